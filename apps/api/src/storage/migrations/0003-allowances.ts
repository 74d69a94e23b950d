/**
 * What is left of each caller's allowance, for all processes of the service. It may be lost: after a crash of the
 * database allowances are whole again, so nothing of it is written ahead.
 */
export const allowances = `
CREATE UNLOGGED TABLE simulator.allowance (
  workspace text NOT NULL,
  actor text NOT NULL,
  units double precision NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, actor)
) WITH (fillfactor = 50);

ALTER TABLE simulator.allowance ENABLE ROW LEVEL SECURITY;
ALTER TABLE simulator.allowance FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON simulator.allowance
  USING (workspace = current_setting('simulator.workspace', true))
  WITH CHECK (workspace = current_setting('simulator.workspace', true));

GRANT SELECT, INSERT, UPDATE ON simulator.allowance TO simulator_member;
`;
