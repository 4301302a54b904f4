-- Words are compared byte by byte, as SQLite does, whatever the database's own language.

-- A day's key stands in for its site and date in every event. `moved` is the transaction that moved it last.
CREATE TABLE days (
  key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  due_at BIGINT,
  summary TEXT NOT NULL,
  moved BIGINT NOT NULL,
  UNIQUE (site, date)
);

CREATE TABLE events (
  day BIGINT NOT NULL REFERENCES days (key),
  version INTEGER NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  command TEXT COLLATE "C" NOT NULL,
  role TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C",
  at BIGINT NOT NULL,
  event TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (day, version)
);

CREATE TABLE sites (
  id TEXT COLLATE "C" PRIMARY KEY,
  settings TEXT COLLATE "C" NOT NULL,
  moved BIGINT NOT NULL
);

-- Other nodes look for what has moved since their last look. A transaction's number tells it without a gap: whatever a
-- look could not see yet has a number at or above the oldest that was under way then.
CREATE FUNCTION note_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.moved := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END
$$;
CREATE TRIGGER moved BEFORE INSERT OR UPDATE OF version ON days FOR EACH ROW EXECUTE FUNCTION note_moved();
CREATE TRIGGER moved BEFORE INSERT OR UPDATE OF settings ON sites FOR EACH ROW EXECUTE FUNCTION note_moved();
CREATE INDEX days_moved ON days (moved);
CREATE INDEX sites_moved ON sites (moved);

CREATE TABLE staff (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  role TEXT COLLATE "C" NOT NULL,
  sites TEXT COLLATE "C" NOT NULL,
  passcode TEXT COLLATE "C" NOT NULL
);

CREATE TABLE sessions (
  hash TEXT COLLATE "C" PRIMARY KEY,
  staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL
);

CREATE TABLE screens (
  id TEXT COLLATE "C" PRIMARY KEY,
  site TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  hash TEXT COLLATE "C" NOT NULL UNIQUE,
  paired_at BIGINT NOT NULL
);

CREATE TABLE pairings (
  code TEXT COLLATE "C" PRIMARY KEY,
  claim TEXT COLLATE "C" NOT NULL UNIQUE,
  expires_at BIGINT NOT NULL,
  screen TEXT COLLATE "C"
);
