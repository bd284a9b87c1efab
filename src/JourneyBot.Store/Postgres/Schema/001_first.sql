-- The same tables as for SQLite. Ids are UUID v7 and sort by time, instants are UTC ticks of 100 ns, lists are JSON.

CREATE TABLE workspaces (
    id uuid NOT NULL PRIMARY KEY,
    key text NOT NULL UNIQUE,
    name text NOT NULL,
    business text,
    currency text NOT NULL,
    time_zone text NOT NULL,
    locale text NOT NULL,
    customer_definition text NOT NULL,
    value_definition text NOT NULL,
    customers_per_marble integer NOT NULL
);

CREATE TABLE segments (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    UNIQUE (workspace_id, key)
);

CREATE TABLE people (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    title text,
    time_zone text NOT NULL,
    email text,
    UNIQUE (workspace_id, key)
);

CREATE TABLE personas (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    role text,
    age integer,
    function text,
    goal text,
    context text,
    frustration text,
    segment_id uuid,
    UNIQUE (workspace_id, key)
);

CREATE TABLE maps (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    key text NOT NULL,
    name text NOT NULL,
    scenario text,
    persona_keys text NOT NULL,
    state text NOT NULL,
    status text NOT NULL,
    owner_id uuid,
    sponsor_id uuid,
    review_every_days integer NOT NULL,
    stale_after_days integer NOT NULL,
    revision integer NOT NULL,
    UNIQUE (workspace_id, key)
);

CREATE TABLE map_versions (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    number integer NOT NULL,
    on_day date NOT NULL,
    by_id uuid,
    note text,
    is_baseline boolean NOT NULL,
    UNIQUE (map_id, number)
);

CREATE TABLE stages (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    inside_out_name text,
    customer_goal text,
    accountable_leader_id uuid,
    champion_ids text NOT NULL,
    channel text,
    doing text,
    thinking text,
    asking text,
    feeling text,
    changing text,
    vision text,
    revision integer NOT NULL,
    UNIQUE (map_id, key)
);

