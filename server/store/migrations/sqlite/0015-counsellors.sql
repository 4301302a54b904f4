-- The accounts whom a wish to talk to somebody reaches first.
ALTER TABLE staff ADD COLUMN counsellor INTEGER NOT NULL DEFAULT 0;
