-- Devices of the staff that are told of alarms while their page is closed. They end with the session.
CREATE TABLE staff_pushes (
  session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  site TEXT NOT NULL,
  -- JSON, encrypted: where the browser is reached.
  sealed TEXT NOT NULL,
  lang TEXT NOT NULL,
  PRIMARY KEY (session, site)
);
CREATE INDEX staff_pushes_site ON staff_pushes (site);
-- The alarms of each site that were seen, and what was told of them, as JSON.
CREATE TABLE watched_alarms (
  site TEXT PRIMARY KEY,
  alarms TEXT NOT NULL
);
