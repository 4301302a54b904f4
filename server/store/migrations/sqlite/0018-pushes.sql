-- Numbers whose phone is told what happens while its page is closed, and how far each site's log has been told to phones.
-- Where a phone is reached is personal data, and stands among it.
CREATE TABLE pushes (
  site TEXT NOT NULL,
  date TEXT NOT NULL,
  number TEXT NOT NULL,
  -- The version of the day when the phone asked for it. What is older is not told.
  since INTEGER NOT NULL,
  -- JSON: what it is still to be told, which is the newest; null: nothing.
  said TEXT,
  -- When that is sent, or tried again; null: nothing waits.
  due_at INTEGER,
  -- Until when it is worth anything.
  until INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (site, date, number)
);
CREATE INDEX pushes_due ON pushes (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE pushed_days (
  site TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  version INTEGER NOT NULL
);
