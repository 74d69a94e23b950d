/**
 * Everything that a workspace owns. Each row names its workspace, and row-level security shows a transaction only
 * the rows of the workspace that it has set; it holds for the tables' owner too, and web and workers take on a role
 * that owns nothing.
 */
export const first = `
CREATE SCHEMA simulator;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'simulator_member') THEN
    CREATE ROLE simulator_member NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'simulator_member', 'MEMBER') THEN
    EXECUTE format('GRANT simulator_member TO %I', current_user);
  END IF;
END $$;

CREATE TABLE simulator.workspace (
  id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE simulator.partnership (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  name text NOT NULL,
  members text[] NOT NULL,
  summary text,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE simulator.operating_model (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  model json NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE simulator.baseline (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  partnership text NOT NULL,
  name text NOT NULL,
  from_version text NOT NULL,
  hash text NOT NULL,
  lines json NOT NULL,
  baseline json NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE simulator.scenario (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  document json NOT NULL,
  partnership text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  forked_from text,
  archived boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, id)
);

CREATE TABLE simulator.run (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  scenario text,
  document json NOT NULL,
  scenario_hash text NOT NULL,
  model_version text NOT NULL,
  input json NOT NULL,
  bounds integer[] NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  done integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  results_hash text,
  failure text,
  PRIMARY KEY (workspace, id),
  UNIQUE (workspace, scenario_hash)
);
CREATE INDEX run_by_scenario ON simulator.run (workspace, scenario);

CREATE TABLE simulator.chunk (
  workspace text NOT NULL,
  run text NOT NULL,
  chunk integer NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (workspace, run, chunk),
  FOREIGN KEY (workspace, run) REFERENCES simulator.run
);
ALTER TABLE simulator.chunk ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE simulator.results (
  workspace text NOT NULL,
  run text NOT NULL,
  results text NOT NULL,
  draws text NOT NULL,
  PRIMARY KEY (workspace, run),
  FOREIGN KEY (workspace, run) REFERENCES simulator.run
);

CREATE TABLE simulator.idempotency (
  workspace text NOT NULL REFERENCES simulator.workspace,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  location text,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace, key)
);
CREATE INDEX idempotency_by_age ON simulator.idempotency (created_at);

CREATE TABLE simulator.api_key (
  workspace text NOT NULL REFERENCES simulator.workspace,
  id text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'board-member', 'analyst', 'administrator')),
  secret_hash text NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (workspace, id)
);

CREATE TABLE simulator.audit_entry (
  workspace text NOT NULL REFERENCES simulator.workspace,
  sequence bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  action text NOT NULL,
  resource text NOT NULL,
  before text,
  after text,
  request_id text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (workspace, sequence)
);

CREATE FUNCTION simulator.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log only grows';
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON simulator.audit_entry
  FOR EACH ROW EXECUTE FUNCTION simulator.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON simulator.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION simulator.refuse_change();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['partnership', 'operating_model', 'baseline', 'scenario', 'run', 'chunk', 'results',
                              'idempotency', 'api_key', 'audit_entry'] LOOP
    EXECUTE format('ALTER TABLE simulator.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE simulator.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_workspace ON simulator.%I
                      USING (workspace = current_setting(''simulator.workspace'', true))
                      WITH CHECK (workspace = current_setting(''simulator.workspace'', true))', name);
  END LOOP;
END $$;

ALTER TABLE simulator.workspace ENABLE ROW LEVEL SECURITY;
ALTER TABLE simulator.workspace FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON simulator.workspace
  USING (id = current_setting('simulator.workspace', true))
  WITH CHECK (id = current_setting('simulator.workspace', true));

-- Who presents a secret may see the key that it belongs to, before anybody knows the workspace.
CREATE POLICY holder ON simulator.api_key FOR SELECT
  USING (secret_hash = current_setting('simulator.secret_hash', true));

-- The server itself, not the role that serves requests, may see whether there is any key that lets somebody in.
CREATE POLICY server ON simulator.api_key FOR SELECT TO CURRENT_USER USING (true);

GRANT USAGE ON SCHEMA simulator TO simulator_member;
GRANT SELECT, INSERT ON simulator.workspace, simulator.partnership, simulator.operating_model, simulator.baseline,
  simulator.audit_entry TO simulator_member;
GRANT SELECT, INSERT, UPDATE ON simulator.scenario, simulator.run, simulator.api_key, simulator.workspace
  TO simulator_member;
GRANT SELECT, INSERT, DELETE ON simulator.chunk, simulator.results, simulator.idempotency TO simulator_member;
`;
