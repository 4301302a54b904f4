-- A row each time that a key was turned over; a key that never was has none.
CREATE TABLE keys (
  name TEXT COLLATE "C" NOT NULL,
  generation INTEGER NOT NULL,
  salt TEXT COLLATE "C" NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (name, generation)
);

-- What the limits have counted. It may be lost with a crash, and then whoever was stopped may try again. Its columns are
-- those that rate-limiter-flexible asks for.
CREATE UNLOGGED TABLE limits (
  key VARCHAR(255) PRIMARY KEY,
  points INTEGER NOT NULL DEFAULT 0,
  expire BIGINT
);
