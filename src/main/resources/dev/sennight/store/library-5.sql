-- What a document tells of structure, as JSON, and what it was cut by: siblings need not be read again.
CREATE TABLE structures (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  evidence TEXT NOT NULL,
  plan TEXT NOT NULL
);

-- Issues inside a document, whose entries stand one after the other.
CREATE TABLE issues (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  title TEXT NOT NULL,
  year INTEGER,
  week INTEGER,
  number INTEGER,
  date TEXT,
  line INTEGER NOT NULL,
  first_entry INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
