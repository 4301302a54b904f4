-- Each time that the store went back to an older state: the epoch before, and the one from then on, which is when in
-- milliseconds. It is written once for each epoch before it, however many notice.
CREATE TABLE epochs (
  before BIGINT PRIMARY KEY,
  epoch BIGINT NOT NULL
);

-- Which store it is, wherever it is copied to.
CREATE TABLE identity (id TEXT COLLATE "C" PRIMARY KEY);
INSERT INTO identity (id) VALUES (replace(gen_random_uuid()::text, '-', ''));
