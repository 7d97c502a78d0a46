-- Second factors. What proves something to the server is kept as a digest; the secret of the codes on a telephone has to
-- be read by the server, and is sealed where a key is set (worker/accounts/vault.ts).
CREATE TABLE totp (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  secret TEXT NOT NULL,
  -- Newest step of 30 seconds whose code was used: neither it nor an older one counts again.
  last_step INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT
) STRICT;

-- `id` is the credential's, base64url; `rp_id` the host that it was made for.
CREATE TABLE passkey (
  id TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  rp_id TEXT NOT NULL,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_account ON passkey (account);

-- A code is gone once it was used.
CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id),
  code_sha256 TEXT NOT NULL,
  PRIMARY KEY (account, code_sha256)
) STRICT, WITHOUT ROWID;

-- A factor that is being set up: the secret of a `totp`, the challenge of a `passkey`.
CREATE TABLE factor_setup (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

-- Somebody whose password was right and whose second step is awaited: opens nothing.
CREATE TABLE pending_sign_in (
  token_sha256 TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  challenge TEXT,
  origin TEXT,
  agent TEXT,
  -- A browser window that takes a passkey for a pane which cannot: its link, the number that both show, and the digest of
  -- the code that it hands back.
  pairing_sha256 TEXT UNIQUE,
  pairing_number TEXT,
  handed_sha256 TEXT
) STRICT;
CREATE INDEX pending_sign_in_account ON pending_sign_in (account);

-- 1: opened without the second factor that the account's role has to have; nothing but setting it up is open.
ALTER TABLE session ADD COLUMN must_enrol INTEGER NOT NULL DEFAULT 0;
-- When an administrator took the second factor away; null once another was set up.
ALTER TABLE account ADD COLUMN factor_reset_at TEXT;
