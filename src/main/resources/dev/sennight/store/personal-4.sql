-- Marks that were taken away: what an entry takes over from another does not bring them back.
CREATE TABLE unmarked (
  mark TEXT NOT NULL,
  entry TEXT NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (mark, entry)
) WITHOUT ROWID;
INSERT OR IGNORE INTO unmarked
  SELECT m.mark, w.successor, 0 FROM witnesses w JOIN marks m ON m.entry = w.entry
  WHERE w.successor IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM marks n WHERE n.mark = m.mark AND n.entry = w.successor);
CREATE INDEX marks_entry ON marks (entry);
