-- What a person made. Never derived, never overwritten. Marks to come refer to entries.id of a library.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE history (
  entry TEXT PRIMARY KEY,
  visited INTEGER NOT NULL,
  visits INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX history_visited ON history (visited);
