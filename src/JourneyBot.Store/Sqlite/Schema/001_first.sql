-- Ids are UUID v7 as text and sort by time. Instants are UTC ticks of 100 ns, days are yyyy-MM-dd, lists are JSON.

CREATE TABLE workspaces (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    business TEXT,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT NOT NULL,
    customer_definition TEXT NOT NULL,
    value_definition TEXT NOT NULL,
    customers_per_marble INTEGER NOT NULL
) STRICT;

CREATE TABLE segments (
    id TEXT NOT NULL PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (workspace_id, key)
) STRICT;

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT,
    time_zone TEXT NOT NULL,
    email TEXT,
    UNIQUE (workspace_id, key)
) STRICT;

CREATE TABLE personas (
    id TEXT NOT NULL PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    age INTEGER,
    function TEXT,
    goal TEXT,
    context TEXT,
    frustration TEXT,
    segment_id TEXT,
    UNIQUE (workspace_id, key)
) STRICT;

CREATE TABLE maps (
    id TEXT NOT NULL PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    scenario TEXT,
    persona_keys TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT NOT NULL,
    owner_id TEXT,
    sponsor_id TEXT,
    review_every_days INTEGER NOT NULL,
    stale_after_days INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (workspace_id, key)
) STRICT;

CREATE TABLE map_versions (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    number INTEGER NOT NULL,
    on_day TEXT NOT NULL,
    by_id TEXT,
    note TEXT,
    is_baseline INTEGER NOT NULL,
    UNIQUE (map_id, number)
) STRICT;

CREATE TABLE stages (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    inside_out_name TEXT,
    customer_goal TEXT,
    accountable_leader_id TEXT,
    champion_ids TEXT NOT NULL,
    channel TEXT,
    doing TEXT,
    thinking TEXT,
    asking TEXT,
    feeling TEXT,
    changing TEXT,
    vision TEXT,
    revision INTEGER NOT NULL,
    UNIQUE (map_id, key)
) STRICT;

