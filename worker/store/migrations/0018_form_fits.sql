-- Versions of standard forms that a city fitted: the fit and the form with its own indicators that was made of it, both
-- canonical JSON. `digest` is what the log says of them too. A number is given once for a form, whoever's city it is.
CREATE TABLE form_fit (
  form TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > base),
  unit TEXT NOT NULL REFERENCES org_unit (code),
  base INTEGER NOT NULL CHECK (base >= 1),
  fit TEXT NOT NULL,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  published_at TEXT NOT NULL,
  PRIMARY KEY (form, version)
) STRICT;
CREATE INDEX form_fit_unit ON form_fit (unit, form, version);
CREATE TRIGGER form_fit_is_kept BEFORE DELETE ON form_fit BEGIN SELECT RAISE(ABORT, 'a published version is kept'); END;
CREATE TRIGGER form_fit_is_fixed BEFORE UPDATE ON form_fit BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
