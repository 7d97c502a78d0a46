-- When the account's own password was last typed in this session: for a while it may do what an open session alone may not.
ALTER TABLE session ADD COLUMN proven_at TEXT;
