-- What days that are over came to, made from their logs, so that a year's figures read no log. Whatever is missing is made again.
CREATE TABLE tallies (
  site TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  tally TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (site, date)
);
