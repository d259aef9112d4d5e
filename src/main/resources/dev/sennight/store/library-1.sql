-- Derived from the library's files; may be deleted at any time.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
  nr INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  names TEXT,
  aliases TEXT,
  series TEXT,
  year INTEGER,
  week INTEGER,
  number INTEGER,
  date TEXT,
  language TEXT,
  entries INTEGER NOT NULL,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  hash BLOB NOT NULL,
  generation INTEGER NOT NULL,
  preamble BLOB NOT NULL
);

CREATE TABLE entries (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  level INTEGER NOT NULL,
  year INTEGER,
  week INTEGER,
  number INTEGER,
  date TEXT,
  section TEXT,
  topic TEXT,
  title TEXT NOT NULL,
  tags TEXT,
  sources TEXT,
  path TEXT,
  aliases TEXT,
  images TEXT,
  author TEXT,
  fingerprint INTEGER NOT NULL,
  UNIQUE (document, ordinal)
);

-- The plain text of an entry follows from its body.
CREATE TABLE contents (
  entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
  body BLOB NOT NULL,
  card BLOB
);

CREATE TABLE tags (
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  tag TEXT NOT NULL
);
CREATE INDEX tags_entry ON tags (entry);
CREATE INDEX tags_tag ON tags (tag);

CREATE TABLE sources (
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  address TEXT NOT NULL,
  host TEXT NOT NULL,
  main INTEGER NOT NULL
);
CREATE INDEX sources_entry ON sources (entry);
CREATE INDEX sources_address ON sources (address);

CREATE TABLE headings (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  opens INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE blocks (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  name TEXT NOT NULL,
  line INTEGER NOT NULL,
  entry INTEGER NOT NULL
);
CREATE INDEX blocks_document ON blocks (document);

-- entry: ordinal of the entry it stands in, -1 outside of all; what: see LinkRows.
CREATE TABLE links (
  nr INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  entry INTEGER NOT NULL,
  form TEXT NOT NULL,
  embed INTEGER NOT NULL,
  target TEXT NOT NULL,
  raw TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  how TEXT,
  what TEXT,
  name TEXT,
  to_entry TEXT,
  subpath TEXT,
  others TEXT
);
CREATE INDEX links_document ON links (document);
CREATE INDEX links_entry ON links (to_entry) WHERE to_entry IS NOT NULL;
CREATE INDEX links_ghost ON links (name) WHERE what = 'ghost';

-- document: NULL for what concerns a file that is no document; origin: scan, parse or links.
CREATE TABLE problems (
  nr INTEGER PRIMARY KEY,
  document INTEGER REFERENCES documents ON DELETE CASCADE,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  arguments TEXT,
  origin TEXT NOT NULL
);
CREATE INDEX problems_document ON problems (document);

CREATE TABLE attachments (
  file TEXT PRIMARY KEY
) WITHOUT ROWID;
