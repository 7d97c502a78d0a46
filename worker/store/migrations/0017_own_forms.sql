-- Forms that a city or a district makes itself. A row stays when its draft is taken away: no id is given twice.
-- `revision` counts what happens to the draft, and never begins anew.
CREATE TABLE own_form (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES org_unit (code),
  revision INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  retired_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX own_form_unit ON own_form (unit);

-- What is being changed and is not published. `design` is canonical JSON, `source` what it was made of.
CREATE TABLE own_form_draft (
  form TEXT PRIMARY KEY REFERENCES own_form (id),
  design TEXT NOT NULL,
  source TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A published version: the design and the form with its indicators that was made of it, both canonical JSON. `digest`
-- is what the log says of them too.
CREATE TABLE own_form_version (
  form TEXT NOT NULL REFERENCES own_form (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  design TEXT NOT NULL,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  published_at TEXT NOT NULL,
  PRIMARY KEY (form, version)
) STRICT;
CREATE TRIGGER own_form_version_is_kept BEFORE DELETE ON own_form_version BEGIN SELECT RAISE(ABORT, 'a published version is kept'); END;
CREATE TRIGGER own_form_version_is_fixed BEFORE UPDATE ON own_form_version BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
