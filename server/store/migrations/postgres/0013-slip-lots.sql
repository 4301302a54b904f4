-- Which slips of a site were printed, as JSON: no two are to have one number.
CREATE TABLE slip_lots (
  site TEXT COLLATE "C" PRIMARY KEY,
  lots TEXT COLLATE "C" NOT NULL
);
