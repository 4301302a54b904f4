-- Addresses that are told what happens, what each is still to be told, how far every day's log has been told, and which
-- node does it.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  -- JSON: the notices that it wants, and the sites; null: all.
  notices TEXT,
  sites TEXT,
  -- JSON, encrypted: what its deliveries are signed with.
  secrets TEXT NOT NULL,
  -- JSON: how far each site's log was when it was made. What is older is not told.
  since TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- Why nothing is sent; null: it is.
  paused TEXT,
  -- Since when nothing has arrived; null: the last delivery did.
  failing_since INTEGER,
  next_at INTEGER NOT NULL
);
CREATE TABLE deliveries (
  webhook TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  -- What it is about: deliveries of one subject arrive in order.
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- waiting, arrived or dead
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  -- JSON: what came back last; null: it was not sent yet.
  answer TEXT,
  PRIMARY KEY (webhook, seq)
);
CREATE INDEX deliveries_waiting ON deliveries (webhook, seq) WHERE state = 'waiting';
CREATE INDEX deliveries_subject ON deliveries (webhook, subject, seq) WHERE state = 'waiting';
CREATE INDEX deliveries_dead ON deliveries (webhook, seq) WHERE state = 'dead';
CREATE INDEX deliveries_age ON deliveries (created_at);
CREATE TABLE told_days (
  site TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  version INTEGER NOT NULL
);
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL
);
