-- The keys that sign links, so that every replica and every restored copy knows them.
CREATE TABLE link_keys (
    name text NOT NULL PRIMARY KEY,
    xml text NOT NULL,
    stored_at bigint NOT NULL
);

-- Who sends for a tenant, and until when that holds without being renewed.
CREATE TABLE outbox_senders (
    tenant_id text NOT NULL PRIMARY KEY,
    replica text NOT NULL,
    lease_until bigint NOT NULL
);

DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (tenant_id, not_before, id) WHERE state = 'Pending';
