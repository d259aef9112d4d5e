-- Entries that are nothing but what repeats in most issues of their series count for nothing.
ALTER TABLE entries ADD COLUMN boilerplate INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entries_boilerplate ON entries (id) WHERE boilerplate = 1;
