-- What was set at a site, which days it opened and whose logs were erased, each with a hash of all before it; the site's row
-- has that of the last. What is there already was made at a time that is not known; its hashes are added by whoever opens it.
CREATE TABLE site_log (
  site TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  at BIGINT,
  actor TEXT COLLATE "C",
  kind TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C",
  body TEXT COLLATE "C" NOT NULL,
  hash BYTEA,
  PRIMARY KEY (site, number)
);
ALTER TABLE sites ADD COLUMN head BYTEA;
INSERT INTO site_log (site, number, kind, body) SELECT id, 1, 'settings', settings FROM sites;
INSERT INTO site_log (site, number, kind, date, body)
  SELECT d.site, 1 + row_number() OVER (PARTITION BY d.site ORDER BY d.date), 'opened', d.date, ''
  FROM days d JOIN sites s ON s.id = d.site;
INSERT INTO site_log (site, number, kind, date, body)
  SELECT d.site, (SELECT max(number) FROM site_log l WHERE l.site = d.site)
      + row_number() OVER (PARTITION BY d.site ORDER BY d.date), 'erased', d.date, d.figures
  FROM days d JOIN sites s ON s.id = d.site WHERE d.figures IS NOT NULL;

-- A hash of the day's row, with that of its last event in it. Rows of before have none.
ALTER TABLE days ADD COLUMN seal BYTEA;
-- a node of the version before moves a day on without a new one, and the old one would look like damage
CREATE FUNCTION drop_old_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seal IS NOT DISTINCT FROM OLD.seal THEN NEW.seal := NULL; END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER seal BEFORE UPDATE OF version ON days FOR EACH ROW EXECUTE FUNCTION drop_old_seal();
