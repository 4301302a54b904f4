-- The log formats that were written, each with the release that first did; none: the log has format 1 alone.
CREATE TABLE formats (format INTEGER PRIMARY KEY, release TEXT COLLATE "C" NOT NULL);

-- The nodes that share the database, the newest format that each can read, and when it last said so. Release 0.1.0 has no row here.
CREATE TABLE nodes (
  id TEXT COLLATE "C" PRIMARY KEY,
  format INTEGER NOT NULL,
  release TEXT COLLATE "C" NOT NULL,
  seen BIGINT NOT NULL
);
