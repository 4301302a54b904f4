-- Addresses that are told what happens, what each is still to be told, how far every day's log has been told, and which
-- node does it.
CREATE TABLE webhooks (
  id TEXT COLLATE "C" PRIMARY KEY,
  url TEXT COLLATE "C" NOT NULL,
  -- JSON: the notices that it wants, and the sites; null: all.
  notices TEXT COLLATE "C",
  sites TEXT COLLATE "C",
  -- JSON, encrypted: what its deliveries are signed with.
  secrets TEXT COLLATE "C" NOT NULL,
  -- JSON: how far each site's log was when it was made. What is older is not told.
  since TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  -- Why nothing is sent; null: it is.
  paused TEXT COLLATE "C",
  -- Since when nothing has arrived; null: the last delivery did.
  failing_since BIGINT,
  next_at BIGINT NOT NULL
);
CREATE TABLE deliveries (
  webhook TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  -- What it is about: deliveries of one subject arrive in order.
  subject TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  -- waiting, arrived or dead
  state TEXT COLLATE "C" NOT NULL,
  tries BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  -- JSON: what came back last; null: it was not sent yet.
  answer TEXT COLLATE "C",
  PRIMARY KEY (webhook, seq)
);
CREATE INDEX deliveries_waiting ON deliveries (webhook, seq) WHERE state = 'waiting';
CREATE INDEX deliveries_subject ON deliveries (webhook, subject, seq) WHERE state = 'waiting';
CREATE INDEX deliveries_dead ON deliveries (webhook, seq) WHERE state = 'dead';
CREATE INDEX deliveries_age ON deliveries (created_at);
CREATE TABLE told_days (
  site TEXT COLLATE "C" PRIMARY KEY,
  date TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL
);
CREATE TABLE leases (
  name TEXT COLLATE "C" PRIMARY KEY,
  holder TEXT COLLATE "C" NOT NULL,
  until BIGINT NOT NULL
);
