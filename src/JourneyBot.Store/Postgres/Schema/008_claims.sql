-- A sender looks through what is due without reading the messages themselves: behind a channel's pace there can be thousands.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (tenant_id, not_before, id, conversation_key) WHERE state = 'Pending';
