-- What days that are over came to, made from their logs, so that a year's figures read no log. Whatever is missing is made again.
CREATE TABLE tallies (
  site TEXT NOT NULL,
  date TEXT NOT NULL,
  version INTEGER NOT NULL,
  tally TEXT NOT NULL,
  PRIMARY KEY (site, date)
) WITHOUT ROWID;
