-- A row each time that a key was turned over; a key that never was has none.
CREATE TABLE keys (
  name TEXT NOT NULL,
  generation BIGINT NOT NULL,
  salt TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (name, generation)
);

-- What the limits have counted. It may be lost: whoever was stopped may then try again.
CREATE UNLOGGED TABLE limits (
  key VARCHAR(255) PRIMARY KEY,
  points INTEGER NOT NULL DEFAULT 0,
  expire BIGINT
);
