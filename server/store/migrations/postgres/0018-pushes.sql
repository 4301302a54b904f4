-- Numbers whose phone is told what happens while its page is closed, and how far each site's log has been told to phones.
-- Where a phone is reached is personal data, and stands among it.
CREATE TABLE pushes (
  site TEXT COLLATE "C" NOT NULL,
  date TEXT COLLATE "C" NOT NULL,
  number TEXT COLLATE "C" NOT NULL,
  -- The version of the day when the phone asked for it. What is older is not told.
  since BIGINT NOT NULL,
  -- JSON: what it is still to be told, which is the newest; null: nothing.
  said TEXT COLLATE "C",
  -- When that is sent, or tried again; null: nothing waits.
  due_at BIGINT,
  -- Until when it is worth anything.
  until BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  PRIMARY KEY (site, date, number)
);
CREATE INDEX pushes_due ON pushes (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE pushed_days (
  site TEXT COLLATE "C" PRIMARY KEY,
  date TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL
);
