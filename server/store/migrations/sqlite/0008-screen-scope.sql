-- The desks and queues that a screen is for; empty lists: all of them.
ALTER TABLE screens ADD COLUMN scope TEXT NOT NULL DEFAULT '{"desks":[],"queues":[]}';
