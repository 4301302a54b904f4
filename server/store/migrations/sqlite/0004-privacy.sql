-- What somebody gave of themselves, encrypted, until it is erased.
CREATE TABLE persons (
  site TEXT NOT NULL,
  date TEXT NOT NULL,
  number TEXT NOT NULL,
  sealed TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  erase_at INTEGER NOT NULL,
  PRIMARY KEY (site, date, number)
) WITHOUT ROWID;

-- What was erased of it. The number is the place in the chain: two writers cannot both take one.
CREATE TABLE receipts (
  number INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  erased INTEGER NOT NULL,
  before TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- A day's figures, once its log has been erased.
ALTER TABLE days ADD COLUMN figures TEXT;
