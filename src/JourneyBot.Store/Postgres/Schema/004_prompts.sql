-- What each champion was asked in a week, and when it is brought up again.
CREATE TABLE prompts (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    person_id uuid NOT NULL,
    week text NOT NULL,
    asked_id uuid NOT NULL,
    items text NOT NULL,
    asked_at bigint NOT NULL,
    state text NOT NULL,
    sent integer NOT NULL,
    reminders integer NOT NULL,
    next_at bigint,
    answered_at bigint,
    UNIQUE (map_id, person_id, week)
);

CREATE INDEX prompts_due ON prompts (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX prompts_by_age ON prompts (asked_at);

-- When a person wants to be asked, and who is asked while they are away.
CREATE TABLE rhythms (
    person_id uuid NOT NULL PRIMARY KEY,
    day text,
    hour integer,
    cover_id uuid,
    away_from date,
    away_to date
);
