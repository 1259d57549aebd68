-- SPDX-FileCopyrightText: 2026 The Shortlist authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The project file. Keys are random 63-bit integers. A row that belongs to a provider or a criterion has its owner's key
-- first in its own, so that a changeset always names the owner. Foreign keys are deferred and without actions: the store
-- deletes what belongs together itself, so that a changeset says everything and applying it does nothing more.
-- Dates are ISO 8601 text, empty where not known. Limits on numbers keep a crafted file from bringing infinities in.

CREATE TABLE need (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    service TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT '',
    rfp_issued TEXT NOT NULL DEFAULT '',
    answers_due TEXT NOT NULL DEFAULT '',
    award_date TEXT NOT NULL DEFAULT '',
    start_date TEXT NOT NULL DEFAULT '',
    shortlist_size INTEGER NOT NULL DEFAULT 3 CHECK (shortlist_size BETWEEN 1 AND 50)
) STRICT;
INSERT INTO need (id) VALUES (1);

CREATE TABLE method (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    combination TEXT NOT NULL DEFAULT 'mean' CHECK (combination IN ('mean', 'median'))
) STRICT;
INSERT INTO method (id) VALUES (1);

CREATE TABLE provider (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    legal_name TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    founded INTEGER NOT NULL DEFAULT 0 CHECK (founded BETWEEN 0 AND 9999),
    headcount INTEGER NOT NULL DEFAULT 0 CHECK (headcount BETWEEN 0 AND 2000000000),
    status TEXT NOT NULL DEFAULT 'candidate' CHECK (status IN
        ('candidate', 'invited', 'responded', 'shortlisted', 'awarded', 'declined', 'excluded')),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE provider_service (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    service TEXT NOT NULL CHECK (service <> ''),
    PRIMARY KEY (provider_id, service)
) STRICT, WITHOUT ROWID;

CREATE TABLE provider_tag (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (provider_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    city TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    seats INTEGER NOT NULL DEFAULT 0 CHECK (seats BETWEEN 0 AND 2000000000),
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    standard TEXT NOT NULL DEFAULT '',
    issuer TEXT NOT NULL DEFAULT '',
    valid_until TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    client TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    parent_id INTEGER REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0 CHECK (position BETWEEN -2000000000 AND 2000000000),
    name TEXT NOT NULL CHECK (name <> ''),
    description TEXT NOT NULL DEFAULT '',
    weight REAL NOT NULL DEFAULT 0 CHECK (weight BETWEEN 0 AND 1e9),
    source TEXT NOT NULL DEFAULT 'evaluators',
    kind TEXT NOT NULL CHECK (kind IN ('group', 'rating', 'measure', 'yes_no')),
    unit TEXT NOT NULL DEFAULT '',
    worst REAL NOT NULL DEFAULT 0 CHECK (worst BETWEEN -1e15 AND 1e15),
    best REAL NOT NULL DEFAULT 1 CHECK (best BETWEEN -1e15 AND 1e15),
    decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 6)
) STRICT;
CREATE INDEX criterion_parent ON criterion (parent_id);

CREATE TABLE scale_level (
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    score REAL NOT NULL CHECK (score BETWEEN -1e15 AND 1e15),
    label TEXT NOT NULL DEFAULT '',
    anchor TEXT NOT NULL DEFAULT '',
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
    PRIMARY KEY (criterion_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE value_point (
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    x REAL NOT NULL CHECK (x BETWEEN -1e15 AND 1e15),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
    PRIMARY KEY (criterion_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluator (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0 CHECK (position BETWEEN -2000000000 AND 2000000000),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL DEFAULT '',
    weight REAL NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 1e9)
) STRICT;

-- What evaluators say. The value is null where there is only a comment.
CREATE TABLE score (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    evaluator_id INTEGER NOT NULL REFERENCES evaluator (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    value REAL CHECK (value BETWEEN -1e15 AND 1e15),
    comment TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, evaluator_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- What is known of a provider once and for all evaluators: a price, an attrition figure.
CREATE TABLE fact (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    value REAL CHECK (value BETWEEN -1e15 AND 1e15),
    comment TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- Append-only and hash-chained; see core/project/Journal.h.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'start', 'migration')),
    target INTEGER NOT NULL DEFAULT 0,
    encoding INTEGER NOT NULL DEFAULT 0 CHECK (encoding IN (0, 1)),
    changeset BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
