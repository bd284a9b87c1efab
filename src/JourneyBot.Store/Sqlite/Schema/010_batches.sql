-- Most updates come alone, under their own id: what is looked up here are the others of a batch. Each update then costs one index less.
DROP INDEX updates_of_batch;
CREATE INDEX updates_of_batch ON updates (batch_id) WHERE batch_id <> id;
