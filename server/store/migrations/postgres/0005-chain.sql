-- Each event carries the hash of the one before it in its day, and the day's row that of the last. Events of before have none.
ALTER TABLE events ADD COLUMN before BYTEA;
ALTER TABLE days ADD COLUMN head BYTEA;
