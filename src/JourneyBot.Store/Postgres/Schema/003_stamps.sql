-- Counts what changes a map besides its updates, so that a map in memory is known to be the newest without being read.
ALTER TABLE maps ADD COLUMN stamp integer NOT NULL DEFAULT 0;
ALTER TABLE workspaces ADD COLUMN stamp integer NOT NULL DEFAULT 0;

-- Whether a map was posted in another tenant is asked at each turn.
CREATE INDEX teams_conversations_of_map ON teams_conversations (map_id) WHERE map_id IS NOT NULL;
CREATE INDEX teams_conversations_with_map ON teams_conversations (tenant_id, map_id) WHERE map_id IS NOT NULL;
CREATE INDEX people_by_address ON people (upper(email)) WHERE email IS NOT NULL;
