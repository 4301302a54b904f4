-- A viewer of all sites, also of those made later, was one who names none: from here on it is said, so that naming none gives none.
ALTER TABLE staff ADD COLUMN all_sites INTEGER NOT NULL DEFAULT 0;
UPDATE staff SET all_sites = 1 WHERE role = 'viewer' AND sites = '[]';

-- The site whose tablet the session has opened last: who is signed in where.
ALTER TABLE sessions ADD COLUMN site TEXT;
