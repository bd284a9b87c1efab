-- The company's own template for the decks of a map.
CREATE TABLE deck_templates (
    map_id uuid NOT NULL PRIMARY KEY REFERENCES maps (id),
    name text NOT NULL,
    hash text NOT NULL,
    bytes bytea NOT NULL,
    stored_at bigint NOT NULL
);
