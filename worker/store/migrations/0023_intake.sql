-- How a version came in. `sender_unit`: the unit above that sent it in the name of `unit`; NULL: the unit did so itself.
ALTER TABLE submission ADD COLUMN channel TEXT NOT NULL DEFAULT 'pane' CHECK (channel IN ('pane', 'intake'));
ALTER TABLE submission ADD COLUMN sender_unit TEXT REFERENCES org_unit (code);

-- What a unit says against a version that was sent in its name, and how that ended: one row for each act. `state`: of the
-- version then. A return or a newer version ends a protest without a row here.
CREATE TABLE protest (
  id INTEGER PRIMARY KEY,
  submission TEXT NOT NULL REFERENCES submission (uuid),
  act TEXT NOT NULL CHECK (act IN ('protest', 'withdraw_protest', 'answer_protest')),
  state TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (submission, act)
) STRICT;
