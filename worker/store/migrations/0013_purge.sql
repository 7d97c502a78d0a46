-- A purge in two steps: sealed (nobody reads it, it counts nowhere, it can be restored), then gone.
ALTER TABLE submission ADD COLUMN sealed_at TEXT;
CREATE INDEX submission_sealed ON submission (sealed_at) WHERE sealed_at IS NOT NULL AND purged_at IS NULL;

-- What people asked and did on the way. `state`: of the version before a seal, after everything else.
-- `receiver`: whether the account stood at the unit that receives the report.
CREATE TABLE purge (
  id INTEGER PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submission (uuid),
  act TEXT NOT NULL CHECK (act IN ('ask_purge', 'decline_purge', 'seal', 'restore', 'ask_erase')),
  state TEXT NOT NULL,
  receiver INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX purge_submission ON purge (submission, id);
