-- Which slips of a site were printed, as JSON: no two are to have one number.
CREATE TABLE slip_lots (
  site TEXT PRIMARY KEY,
  lots TEXT NOT NULL
);
