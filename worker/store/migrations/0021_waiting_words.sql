-- Words in cells of code columns for which a unit found no option, and of which it told the city: `id` as in `asked_word`.
-- A row goes once the unit gives the word a meaning itself, or takes it back.
CREATE TABLE waiting_word (
  id TEXT NOT NULL,
  unit TEXT NOT NULL REFERENCES org_unit (code),
  form TEXT NOT NULL,
  column_id TEXT NOT NULL,
  text TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  since TEXT NOT NULL,
  PRIMARY KEY (id, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_word_unit ON waiting_word (unit);
CREATE INDEX waiting_word_age ON waiting_word (since);
