-- Who is due is asked of these rows every few minutes, a zone at a time.
CREATE INDEX schedules_of_zone ON schedules (kind, time_zone);

-- Where a tenant is reached, for people who were met in a channel only.
CREATE INDEX teams_conversations_shared ON teams_conversations (tenant_id) WHERE type <> 'Personal';
