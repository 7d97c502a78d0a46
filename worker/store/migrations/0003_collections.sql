-- What a collection says besides its form and period. All of it has a value for collections of before.
-- `as_of`: the day whose state a stock form tells; it lies in `period`. `owner`: the unit whose administrators run it.
-- `owing_level`: the level of which all units owed it when it was made; NULL: a list.
ALTER TABLE collection ADD COLUMN as_of TEXT;
ALTER TABLE collection ADD COLUMN opens_at TEXT;
ALTER TABLE collection ADD COLUMN grace_days INTEGER NOT NULL DEFAULT 0 CHECK (grace_days >= 0);
-- From so many days before the due date the pane reminds by itself; NULL: never.
ALTER TABLE collection ADD COLUMN reminder_days INTEGER CHECK (reminder_days >= 0);
ALTER TABLE collection ADD COLUMN owner TEXT REFERENCES org_unit (code);
ALTER TABLE collection ADD COLUMN owing_level TEXT;
-- Counts the changes of the collection itself; editors are conditional on it.
ALTER TABLE collection ADD COLUMN edits INTEGER NOT NULL DEFAULT 0;

-- Why a unit need not report this time; NULL: it must. An exempt unit is not expected and cannot send.
ALTER TABLE slot ADD COLUMN exemption TEXT;
-- When somebody last asked this unit for its report.
ALTER TABLE slot ADD COLUMN reminded_at TEXT;

-- Subjects (JSON array of codes) of rows that came along but report for themselves: compared, not counted.
ALTER TABLE submission ADD COLUMN mirrored TEXT NOT NULL DEFAULT '[]';

-- Locking and reopening with the reason that somebody typed; the audit log holds no such words.
CREATE TABLE collection_event (
  id INTEGER PRIMARY KEY,
  collection TEXT NOT NULL REFERENCES collection (id),
  at TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  act TEXT NOT NULL CHECK (act IN ('lock', 'reopen')),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX collection_event_collection ON collection_event (collection);

-- The newest version of a place, its state and when the first came, without reading the versions themselves: a board
-- asks that of four thousand places at once.
CREATE INDEX submission_standing ON submission (collection, unit, version, state, submitted_at, nil);
