-- What happens by itself, and what an operator said about it. Quartz only rings; these rows decide.
CREATE TABLE schedules (
    name text NOT NULL PRIMARY KEY,
    kind text NOT NULL,
    map_id uuid REFERENCES maps (id),
    person_id uuid,
    time_zone text NOT NULL,
    paused_at bigint,
    paused_until bigint,
    skip_until bigint,
    asked_at bigint,
    ran_at bigint
);

CREATE INDEX schedules_of_map ON schedules (map_id);
CREATE INDEX schedules_asked ON schedules (asked_at) WHERE asked_at IS NOT NULL;
