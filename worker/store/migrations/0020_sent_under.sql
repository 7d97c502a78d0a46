-- The version of its form that a report was sent under: its task may ask for a newer one since. NULL: sent by a release
-- that did not say, under what the task asks for; whoever moves the task fills it in first.
ALTER TABLE submission ADD COLUMN form_version INTEGER;
UPDATE submission SET form_version = (SELECT form_version FROM collection WHERE collection.id = submission.collection);

-- Versions that a task asked for before, and that reports were sent under: catalogues go on holding them.
CREATE TABLE earlier_form_version (
  collection TEXT NOT NULL REFERENCES collection (id),
  form_version INTEGER NOT NULL,
  PRIMARY KEY (collection, form_version)
) STRICT, WITHOUT ROWID;
