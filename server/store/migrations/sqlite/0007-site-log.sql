-- What was set at a site, which days it opened and whose logs were erased, each with a hash of all before it; the site's row
-- has that of the last. What is there already was made at a time that is not known; its hashes are added by whoever opens it.
CREATE TABLE site_log (
  site TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER,
  actor TEXT,
  kind TEXT NOT NULL,
  date TEXT,
  body TEXT NOT NULL,
  hash BLOB,
  PRIMARY KEY (site, number)
) WITHOUT ROWID;
ALTER TABLE sites ADD COLUMN head BLOB;
INSERT INTO site_log (site, number, kind, body) SELECT id, 1, 'settings', settings FROM sites;
INSERT INTO site_log (site, number, kind, date, body)
  SELECT d.site, 1 + row_number() OVER (PARTITION BY d.site ORDER BY d.date), 'opened', d.date, ''
  FROM days d JOIN sites s ON s.id = d.site;
INSERT INTO site_log (site, number, kind, date, body)
  SELECT d.site, (SELECT max(number) FROM site_log l WHERE l.site = d.site)
      + row_number() OVER (PARTITION BY d.site ORDER BY d.date), 'erased', d.date, d.figures
  FROM days d JOIN sites s ON s.id = d.site WHERE d.figures IS NOT NULL;

-- A hash of the day's row, with that of its last event in it. Rows of before have none.
ALTER TABLE days ADD COLUMN seal BLOB;
