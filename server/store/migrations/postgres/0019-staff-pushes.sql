-- Devices of the staff that are told of alarms while their page is closed. They end with the session.
CREATE TABLE staff_pushes (
  session TEXT COLLATE "C" NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  site TEXT COLLATE "C" NOT NULL,
  -- JSON, encrypted: where the browser is reached.
  sealed TEXT COLLATE "C" NOT NULL,
  lang TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (session, site)
);
CREATE INDEX staff_pushes_site ON staff_pushes (site);
-- The alarms of each site that were seen, and what was told of them, as JSON.
CREATE TABLE watched_alarms (
  site TEXT COLLATE "C" PRIMARY KEY,
  alarms TEXT COLLATE "C" NOT NULL
);
