-- The company's own template for the decks of a map.
CREATE TABLE deck_templates (
    map_id TEXT NOT NULL PRIMARY KEY REFERENCES maps (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes BLOB NOT NULL,
    stored_at INTEGER NOT NULL
) STRICT;
