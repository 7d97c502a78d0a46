-- The register through time, accounts that are administered, invitations, and where an act came from.

ALTER TABLE org_unit ADD COLUMN area INTEGER NOT NULL DEFAULT 1 CHECK (area IN (0, 1));
UPDATE org_unit SET area = 0 WHERE kind <> 'federation';
-- Last day of a unit that has ended; NULL: it is there today.
ALTER TABLE org_unit ADD COLUMN valid_to TEXT;

-- What a unit was and when: one row for each stretch of days, both ends inclusive. `org_unit` is the row of today.
CREATE TABLE unit_state (
  unit TEXT NOT NULL REFERENCES org_unit (code),
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  area INTEGER NOT NULL CHECK (area IN (0, 1)),
  parent TEXT REFERENCES org_unit (code),
  PRIMARY KEY (unit, valid_from),
  CHECK (valid_from <= valid_to)
) STRICT, WITHOUT ROWID;
INSERT INTO unit_state (unit, valid_from, valid_to, name, kind, level, area, parent)
  SELECT code, '0001-01-01', '9999-12-31', name, kind, level, area, parent FROM org_unit;

-- Merged into, split into: figures stay with the unit that reported them, and this says who came after.
CREATE TABLE unit_succession (
  predecessor TEXT NOT NULL REFERENCES org_unit (code),
  successor TEXT NOT NULL REFERENCES org_unit (code),
  valid_from TEXT NOT NULL,
  PRIMARY KEY (predecessor, successor)
) STRICT, WITHOUT ROWID;

-- Rises with every change of the register; writers are conditional on it.
CREATE TABLE register_revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO register_revision (id, revision) VALUES (1, 0);

ALTER TABLE account ADD COLUMN created_at TEXT;
ALTER TABLE account ADD COLUMN disabled_at TEXT;
ALTER TABLE account ADD COLUMN last_sign_in_at TEXT;
-- An initial password opens nothing but the change of itself, and only until it expires.
ALTER TABLE account ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN password_expires_at TEXT;
CREATE INDEX account_unit ON account (unit);

ALTER TABLE session ADD COLUMN origin TEXT;
ALTER TABLE session ADD COLUMN agent TEXT;
CREATE INDEX session_account ON session (account);

-- A link by which somebody sets the password of an account, once. A new one takes the place of the last.
CREATE TABLE invitation (
  token_sha256 TEXT PRIMARY KEY,
  account INTEGER NOT NULL UNIQUE REFERENCES account (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A link by which the first administrator begins, written by the set-up command.
CREATE TABLE setup_link (
  token_sha256 TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Network address of the request; NULL where there was none.
ALTER TABLE audit ADD COLUMN origin TEXT;
CREATE INDEX audit_account ON audit (account, id);
CREATE INDEX audit_act ON audit (act, id);
CREATE INDEX audit_target ON audit (target, id);
