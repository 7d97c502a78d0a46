-- What an administrator at the top of the register has set for the city; what is not here is as the program has it.
-- `value` is JSON. `city` is that unit at the top.
CREATE TABLE setting (
  city TEXT NOT NULL REFERENCES org_unit (code),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  changed_at TEXT NOT NULL,
  PRIMARY KEY (city, key)
) STRICT, WITHOUT ROWID;
