-- A row each time that a key was turned over; a key that never was has none.
CREATE TABLE keys (
  name TEXT COLLATE "C" NOT NULL,
  generation INTEGER NOT NULL,
  salt TEXT COLLATE "C" NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (name, generation)
);
