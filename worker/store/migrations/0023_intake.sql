-- How a version came in. `sender_unit`: the unit above that sent it in the name of `unit`; NULL: the unit did so itself.
ALTER TABLE submission ADD COLUMN channel TEXT NOT NULL DEFAULT 'pane' CHECK (channel IN ('pane', 'intake'));
ALTER TABLE submission ADD COLUMN sender_unit TEXT REFERENCES org_unit (code);
