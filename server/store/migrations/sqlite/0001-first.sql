-- A day's key stands in for its site and date in every event.
CREATE TABLE days (
  key INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  date TEXT NOT NULL,
  version INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  due_at INTEGER,
  summary TEXT NOT NULL,
  UNIQUE (site, date)
);

CREATE TABLE events (
  day INTEGER NOT NULL REFERENCES days (key),
  version INTEGER NOT NULL,
  id TEXT NOT NULL,
  command TEXT NOT NULL,
  role TEXT NOT NULL,
  actor TEXT,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (day, version)
) WITHOUT ROWID;

CREATE TABLE sites (id TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  sites TEXT NOT NULL,
  passcode TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE screens (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  paired_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE pairings (
  code TEXT PRIMARY KEY,
  claim TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  screen TEXT
) WITHOUT ROWID;
