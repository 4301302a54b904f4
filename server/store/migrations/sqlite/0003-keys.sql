-- A row each time that a key was turned over; a key that never was has none.
CREATE TABLE keys (
  name TEXT NOT NULL,
  generation INTEGER NOT NULL,
  salt TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (name, generation)
) WITHOUT ROWID;
