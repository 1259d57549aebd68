-- A step that fails half way.
CREATE TABLE later_thing (id INTEGER PRIMARY KEY CHECK (id > 0), name TEXT NOT NULL) STRICT;
INSERT INTO nowhere VALUES (1);
