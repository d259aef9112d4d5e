-- How entries that were marked or visited are known again when their ids are derived anew.
CREATE TABLE witnesses (
  entry TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  title TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  successor TEXT
) WITHOUT ROWID;
