-- SPDX-FileCopyrightText: 2026 The Shortlist authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was said of the weights beside the weights themselves, and how robustness is asked about.

-- group_id is 0 for the top level.
CREATE TABLE level_basis (
    group_id INTEGER PRIMARY KEY CHECK (group_id >= 0),
    way TEXT NOT NULL CHECK (way IN ('points', 'swing', 'ranking', 'pairwise')),
    variant TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE weight_input (
    criterion_id INTEGER PRIMARY KEY REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    swing REAL CHECK (swing BETWEEN 0 AND 1e9),
    place INTEGER NOT NULL DEFAULT 0 CHECK (place BETWEEN 0 AND 1000000)
) STRICT;

-- evaluator_id is 0 for the team's joint judgement.
CREATE TABLE comparison (
    first_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    second_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    evaluator_id INTEGER NOT NULL DEFAULT 0 CHECK (evaluator_id >= 0),
    ratio REAL NOT NULL CHECK (ratio BETWEEN 1e-6 AND 1e6),
    PRIMARY KEY (first_id, second_id, evaluator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE weight_statement (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    kind TEXT NOT NULL CHECK (kind IN ('at_least', 'between')),
    first_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    second_id INTEGER REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    lower REAL NOT NULL CHECK (lower BETWEEN 0 AND 1e6),
    upper REAL NOT NULL CHECK (upper BETWEEN 0 AND 1e6)
) STRICT;

ALTER TABLE method ADD COLUMN ranking TEXT NOT NULL DEFAULT 'weighted_sum'
    CHECK (ranking IN ('weighted_sum', 'topsis', 'vikor', 'promethee2'));
ALTER TABLE method ADD COLUMN weight_model TEXT NOT NULL DEFAULT 'around'
    CHECK (weight_model IN ('uniform', 'around', 'order', 'statements'));
ALTER TABLE method ADD COLUMN weight_margin REAL NOT NULL DEFAULT 0.25 CHECK (weight_margin BETWEEN 0 AND 1);
ALTER TABLE method ADD COLUMN samples INTEGER NOT NULL DEFAULT 10000 CHECK (samples BETWEEN 100 AND 10000000);
ALTER TABLE method ADD COLUMN seed INTEGER NOT NULL DEFAULT 2027 CHECK (seed BETWEEN 0 AND 4294967295);

-- A row that is older than a column has no value stored for it, and the session extension then records its old value as
-- null instead of the default. Writing the row anew stores the defaults, so that a change to it can be undone.
UPDATE method SET seed = seed;
