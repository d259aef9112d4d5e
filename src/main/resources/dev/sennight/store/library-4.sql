-- Every tag of an entry and the parents of it, once; folded: the form in which spellings are equal.
ALTER TABLE tags ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE tags SET folded = lower(tag);
DROP INDEX tags_tag;
CREATE INDEX tags_folded ON tags (folded, tag);
