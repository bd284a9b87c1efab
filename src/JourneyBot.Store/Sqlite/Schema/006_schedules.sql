-- What happens by itself, and what an operator said about it. Quartz only rings; these rows decide.
CREATE TABLE schedules (
    name TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    map_id TEXT REFERENCES maps (id),
    person_id TEXT,
    time_zone TEXT NOT NULL,
    paused_at INTEGER,
    paused_until INTEGER,
    skip_until INTEGER,
    asked_at INTEGER,
    ran_at INTEGER
) STRICT;

CREATE INDEX schedules_of_map ON schedules (map_id);
CREATE INDEX schedules_asked ON schedules (asked_at) WHERE asked_at IS NOT NULL;
