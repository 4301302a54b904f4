-- A session is listed by an id that opens nothing, with the device that it is on and since when.
ALTER TABLE sessions ADD COLUMN id TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN device TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN agent TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
-- those of before keep their sign-in; when it began was not written down, so it is their last use: twelve hours before their end
UPDATE sessions SET id = gen_random_uuid()::text, since = expires_at - 43200000;
CREATE UNIQUE INDEX sessions_id ON sessions (id);
CREATE INDEX sessions_staff ON sessions (staff);

-- Devices on which an account has been signed in: nobody else's failures lock them out.
CREATE TABLE known_devices (
  staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  device TEXT COLLATE "C" NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (staff, device)
);

-- Tries that failed, or are under way; an empty device stands for all that an account does not know.
CREATE TABLE tries (
  account TEXT COLLATE "C" NOT NULL,
  device TEXT COLLATE "C" NOT NULL,
  count INTEGER NOT NULL,
  until BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (account, device)
);

CREATE TABLE enrolments (
  hash TEXT COLLATE "C" PRIMARY KEY,
  staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL
);

-- Settings of the environment that were taken in, as hashes: the same again changes nothing.
CREATE TABLE taken_in (name TEXT COLLATE "C" PRIMARY KEY, hash TEXT NOT NULL);

ALTER TABLE screens ADD COLUMN seen BIGINT;
ALTER TABLE pairings ADD COLUMN asker TEXT COLLATE "C" NOT NULL DEFAULT '';
