-- Failed tries at the door, each kind of counting under a key of its own (worker/accounts/limits.ts). `level` falls by
-- one after every stretch of time since `at`; times in milliseconds. It takes the place of `sign_in_attempt`, which a running older version still writes.
CREATE TABLE attempt (
  key TEXT PRIMARY KEY,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_at ON attempt (at);

-- Browsers from which an account signed in, by the digest of a token that they keep, with the network they last came from.
CREATE TABLE known_device (
  token_sha256 TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  origin TEXT,
  last_at TEXT NOT NULL,
  PRIMARY KEY (token_sha256, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_device_account ON known_device (account, last_at);
CREATE INDEX known_device_age ON known_device (last_at);
