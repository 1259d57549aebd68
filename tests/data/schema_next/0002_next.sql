-- A next step as a test needs it: a new table and a new column, with what is there carried over.
CREATE TABLE later_thing (id INTEGER PRIMARY KEY CHECK (id > 0), name TEXT NOT NULL) STRICT;
ALTER TABLE provider ADD COLUMN parent_company TEXT NOT NULL DEFAULT '';
UPDATE provider SET parent_company = name || ' Group';
