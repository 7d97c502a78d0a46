-- What becomes of a version after it was accepted.

-- Payload, records, facts, findings, explanations and words are gone; the row itself stays as the tombstone.
ALTER TABLE submission ADD COLUMN purged_at TEXT;

-- Reviews that versions need on their way to this receiving unit. Without a row: two.
CREATE TABLE review_setting (
  unit TEXT PRIMARY KEY REFERENCES org_unit (code),
  levels INTEGER NOT NULL CHECK (levels IN (1, 2))
) STRICT, WITHOUT ROWID;

-- One act, with the state the version had afterwards. `comment` is what the person typed, "" when nothing.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submission (uuid),
  act TEXT NOT NULL CHECK (act IN ('pass', 'approve', 'return', 'withdraw', 'revert', 'purge')),
  state TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  comment TEXT NOT NULL
) STRICT;
CREATE INDEX review_submission ON review (submission, id);

-- A note of a returned version, anchored to a record of that version (row and place as in `record`) and a column.
-- Without a row it is about the whole version, without a column about the whole row.
CREATE TABLE review_note (
  submission TEXT NOT NULL REFERENCES submission (uuid),
  ordinal INTEGER NOT NULL,
  sheet_row INTEGER,
  place TEXT,
  column_id TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (submission, ordinal),
  CHECK (sheet_row IS NOT NULL OR (place IS NULL AND column_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE review_reply (
  id INTEGER PRIMARY KEY,
  submission TEXT NOT NULL,
  note INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  body TEXT NOT NULL,
  FOREIGN KEY (submission, note) REFERENCES review_note (submission, ordinal)
) STRICT;
CREATE INDEX review_reply_note ON review_reply (submission, note, id);

-- A warning or error to its end; null for information, which asks for nothing. `accepted_at`: with the approval.
ALTER TABLE finding ADD COLUMN state TEXT CHECK (state IN ('open', 'explained', 'corrected'));
ALTER TABLE finding ADD COLUMN accepted_at TEXT;
-- Until now a warning was accepted only with an explanation.
UPDATE finding SET state = 'explained' WHERE severity = 'warning';
