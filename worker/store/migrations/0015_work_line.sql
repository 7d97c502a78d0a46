-- Who makes a large file now, and who waits for a turn. Times are milliseconds since 1970-01-01 UTC. A row whose time is
-- over (`until` of one that works, `seen_at` of one that waits) stands for nobody any more.
CREATE TABLE work_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket TEXT NOT NULL UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  started_at INTEGER,
  until INTEGER
) STRICT;

-- How long files of a kind took of late, milliseconds: what waiting people are told.
CREATE TABLE work_time (
  kind TEXT PRIMARY KEY,
  ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
