-- Phones that say that a number is theirs, and codes with which a marshal hands one over. Each lives for minutes.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  date TEXT NOT NULL,
  number TEXT NOT NULL,
  party INTEGER NOT NULL,
  device TEXT,
  given_by TEXT,
  asked_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX claims_of_site ON claims (site, expires_at);
