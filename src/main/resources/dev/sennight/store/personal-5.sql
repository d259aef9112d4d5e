-- Passages that were marked, and notes on whole entries, which have no passage. start and stop count code points.
CREATE TABLE highlights (
  id TEXT PRIMARY KEY,
  entry TEXT NOT NULL,
  start INTEGER,
  stop INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  color TEXT NOT NULL,
  note TEXT NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX highlights_entry ON highlights (entry);
CREATE INDEX witnesses_successor ON witnesses (successor);
