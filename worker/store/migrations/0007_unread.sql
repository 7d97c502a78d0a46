-- Columns of a record whose cells were filled but gave no value, as a JSON list of ids: no default stands for them.
ALTER TABLE record ADD COLUMN unread TEXT;
