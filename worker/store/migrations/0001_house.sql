-- Times are China time, ISO 8601 with +08:00, so that text order is time order.

CREATE TABLE org_unit (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  parent TEXT REFERENCES org_unit (code),
  -- '/city/district/': a unit's subtree is the range of paths that begin with its own.
  path TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reporter', 'reviewer', 'administrator')),
  unit TEXT NOT NULL REFERENCES org_unit (code),
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  token_sha256 TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_expiry ON session (expires_at);

-- Counted by the digest of what was typed: people type passwords into the wrong field. Times in milliseconds.
CREATE TABLE sign_in_attempt (
  login_sha256 TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  locked_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_at);

CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  title TEXT NOT NULL,
  period TEXT NOT NULL,
  due_at TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'locked'))
) STRICT;
CREATE INDEX collection_period ON collection (period);

-- The place of one owing unit in one collection. `revision` rises with every version; writers are conditional on it.
CREATE TABLE slot (
  collection TEXT NOT NULL REFERENCES collection (id),
  unit TEXT NOT NULL REFERENCES org_unit (code),
  revision INTEGER NOT NULL DEFAULT 0,
  newest_version INTEGER,
  PRIMARY KEY (collection, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX slot_unit ON slot (unit);

CREATE TABLE submission (
  uuid TEXT PRIMARY KEY,
  collection TEXT NOT NULL,
  unit TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('submitted', 'passed', 'approved', 'returned', 'withdrawn', 'superseded')),
  account INTEGER NOT NULL REFERENCES account (id),
  submitted_at TEXT NOT NULL,
  superseded_at TEXT,
  records_deleted_at TEXT,
  late INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  nil INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  control_totals TEXT NOT NULL,
  layout TEXT NOT NULL,
  local_findings TEXT NOT NULL,
  UNIQUE (collection, unit, version),
  FOREIGN KEY (collection, unit) REFERENCES slot (collection, unit)
) STRICT;
CREATE INDEX submission_superseded ON submission (superseded_at)
  WHERE superseded_at IS NOT NULL AND records_deleted_at IS NULL;

-- One row per object in the bucket that D1 knows of: named by a submission, or swept, never both.
CREATE TABLE payload (
  key TEXT PRIMARY KEY,
  submission TEXT UNIQUE REFERENCES submission (uuid),
  swept_at TEXT,
  CHECK ((submission IS NULL) <> (swept_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX payload_swept ON payload (swept_at) WHERE swept_at IS NOT NULL;

-- Within one collection a unit's figures come from one sender only.
CREATE TABLE subject_owner (
  collection TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES org_unit (code),
  unit TEXT NOT NULL,
  PRIMARY KEY (collection, subject),
  FOREIGN KEY (collection, unit) REFERENCES slot (collection, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_owner_unit ON subject_owner (collection, unit);

-- `ordinal` counts the version's records in sheet order; a row of a crosstab holds several, told apart by `place`.
CREATE TABLE record (
  submission TEXT NOT NULL REFERENCES submission (uuid),
  ordinal INTEGER NOT NULL,
  sheet_row INTEGER NOT NULL,
  place TEXT,
  subject TEXT NOT NULL,
  grain TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (submission, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  submission TEXT NOT NULL REFERENCES submission (uuid),
  ordinal INTEGER NOT NULL,
  sheet_row INTEGER NOT NULL,
  subject TEXT NOT NULL,
  period TEXT NOT NULL,
  indicator TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  kind TEXT NOT NULL,
  value INTEGER NOT NULL,
  qualifier TEXT,
  PRIMARY KEY (submission, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  submission TEXT NOT NULL REFERENCES submission (uuid),
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (submission, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE explanation (
  submission TEXT NOT NULL REFERENCES submission (uuid),
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (submission, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  account INTEGER,
  act TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE TABLE audit_seal (
  id INTEGER PRIMARY KEY,
  last_entry INTEGER NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER seal_is_kept BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER seal_is_fixed BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- Where a job that works through the whole bucket goes on next time.
CREATE TABLE job_position (
  job TEXT PRIMARY KEY,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `INSERT INTO guard VALUES (changes())` fails its batch unless the statement before it changed exactly one row.
CREATE TABLE guard (
  ok INTEGER NOT NULL CHECK (ok = 1)
) STRICT;