CREATE TABLE touchpoints (
    id uuid NOT NULL PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stages (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    channel text,
    importance integer NOT NULL,
    is_moment_of_truth boolean NOT NULL,
    category text,
    chosen_intent text,
    responsible_team text,
    doing text,
    feeling text,
    evidence_level text NOT NULL,
    evidence_source text,
    evidence_sample_size integer,
    evidence_as_of date,
    evidence_link text,
    reliability text NOT NULL,
    score integer,
    scored_on date,
    baseline_score integer,
    confirmed_at bigint,
    confirmed_by_id uuid,
    UNIQUE (stage_id, key)
);

CREATE TABLE quotes (
    id uuid NOT NULL PRIMARY KEY,
    touchpoint_id uuid NOT NULL REFERENCES touchpoints (id),
    position integer NOT NULL,
    text text NOT NULL,
    said_by text,
    source text,
    on_day date NOT NULL
);

-- A map is read with the newest few quotes of each touchpoint only.
CREATE INDEX quotes_newest ON quotes (touchpoint_id, on_day DESC, position DESC);

CREATE TABLE score_readings (
    touchpoint_id uuid NOT NULL REFERENCES touchpoints (id),
    number integer NOT NULL,
    on_day date NOT NULL,
    score integer NOT NULL,
    by_id uuid,
    why text,
    evidence text,
    PRIMARY KEY (touchpoint_id, number)
);

CREATE TABLE metrics (
    id uuid NOT NULL PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stages (id),
    key text NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    unit text,
    better_when text NOT NULL,
    target text,
    readings text NOT NULL,
    UNIQUE (stage_id, key)
);

CREATE TABLE employee_barriers (
    id uuid NOT NULL PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stages (id),
    position integer NOT NULL,
    text text NOT NULL,
    raised_by_id uuid,
    on_day date NOT NULL,
    status text NOT NULL
);

CREATE INDEX employee_barriers_of_stage ON employee_barriers (stage_id, position);

CREATE TABLE projects (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    key text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    stage_id uuid,
    touchpoint_ids text NOT NULL,
    champion_id uuid,
    sponsor_id uuid,
    state text NOT NULL,
    progress integer,
    started_on date,
    due_on date,
    previous_due_on date,
    delivered_on date,
    score_baseline integer,
    score_now integer,
    score_target integer,
    next_step text,
    blocker text,
    at_risk_because text,
    investment bigint,
    link text,
    UNIQUE (map_id, key)
);

CREATE TABLE decisions (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    key text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    stage_id uuid,
    project_id uuid,
    requested_by_id uuid,
    asked_of_id uuid,
    raised_on date,
    needed_by date,
    options text NOT NULL,
    recommendation integer,
    cost_of_waiting text,
    status text NOT NULL,
    decided_on date,
    chosen_option integer,
    rationale text,
    UNIQUE (map_id, key)
);

CREATE TABLE reasons (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    key text NOT NULL,
    position integer NOT NULL,
    text text NOT NULL,
    behaviour text NOT NULL,
    stage_id uuid,
    within_our_control boolean NOT NULL,
    UNIQUE (map_id, key)
);

-- The period is its first month and its length in months (2026-04/03), so that text order is time order.
CREATE TABLE customer_periods (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    period text COLLATE "C" NOT NULL,
    counted_on date NOT NULL,
    final boolean NOT NULL,
    opening_volume bigint NOT NULL,
    opening_value bigint NOT NULL,
    incoming_volume bigint NOT NULL,
    incoming_value bigint NOT NULL,
    lost_volume bigint NOT NULL,
    lost_value bigint NOT NULL,
    grew_volume bigint NOT NULL,
    grew_value bigint NOT NULL,
    diminished_volume bigint NOT NULL,
    diminished_value bigint NOT NULL,
    closing_volume bigint NOT NULL,
    closing_value bigint NOT NULL,
    renewals_due integer,
    renewed integer,
    customers_who_recommended_us integer,
    incoming_by_recommendation integer,
    lost_customers_we_spoke_with integer,
    reason_counts text NOT NULL,
    by_segment text NOT NULL,
    UNIQUE (map_id, period)
);

CREATE TABLE check_ins (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    key text NOT NULL,
    opens_on date NOT NULL,
    closes_at bigint NOT NULL,
    ask_at_local_time time NOT NULL,
    responses text NOT NULL,
    UNIQUE (map_id, key)
);

CREATE INDEX check_ins_newest ON check_ins (map_id, opens_on DESC, id DESC);

CREATE TABLE updates (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    number integer NOT NULL,
    key text NOT NULL,
    at bigint NOT NULL,
    by_id uuid NOT NULL,
    on_behalf_of_id uuid,
    via text NOT NULL,
    kind text NOT NULL,
    stage_id uuid,
    touchpoint_id uuid,
    project_id uuid,
    reason_id uuid,
    decision_id uuid,
    from_value text,
    to_value text,
    why text,
    evidence text,
    text text,
    said_by text,
    undoes_id uuid,
    batch_id uuid NOT NULL,
    confirmations text NOT NULL,
    UNIQUE (map_id, number)
);

CREATE INDEX updates_of_person ON updates (map_id, by_id, number);
CREATE INDEX updates_of_batch ON updates (batch_id);
CREATE INDEX updates_of_touchpoint ON updates (touchpoint_id, number) WHERE touchpoint_id IS NOT NULL;
CREATE INDEX updates_of_project ON updates (project_id, number) WHERE project_id IS NOT NULL;
CREATE INDEX updates_undoing ON updates (undoes_id) WHERE undoes_id IS NOT NULL;

CREATE TABLE digests (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    week text NOT NULL,
    on_day date NOT NULL,
    composed_at bigint NOT NULL,
    mark text NOT NULL,
    content text,
    UNIQUE (map_id, week)
);

CREATE INDEX digests_newest ON digests (map_id, on_day DESC, id DESC);

CREATE TABLE digest_deliveries (
    map_id uuid NOT NULL REFERENCES maps (id),
    person_id uuid NOT NULL,
    week text NOT NULL,
    queued_at bigint NOT NULL,
    PRIMARY KEY (map_id, person_id, week)
);

CREATE TABLE teams_conversations (
    tenant_id text NOT NULL,
    conversation_id text NOT NULL,
    service_url text NOT NULL,
    type text NOT NULL,
    team_id text,
    team_name text,
    channel_name text,
    map_id uuid,
    bot_user_id text,
    state text NOT NULL,
    greeted_at bigint,
    updated_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
);

CREATE TABLE teams_users (
    tenant_id text NOT NULL,
    user_id text NOT NULL,
    aad_object_id text,
    name text,
    email text,
    locale text,
    time_zone text,
    person_id uuid,
    workspace_id uuid,
    personal_conversation_id text,
    updated_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);

CREATE INDEX teams_users_of_person ON teams_users (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX teams_users_of_directory ON teams_users (tenant_id, aad_object_id) WHERE aad_object_id IS NOT NULL;

CREATE TABLE posted_cards (
    card_id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    stage_id uuid,
    tenant_id text NOT NULL,
    conversation_id text NOT NULL,
    activity_id text,
    thread_id text
);

CREATE UNIQUE INDEX posted_cards_of_stage ON posted_cards (map_id, stage_id, conversation_id) WHERE stage_id IS NOT NULL;
CREATE UNIQUE INDEX posted_cards_of_map ON posted_cards (map_id, conversation_id) WHERE stage_id IS NULL;

CREATE TABLE seen_activities (
    tenant_id text NOT NULL,
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    status integer,
    body text,
    at bigint NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, activity_id)
);

CREATE INDEX seen_activities_by_age ON seen_activities (at);

CREATE TABLE outbox (
    id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    tenant_id text NOT NULL,
    conversation_key text NOT NULL,
    kind text NOT NULL,
    action text NOT NULL,
    conversation_id text,
    activity_id text,
    service_url text,
    recipient_user_id text,
    card_id uuid,
    payload text NOT NULL,
    idempotency_key text UNIQUE,
    supersede_key text,
    on_unknown text NOT NULL,
    state text NOT NULL,
    not_before bigint NOT NULL,
    attempts integer NOT NULL,
    may_have_arrived boolean NOT NULL,
    lease_until bigint,
    claimed_by text,
    sent_activity_id text,
    error text,
    created_at bigint NOT NULL,
    settled_at bigint
);

-- What waits is a small part of the table; each index below holds only that part.
CREATE INDEX outbox_due ON outbox (not_before, id) WHERE state = 'Pending';
CREATE INDEX outbox_in_order ON outbox (conversation_key, id) WHERE state = 'Pending';
CREATE INDEX outbox_in_flight ON outbox (conversation_key) WHERE state = 'Claimed';
CREATE INDEX outbox_leases ON outbox (lease_until) WHERE state = 'Claimed';
CREATE INDEX outbox_superseded ON outbox (supersede_key) WHERE state = 'Pending' AND supersede_key IS NOT NULL;
CREATE INDEX outbox_kept ON outbox (state, not_before) WHERE state IN ('Held', 'Dead');
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state = 'Sent';

CREATE TABLE deck_files (
    id uuid NOT NULL PRIMARY KEY,
    map_id uuid NOT NULL REFERENCES maps (id),
    tenant_id text,
    name text NOT NULL,
    bytes bytea NOT NULL,
    made_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    requested_by text,
    state text NOT NULL,
    consent_activity_id text
);

CREATE INDEX deck_files_by_age ON deck_files (expires_at);
