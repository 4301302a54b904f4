// What the tables ask of an engine: statements that SQLite and PostgreSQL read alike, a `?` for each value.

