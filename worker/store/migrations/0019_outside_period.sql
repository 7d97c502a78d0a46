-- Rows of the sender's sheet that lie outside the period and were left out, with their first and last month (JSON); NULL:
-- none, or sent by a release that did not say.
ALTER TABLE submission ADD COLUMN outside_period TEXT;
