-- A link to one download, for programs that cannot send a token. `request` says which file; the link opens it once.
CREATE TABLE download (
  token_sha256 TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  request TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX download_expiry ON download (expires_at);
