-- Where the cards of a map stand is asked with every change of it.
CREATE INDEX posted_cards_everywhere ON posted_cards (map_id);

-- The planner knows of the queue what was true a while ago, when next to nothing waited: by that, to read any index of what waits from its
-- beginning to its end costs no more than to look into the right one. So each names a condition of its own, which is always true and which
-- only the statements that are meant for it have.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (tenant_id, not_before, id) WHERE state = 'Pending' AND not_before > 0;
DROP INDEX outbox_in_order;
CREATE INDEX outbox_in_order ON outbox (conversation_key, id) WHERE state = 'Pending' AND conversation_key > '';
DROP INDEX outbox_leases;
CREATE INDEX outbox_leases ON outbox (lease_until) WHERE state = 'Claimed' AND lease_until > 0;
