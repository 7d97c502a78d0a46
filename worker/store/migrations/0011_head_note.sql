-- Where the chain of the log stood on a day, as it was sent to the address that the city has set; with `failure` and
-- without `sent_at` it is tried again.
CREATE TABLE head_note (
  city TEXT NOT NULL REFERENCES org_unit (code),
  day TEXT NOT NULL,
  last_entry INTEGER NOT NULL,
  hash TEXT NOT NULL,
  tries INTEGER NOT NULL,
  tried_at TEXT NOT NULL,
  sent_at TEXT,
  failure TEXT,
  PRIMARY KEY (city, day)
) STRICT, WITHOUT ROWID;
