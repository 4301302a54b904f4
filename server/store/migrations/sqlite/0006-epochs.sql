-- Each time that the store went back to an older state: the epoch before, and the one from then on, which is when in
-- milliseconds. It is written once for each epoch before it, however many notice.
CREATE TABLE epochs (
  before INTEGER PRIMARY KEY,
  epoch INTEGER NOT NULL
);

-- Which store it is, wherever it is copied to.
CREATE TABLE identity (id TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO identity (id) VALUES (lower(hex(randomblob(16))));
