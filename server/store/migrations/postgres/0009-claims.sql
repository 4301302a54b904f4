-- Phones that say that a number is theirs, and codes with which a marshal hands one over. Each lives for minutes.
CREATE TABLE claims (
  id TEXT COLLATE "C" PRIMARY KEY,
  secret TEXT COLLATE "C" NOT NULL UNIQUE,
  site TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  number TEXT COLLATE "C" NOT NULL,
  party INTEGER NOT NULL,
  device TEXT COLLATE "C",
  given_by TEXT COLLATE "C",
  asked_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  state TEXT COLLATE "C" NOT NULL
);
CREATE INDEX claims_of_site ON claims (site, expires_at);
