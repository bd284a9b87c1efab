-- The keys that sign links, so that every replica and every restored copy knows them.
CREATE TABLE link_keys (
    name TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL,
    stored_at INTEGER NOT NULL
) STRICT;

-- Who sends for a tenant, and until when that holds without being renewed.
CREATE TABLE outbox_senders (
    tenant_id TEXT NOT NULL PRIMARY KEY,
    replica TEXT NOT NULL,
    lease_until INTEGER NOT NULL
) STRICT;

DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (tenant_id, not_before, id) WHERE state = 'Pending';
