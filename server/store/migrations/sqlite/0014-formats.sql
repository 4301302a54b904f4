-- The log formats that were written, each with the release that first did; none: the log has format 1 alone.
CREATE TABLE formats (format INTEGER PRIMARY KEY, release TEXT NOT NULL);
