-- The epoch in which the number was given that a claim is for: one that is given again is another ticket.
ALTER TABLE claims ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
