-- SPDX-FileCopyrightText: 2026 The Shortlist authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The trade: need, certificates with evidence, requirements, the RFP, prices, evaluators' sections and consensus.
-- Numbers of money are decimal text. Lists of words are a line each. Keys without a REFERENCES may be 0 for "none".

ALTER TABLE need ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN relationship TEXT NOT NULL DEFAULT 'undecided';
ALTER TABLE need ADD COLUMN goals TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN term_months INTEGER NOT NULL DEFAULT 36 CHECK (term_months BETWEEN 1 AND 240);
ALTER TABLE need ADD COLUMN work_days INTEGER NOT NULL DEFAULT 31 CHECK (work_days BETWEEN 0 AND 127);
ALTER TABLE need ADD COLUMN work_from INTEGER NOT NULL DEFAULT 540 CHECK (work_from BETWEEN 0 AND 1440);
ALTER TABLE need ADD COLUMN work_to INTEGER NOT NULL DEFAULT 1020 CHECK (work_to BETWEEN 0 AND 1440);
ALTER TABLE need ADD COLUMN team_size INTEGER NOT NULL DEFAULT 0 CHECK (team_size BETWEEN 0 AND 2000000000);
ALTER TABLE need ADD COLUMN questionnaire INTEGER NOT NULL DEFAULT 0 CHECK (questionnaire BETWEEN 0 AND 1000000);
ALTER TABLE need ADD COLUMN key INTEGER NOT NULL DEFAULT 0 CHECK (key >= 0);