CREATE TABLE touchpoints (
    id TEXT NOT NULL PRIMARY KEY,
    stage_id TEXT NOT NULL REFERENCES stages (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    channel TEXT,
    importance INTEGER NOT NULL,
    is_moment_of_truth INTEGER NOT NULL,
    category TEXT,
    chosen_intent TEXT,
    responsible_team TEXT,
    doing TEXT,
    feeling TEXT,
    evidence_level TEXT NOT NULL,
    evidence_source TEXT,
    evidence_sample_size INTEGER,
    evidence_as_of TEXT,
    evidence_link TEXT,
    reliability TEXT NOT NULL,
    score INTEGER,
    scored_on TEXT,
    baseline_score INTEGER,
    confirmed_at INTEGER,
    confirmed_by_id TEXT,
    UNIQUE (stage_id, key)
) STRICT;

CREATE TABLE quotes (
    id TEXT NOT NULL PRIMARY KEY,
    touchpoint_id TEXT NOT NULL REFERENCES touchpoints (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    said_by TEXT,
    source TEXT,
    on_day TEXT NOT NULL
) STRICT;

-- A map is read with the newest few quotes of each touchpoint only.
CREATE INDEX quotes_newest ON quotes (touchpoint_id, on_day DESC, position DESC);

CREATE TABLE score_readings (
    touchpoint_id TEXT NOT NULL REFERENCES touchpoints (id),
    number INTEGER NOT NULL,
    on_day TEXT NOT NULL,
    score INTEGER NOT NULL,
    by_id TEXT,
    why TEXT,
    evidence TEXT,
    PRIMARY KEY (touchpoint_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE metrics (
    id TEXT NOT NULL PRIMARY KEY,
    stage_id TEXT NOT NULL REFERENCES stages (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit TEXT,
    better_when TEXT NOT NULL,
    target TEXT,
    readings TEXT NOT NULL,
    UNIQUE (stage_id, key)
) STRICT;

CREATE TABLE employee_barriers (
    id TEXT NOT NULL PRIMARY KEY,
    stage_id TEXT NOT NULL REFERENCES stages (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    raised_by_id TEXT,
    on_day TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;

CREATE INDEX employee_barriers_of_stage ON employee_barriers (stage_id, position);

CREATE TABLE projects (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage_id TEXT,
    touchpoint_ids TEXT NOT NULL,
    champion_id TEXT,
    sponsor_id TEXT,
    state TEXT NOT NULL,
    progress INTEGER,
    started_on TEXT,
    due_on TEXT,
    previous_due_on TEXT,
    delivered_on TEXT,
    score_baseline INTEGER,
    score_now INTEGER,
    score_target INTEGER,
    next_step TEXT,
    blocker TEXT,
    at_risk_because TEXT,
    investment INTEGER,
    link TEXT,
    UNIQUE (map_id, key)
) STRICT;

CREATE TABLE decisions (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    stage_id TEXT,
    project_id TEXT,
    requested_by_id TEXT,
    asked_of_id TEXT,
    raised_on TEXT,
    needed_by TEXT,
    options TEXT NOT NULL,
    recommendation INTEGER,
    cost_of_waiting TEXT,
    status TEXT NOT NULL,
    decided_on TEXT,
    chosen_option INTEGER,
    rationale TEXT,
    UNIQUE (map_id, key)
) STRICT;

CREATE TABLE reasons (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    stage_id TEXT,
    within_our_control INTEGER NOT NULL,
    UNIQUE (map_id, key)
) STRICT;

-- The period is its first month and its length in months (2026-04/03), so that text order is time order.
CREATE TABLE customer_periods (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    period TEXT NOT NULL,
    counted_on TEXT NOT NULL,
    final INTEGER NOT NULL,
    opening_volume INTEGER NOT NULL,
    opening_value INTEGER NOT NULL,
    incoming_volume INTEGER NOT NULL,
    incoming_value INTEGER NOT NULL,
    lost_volume INTEGER NOT NULL,
    lost_value INTEGER NOT NULL,
    grew_volume INTEGER NOT NULL,
    grew_value INTEGER NOT NULL,
    diminished_volume INTEGER NOT NULL,
    diminished_value INTEGER NOT NULL,
    closing_volume INTEGER NOT NULL,
    closing_value INTEGER NOT NULL,
    renewals_due INTEGER,
    renewed INTEGER,
    customers_who_recommended_us INTEGER,
    incoming_by_recommendation INTEGER,
    lost_customers_we_spoke_with INTEGER,
    reason_counts TEXT NOT NULL,
    by_segment TEXT NOT NULL,
    UNIQUE (map_id, period)
) STRICT;

CREATE TABLE check_ins (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    key TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_at INTEGER NOT NULL,
    ask_at_local_time TEXT NOT NULL,
    responses TEXT NOT NULL,
    UNIQUE (map_id, key)
) STRICT;

CREATE INDEX check_ins_newest ON check_ins (map_id, opens_on DESC, id DESC);

CREATE TABLE updates (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    number INTEGER NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    on_behalf_of_id TEXT,
    via TEXT NOT NULL,
    kind TEXT NOT NULL,
    stage_id TEXT,
    touchpoint_id TEXT,
    project_id TEXT,
    reason_id TEXT,
    decision_id TEXT,
    from_value TEXT,
    to_value TEXT,
    why TEXT,
    evidence TEXT,
    text TEXT,
    said_by TEXT,
    undoes_id TEXT,
    batch_id TEXT NOT NULL,
    confirmations TEXT NOT NULL,
    UNIQUE (map_id, number)
) STRICT;

CREATE INDEX updates_of_person ON updates (map_id, by_id, number);
CREATE INDEX updates_of_batch ON updates (batch_id);
CREATE INDEX updates_of_touchpoint ON updates (touchpoint_id, number) WHERE touchpoint_id IS NOT NULL;
CREATE INDEX updates_of_project ON updates (project_id, number) WHERE project_id IS NOT NULL;
CREATE INDEX updates_undoing ON updates (undoes_id) WHERE undoes_id IS NOT NULL;

CREATE TABLE digests (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    week TEXT NOT NULL,
    on_day TEXT NOT NULL,
    composed_at INTEGER NOT NULL,
    mark TEXT NOT NULL,
    content TEXT,
    UNIQUE (map_id, week)
) STRICT;

CREATE INDEX digests_newest ON digests (map_id, on_day DESC, id DESC);

CREATE TABLE digest_deliveries (
    map_id TEXT NOT NULL REFERENCES maps (id),
    person_id TEXT NOT NULL,
    week TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    PRIMARY KEY (map_id, person_id, week)
) STRICT;

CREATE TABLE teams_conversations (
    tenant_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    service_url TEXT NOT NULL,
    type TEXT NOT NULL,
    team_id TEXT,
    team_name TEXT,
    channel_name TEXT,
    map_id TEXT,
    bot_user_id TEXT,
    state TEXT NOT NULL,
    greeted_at INTEGER,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT;

CREATE TABLE teams_users (
    tenant_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    aad_object_id TEXT,
    name TEXT,
    email TEXT,
    locale TEXT,
    time_zone TEXT,
    person_id TEXT,
    workspace_id TEXT,
    personal_conversation_id TEXT,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
) STRICT;

CREATE INDEX teams_users_of_person ON teams_users (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX teams_users_of_directory ON teams_users (tenant_id, aad_object_id) WHERE aad_object_id IS NOT NULL;

CREATE TABLE posted_cards (
    card_id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    stage_id TEXT,
    tenant_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id TEXT,
    thread_id TEXT
) STRICT;

CREATE UNIQUE INDEX posted_cards_of_stage ON posted_cards (map_id, stage_id, conversation_id) WHERE stage_id IS NOT NULL;
CREATE UNIQUE INDEX posted_cards_of_map ON posted_cards (map_id, conversation_id) WHERE stage_id IS NULL;

CREATE TABLE seen_activities (
    tenant_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    status INTEGER,
    body TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, activity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX seen_activities_by_age ON seen_activities (at);

CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    tenant_id TEXT NOT NULL,
    conversation_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    conversation_id TEXT,
    activity_id TEXT,
    service_url TEXT,
    recipient_user_id TEXT,
    card_id TEXT,
    payload TEXT NOT NULL,
    idempotency_key TEXT UNIQUE,
    supersede_key TEXT,
    on_unknown TEXT NOT NULL,
    state TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    may_have_arrived INTEGER NOT NULL,
    lease_until INTEGER,
    claimed_by TEXT,
    sent_activity_id TEXT,
    error TEXT,
    created_at INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;

-- What waits is a small part of the table; each index below holds only that part.
CREATE INDEX outbox_due ON outbox (not_before, id) WHERE state = 'Pending';
CREATE INDEX outbox_in_order ON outbox (conversation_key, id) WHERE state = 'Pending';
CREATE INDEX outbox_in_flight ON outbox (conversation_key) WHERE state = 'Claimed';
CREATE INDEX outbox_leases ON outbox (lease_until) WHERE state = 'Claimed';
CREATE INDEX outbox_superseded ON outbox (supersede_key) WHERE state = 'Pending' AND supersede_key IS NOT NULL;
CREATE INDEX outbox_kept ON outbox (state, not_before) WHERE state IN ('Held', 'Dead');
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state = 'Sent';

CREATE TABLE deck_files (
    id TEXT NOT NULL PRIMARY KEY,
    map_id TEXT NOT NULL REFERENCES maps (id),
    tenant_id TEXT,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    requested_by TEXT,
    state TEXT NOT NULL,
    consent_activity_id TEXT
) STRICT;

CREATE INDEX deck_files_by_age ON deck_files (expires_at);
