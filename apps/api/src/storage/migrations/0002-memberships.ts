/**
 * People of the identity provider in workspaces. Keys are members too, so that one view shows who may do what; it
 * looks with the eyes of whoever asks.
 */
export const memberships = `
CREATE TABLE simulator.membership (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'board-member', 'analyst', 'administrator')),
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id),
  UNIQUE (workspace, subject)
);
CREATE INDEX membership_by_subject ON simulator.membership (subject);

ALTER TABLE simulator.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE simulator.membership FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON simulator.membership
  USING (workspace = current_setting('simulator.workspace', true))
  WITH CHECK (workspace = current_setting('simulator.workspace', true));

-- Who has proved to be somebody may see where that somebody is a member, before anybody knows the workspace.
CREATE POLICY subject ON simulator.membership FOR SELECT
  USING (subject = current_setting('simulator.subject', true));

CREATE VIEW simulator.member WITH (security_invoker = true) AS
  SELECT workspace, id, 'key' AS kind, name, NULL::text AS subject, role, created_at, expires_at
    FROM simulator.api_key WHERE revoked_at IS NULL
  UNION ALL
  SELECT workspace, id, 'person', name, subject, role, created_at, NULL FROM simulator.membership;

GRANT SELECT, INSERT, UPDATE, DELETE ON simulator.membership TO simulator_member;
GRANT SELECT ON simulator.member TO simulator_member;
`;