CREATE TABLE need_function (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    service TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    core INTEGER NOT NULL DEFAULT 0,
    decision TEXT NOT NULL DEFAULT 'undecided',
    reason TEXT NOT NULL DEFAULT '',
    yearly_cost TEXT NOT NULL DEFAULT '0',
    unit TEXT NOT NULL DEFAULT '',
    low TEXT NOT NULL DEFAULT '0',
    base TEXT NOT NULL DEFAULT '0',
    high TEXT NOT NULL DEFAULT '0',
    cover_days INTEGER NOT NULL DEFAULT 31 CHECK (cover_days BETWEEN 0 AND 127),
    cover_from INTEGER NOT NULL DEFAULT 540 CHECK (cover_from BETWEEN 0 AND 1440),
    cover_to INTEGER NOT NULL DEFAULT 1020 CHECK (cover_to BETWEEN 0 AND 1440),
    languages TEXT NOT NULL DEFAULT '',
    channels TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE worksheet_answer (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    question TEXT NOT NULL CHECK (question <> ''),
    answer INTEGER NOT NULL DEFAULT 0 CHECK (answer BETWEEN -2 AND 2),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE service_level (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    definition TEXT NOT NULL DEFAULT '',
    formula TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    floor TEXT NOT NULL DEFAULT '',
    window TEXT NOT NULL DEFAULT '',
    exclusions TEXT NOT NULL DEFAULT '',
    credit TEXT NOT NULL DEFAULT ''
) STRICT;

-- Which of a certificate's dates count is its standard's date model.
ALTER TABLE certificate ADD COLUMN variant TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN accreditation TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN sites TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN issued TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN period_start TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN period_end TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN surveillance TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN verified_by TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN verified_on TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN verified_how TEXT NOT NULL DEFAULT '';
ALTER TABLE certificate ADD COLUMN notes TEXT NOT NULL DEFAULT '';

CREATE TABLE own_standard (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    covers TEXT NOT NULL DEFAULT '',
    issuer TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '',
    trap TEXT NOT NULL DEFAULT '',
    dates TEXT NOT NULL DEFAULT 'expiry',
    months INTEGER NOT NULL DEFAULT 36 CHECK (months BETWEEN 0 AND 1200)
) STRICT;

CREATE TABLE evidence (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    certificate_id INTEGER NOT NULL DEFAULT 0,
    question_id INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    added TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

-- What the files hold, under their SHA-256. The history names a file by its SHA-256 and does not hold it a second time, so
-- this table is only ever added to, past the history: undo and redo find every content that was ever there.
CREATE TABLE evidence_content (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    content BLOB NOT NULL
) STRICT;

ALTER TABLE provider ADD COLUMN nda_signed TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN pilot TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN insurance TEXT NOT NULL DEFAULT '0';
ALTER TABLE provider ADD COLUMN insurance_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN attrition REAL CHECK (attrition BETWEEN 0 AND 1e6);
ALTER TABLE provider ADD COLUMN attrition_formula TEXT NOT NULL DEFAULT '';
ALTER TABLE provider ADD COLUMN capacity REAL CHECK (capacity BETWEEN 0 AND 1e15);
ALTER TABLE provider ADD COLUMN smallest_team INTEGER NOT NULL DEFAULT 0 CHECK (smallest_team BETWEEN 0 AND 2000000000);

ALTER TABLE reference ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
ALTER TABLE reference ADD COLUMN volume TEXT NOT NULL DEFAULT '';

ALTER TABLE site ADD COLUMN kind TEXT NOT NULL DEFAULT 'office';
ALTER TABLE site ADD COLUMN shift_days INTEGER NOT NULL DEFAULT 0 CHECK (shift_days BETWEEN 0 AND 127);
ALTER TABLE site ADD COLUMN shift_from INTEGER NOT NULL DEFAULT 540 CHECK (shift_from BETWEEN 0 AND 1440);
ALTER TABLE site ADD COLUMN shift_to INTEGER NOT NULL DEFAULT 1080 CHECK (shift_to BETWEEN 0 AND 1440);

CREATE TABLE requirement (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    explanation TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    text TEXT NOT NULL DEFAULT '',
    number REAL NOT NULL DEFAULT 0 CHECK (number BETWEEN -1e15 AND 1e15),
    unit TEXT NOT NULL DEFAULT '',
    question_id INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL DEFAULT 'award',
    date TEXT NOT NULL DEFAULT '',
    verified INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE finding (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    requirement_id INTEGER NOT NULL REFERENCES requirement (id) DEFERRABLE INITIALLY DEFERRED,
    answer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    waiver_reason TEXT NOT NULL DEFAULT '',
    waived_by TEXT NOT NULL DEFAULT '',
    waived_on TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, requirement_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    section TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    help TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT 'text',
    unit TEXT NOT NULL DEFAULT '',
    choices TEXT NOT NULL DEFAULT '',
    use TEXT NOT NULL DEFAULT 'information',
    weight REAL NOT NULL DEFAULT 0 CHECK (weight BETWEEN 0 AND 1e9),
    due TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE answer (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    question_id INTEGER NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL DEFAULT 'not_sent',
    text TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    clarification TEXT NOT NULL DEFAULT '',
    changed_on TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    model TEXT NOT NULL DEFAULT 'per_fte',
    counts INTEGER NOT NULL DEFAULT 1,
    currency TEXT NOT NULL DEFAULT '',
    received TEXT NOT NULL DEFAULT '',
    valid_until TEXT NOT NULL DEFAULT '',
    indexation TEXT NOT NULL DEFAULT '0',
    indexed_from INTEGER NOT NULL DEFAULT 2 CHECK (indexed_from BETWEEN 2 AND 100),
    minimum TEXT NOT NULL DEFAULT '0',
    cap TEXT NOT NULL DEFAULT '0',
    floor TEXT NOT NULL DEFAULT '0',
    paid_hours TEXT NOT NULL DEFAULT '0',
    shrinkage TEXT NOT NULL DEFAULT '0',
    overtime TEXT NOT NULL DEFAULT '0',
    trigger_volume TEXT NOT NULL DEFAULT '0',
    unit_definition TEXT NOT NULL DEFAULT '',
    measurer TEXT NOT NULL DEFAULT '',
    inclusions TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_line (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    offer_id INTEGER NOT NULL,
    id INTEGER NOT NULL CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'month',
    label TEXT NOT NULL DEFAULT '',
    function_id INTEGER NOT NULL DEFAULT 0,
    rate TEXT NOT NULL DEFAULT '0',
    from_volume TEXT NOT NULL DEFAULT '0',
    low TEXT NOT NULL DEFAULT '0',
    base TEXT NOT NULL DEFAULT '0',
    high TEXT NOT NULL DEFAULT '0',
    per_unit TEXT NOT NULL DEFAULT '0',
    month INTEGER NOT NULL DEFAULT 0 CHECK (month BETWEEN 0 AND 240),
    notes TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (provider_id, offer_id, id),
    FOREIGN KEY (provider_id, offer_id) REFERENCES offer (provider_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE price_terms (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    volume TEXT NOT NULL DEFAULT 'base',
    estimate TEXT NOT NULL DEFAULT '0',
    low_margin REAL NOT NULL DEFAULT 0.2 CHECK (low_margin BETWEEN 0 AND 1),
    places INTEGER NOT NULL DEFAULT 2 CHECK (places BETWEEN 0 AND 6)
) STRICT;
INSERT INTO price_terms (id) VALUES (1);

CREATE TABLE exchange_rate (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    currency TEXT NOT NULL CHECK (currency <> ''),
    rate TEXT NOT NULL,
    date TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE buyer_cost (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'retained',
    label TEXT NOT NULL CHECK (label <> ''),
    basis TEXT NOT NULL DEFAULT 'yearly',
    amount TEXT NOT NULL DEFAULT '0',
    provider_id INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE preference (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL CHECK (name <> ''),
    points REAL NOT NULL DEFAULT 0 CHECK (points BETWEEN 0 AND 100),
    countries TEXT NOT NULL DEFAULT '',
    tag TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE criterion ADD COLUMN question_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE criterion ADD COLUMN formula TEXT NOT NULL DEFAULT '';
ALTER TABLE criterion ADD COLUMN price_envelope INTEGER NOT NULL DEFAULT 0;

ALTER TABLE evaluator ADD COLUMN interests TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluator ADD COLUMN declared_on TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluator ADD COLUMN handed_in TEXT NOT NULL DEFAULT '';

CREATE TABLE evaluator_section (
    evaluator_id INTEGER NOT NULL REFERENCES evaluator (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (evaluator_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- What the evaluators agreed on, beside their own scores; never without a reason.
CREATE TABLE consensus (
    provider_id INTEGER NOT NULL REFERENCES provider (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    value REAL NOT NULL CHECK (value BETWEEN -1e15 AND 1e15),
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (provider_id, criterion_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE method ADD COLUMN blind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE method ADD COLUMN envelopes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE method ADD COLUMN quality_closed TEXT NOT NULL DEFAULT '';

-- Rows that are older than a column are written anew, so that changes to them can be undone (see 0002).
UPDATE need SET title = title;
UPDATE method SET blind = blind;
UPDATE provider SET name = name;
UPDATE site SET city = city;
UPDATE certificate SET standard = standard;
UPDATE reference SET client = client;
UPDATE criterion SET name = name;
UPDATE evaluator SET name = name;
