-- What people settled about the sheets of a unit, by the SHA-256 of the header's fingerprint. Held for the unit, so
-- that the same header is not asked about again on another computer.
CREATE TABLE assignment (
  unit TEXT NOT NULL REFERENCES org_unit (code),
  digest TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (unit, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_age ON assignment (saved_at);

-- Headers and words in cells of code columns to which a unit gave a meaning by hand. `column_id` is the column of a
-- word, "" for a header; `chosen` the column or the code, "" where it stands for nothing.
CREATE TABLE asked_word (
  id TEXT NOT NULL,
  unit TEXT NOT NULL REFERENCES org_unit (code),
  form TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('header', 'word')),
  column_id TEXT NOT NULL,
  text TEXT NOT NULL,
  chosen TEXT NOT NULL,
  times INTEGER NOT NULL,
  last_at TEXT NOT NULL,
  PRIMARY KEY (id, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_word_age ON asked_word (last_at);

-- What a city decided about such a word for all its units. `city` is the top of the register above them.
CREATE TABLE decided_word (
  city TEXT NOT NULL REFERENCES org_unit (code),
  id TEXT NOT NULL,
  form TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('header', 'word')),
  column_id TEXT NOT NULL,
  text TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('meant', 'new_code', 'not_ours')),
  chosen TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (city, id)
) STRICT, WITHOUT ROWID;

-- Another one with every decision of a city: whoever holds the words of a revision need not read them again.
CREATE TABLE vocabulary_revision (
  city TEXT PRIMARY KEY REFERENCES org_unit (code),
  revision TEXT NOT NULL
) STRICT, WITHOUT ROWID;
