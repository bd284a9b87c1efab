-- What each champion was asked in a week, and when it is brought up again.
CREATE TABLE prompts (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    person_id TEXT NOT NULL,
    week TEXT NOT NULL,
    asked_id TEXT NOT NULL,
    items TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    sent INTEGER NOT NULL,
    reminders INTEGER NOT NULL,
    next_at INTEGER,
    answered_at INTEGER,
    UNIQUE (map_id, person_id, week)
) STRICT;

CREATE INDEX prompts_due ON prompts (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX prompts_by_age ON prompts (asked_at);

-- When a person wants to be asked, and who is asked while they are away.
CREATE TABLE rhythms (
    person_id TEXT NOT NULL PRIMARY KEY,
    day TEXT,
    hour INTEGER,
    cover_id TEXT,
    away_from TEXT,
    away_to TEXT
) STRICT;
