-- What somebody gave of themselves, encrypted, until it is erased.
CREATE TABLE persons (
  site TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  number TEXT COLLATE "C" NOT NULL,
  sealed TEXT COLLATE "C" NOT NULL,
  given_at BIGINT NOT NULL,
  erase_at BIGINT NOT NULL,
  PRIMARY KEY (site, date, number)
);

-- What was erased of it. The number is the place in the chain: two writers cannot both take one.
CREATE TABLE receipts (
  number INTEGER PRIMARY KEY,
  site TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  erased INTEGER NOT NULL,
  before TEXT COLLATE "C" NOT NULL,
  hash TEXT COLLATE "C" NOT NULL
);

-- A day's figures, once its log has been erased.
ALTER TABLE days ADD COLUMN figures TEXT COLLATE "C";
