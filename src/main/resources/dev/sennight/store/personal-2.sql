-- Marks on entries (read, starred), where reading stopped, and searches.
CREATE TABLE marks (
  mark TEXT NOT NULL,
  entry TEXT NOT NULL,
  made INTEGER NOT NULL,
  PRIMARY KEY (mark, entry)
) WITHOUT ROWID;

CREATE TABLE places (
  entry TEXT PRIMARY KEY,
  start INTEGER NOT NULL,
  quote TEXT NOT NULL,
  noted INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE searches (
  query TEXT PRIMARY KEY,
  saved INTEGER NOT NULL,
  used INTEGER NOT NULL
) WITHOUT ROWID;
