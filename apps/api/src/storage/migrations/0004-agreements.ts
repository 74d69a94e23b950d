/** Gain-share agreements of workspaces: added, never changed. */
export const agreements = `
CREATE TABLE simulator.agreement (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  agreement json NOT NULL,
  summary text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id)
);

ALTER TABLE simulator.agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE simulator.agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON simulator.agreement
  USING (workspace = current_setting('simulator.workspace', true))
  WITH CHECK (workspace = current_setting('simulator.workspace', true));

GRANT SELECT, INSERT ON simulator.agreement TO simulator_member;
`;
