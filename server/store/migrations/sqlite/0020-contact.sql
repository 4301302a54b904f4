-- The one webhook that is told where to call people.
ALTER TABLE webhooks ADD COLUMN contact INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX webhooks_contact ON webhooks (contact) WHERE contact = 1;
