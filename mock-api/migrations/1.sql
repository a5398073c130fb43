-- One file holds what in life are seven registers and this service's own tables. Each register's tables carry its
-- name, and its module alone reads them: no statement joins two registers, so any one of them can move out.
--
-- Days are text, `2026-11-21`: they sort as they read. Moments are seconds since 1970. Numbers of people (IIN) and of
-- dwellings (RKA) are text, for their leading zeros count.

-- The address register: settlement, street, building, flat. Rows retire, they are never deleted.

CREATE TABLE ar_settlement (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL,             -- whose rules apply: `astana`, or `kazakhstan` for everywhere else
    kato TEXT NOT NULL,
    kk TEXT NOT NULL,
    ru TEXT NOT NULL,
    en TEXT NOT NULL
) STRICT;

CREATE TABLE ar_district (
    id INTEGER PRIMARY KEY,
    settlement INTEGER NOT NULL REFERENCES ar_settlement (id),
    kk TEXT NOT NULL,
    ru TEXT NOT NULL,
    en TEXT NOT NULL
) STRICT;

CREATE TABLE ar_street (
    id INTEGER PRIMARY KEY,
    settlement INTEGER NOT NULL REFERENCES ar_settlement (id),
    kk TEXT NOT NULL,
    ru TEXT NOT NULL,
    en TEXT NOT NULL,
    actual INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE ar_building (
    id INTEGER PRIMARY KEY,
    street INTEGER NOT NULL REFERENCES ar_street (id),
    district INTEGER REFERENCES ar_district (id),
    number TEXT NOT NULL,            -- as written on the wall: `12/1`, `7А`
    folded TEXT NOT NULL,            -- as searched
    ordinal INTEGER NOT NULL,        -- its leading digits, so that 9 comes before 12
    commissioned INTEGER NOT NULL DEFAULT 1,
    actual INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX ar_building_by_number ON ar_building (street, folded);

CREATE TABLE ar_dwelling (
    rka TEXT PRIMARY KEY,
    building INTEGER NOT NULL REFERENCES ar_building (id),
    flat TEXT NOT NULL DEFAULT '',   -- empty: the whole building is one dwelling
    folded TEXT NOT NULL DEFAULT '',
    ordinal INTEGER NOT NULL DEFAULT 0,
    actual INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX ar_dwelling_by_flat ON ar_dwelling (building, ordinal, folded);

-- The words that a street is found by, in every language: only streets have words, so a million flats add no row here.
CREATE TABLE ar_word (
    word TEXT NOT NULL,
    street INTEGER NOT NULL REFERENCES ar_street (id),
    own INTEGER NOT NULL,            -- 1: of the street's own name; 0: of its settlement or district
    PRIMARY KEY (word, street)
) STRICT, WITHOUT ROWID;
CREATE INDEX ar_word_by_street ON ar_word (street, word);

-- GBD FL: persons and where they are registered.

CREATE TABLE gbdfl_person (
    iin TEXT PRIMARY KEY,
    surname TEXT NOT NULL,
    given TEXT NOT NULL,
    patronymic TEXT,
    sex TEXT NOT NULL CHECK (sex IN ('female', 'male')),
    born TEXT NOT NULL,
    citizenship TEXT NOT NULL,
    died TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE gbdfl_registration (
    iin TEXT NOT NULL REFERENCES gbdfl_person (iin),
    rka TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('permanent', 'temporary')),
    since TEXT NOT NULL,
    until TEXT,                      -- the last day
    PRIMARY KEY (iin, rka, kind, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX gbdfl_registration_by_home ON gbdfl_registration (rka, iin, since, until, kind);

CREATE TABLE gbdfl_majority (
    age INTEGER NOT NULL,            -- from this age a person acts for themselves
    since TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- EGKN: real estate.

CREATE TABLE egkn_dwelling (
    rka TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    tenure TEXT NOT NULL CHECK (tenure IN ('private', 'state')),
    total INTEGER,                   -- hundredths of a square metre; none where the record is incomplete
    useful INTEGER
) STRICT, WITHOUT ROWID;

-- Owners, and of a dwelling that the state lets, its tenant.
CREATE TABLE egkn_holder (
    rka TEXT NOT NULL REFERENCES egkn_dwelling (rka),
    iin TEXT NOT NULL,
    PRIMARY KEY (rka, iin)
) STRICT, WITHOUT ROWID;

CREATE TABLE egkn_lease (
    rka TEXT NOT NULL REFERENCES egkn_dwelling (rka),
    iin TEXT NOT NULL,
    PRIMARY KEY (rka, iin)
) STRICT, WITHOUT ROWID;

-- E-Sobes: incapacity and guardianship.

CREATE TABLE esobes_incapacity (
    iin TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (iin, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE esobes_guardianship (
    ward TEXT NOT NULL,
    guardian TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (ward, guardian, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX esobes_guardianship_by_guardian ON esobes_guardianship (guardian, ward);

-- ZAGS: civil acts. `recorded` is the day on which the act entered the register; Smart Data Ukimet is the same acts
-- as they stood some days before.

CREATE TABLE zags_birth (
    child TEXT PRIMARY KEY,
    born TEXT NOT NULL,
    father TEXT,
    mother TEXT,
    recorded TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX zags_birth_by_father ON zags_birth (father, child);
CREATE INDEX zags_birth_by_mother ON zags_birth (mother, child);

-- From its day an adoption takes the place of the birth record, until it is annulled.
CREATE TABLE zags_adoption (
    child TEXT NOT NULL,
    father TEXT,
    mother TEXT,
    recorded TEXT NOT NULL,
    annulled TEXT,
    PRIMARY KEY (child, recorded)
) STRICT, WITHOUT ROWID;
CREATE INDEX zags_adoption_by_father ON zags_adoption (father, child);
CREATE INDEX zags_adoption_by_mother ON zags_adoption (mother, child);

-- Names the father of a child whose birth record has none.
CREATE TABLE zags_paternity (
    child TEXT NOT NULL,
    father TEXT NOT NULL,
    recorded TEXT NOT NULL,
    annulled TEXT,
    PRIMARY KEY (child, recorded)
) STRICT, WITHOUT ROWID;
CREATE INDEX zags_paternity_by_father ON zags_paternity (father, child);

CREATE TABLE zags_marriage (
    husband TEXT NOT NULL,
    wife TEXT NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (husband, wife, recorded)
) STRICT, WITHOUT ROWID;
CREATE INDEX zags_marriage_by_wife ON zags_marriage (wife, husband);

CREATE TABLE zags_divorce (
    husband TEXT NOT NULL,
    wife TEXT NOT NULL,
    recorded TEXT NOT NULL,
    PRIMARY KEY (husband, wife, recorded)
) STRICT, WITHOUT ROWID;

CREATE TABLE zags_death (
    person TEXT PRIMARY KEY,
    died TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ukimet_lag (days INTEGER NOT NULL) STRICT;

-- NOBD (schools and colleges) and EPVO (higher education).

CREATE TABLE nobd_student (
    iin TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('full_time', 'part_time')),
    place TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('studying', 'on_leave')),
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (iin, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE epvo_student (
    iin TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('full_time', 'part_time')),
    place TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('studying', 'on_leave')),
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (iin, since)
) STRICT, WITHOUT ROWID;

-- The service's own: who may be tried out, who is signed in, what they have proven, how often they guessed.

CREATE TABLE persona (
    id TEXT PRIMARY KEY,
    ordinal INTEGER NOT NULL,
    iin TEXT NOT NULL,
    about_kk TEXT NOT NULL,
    about_ru TEXT NOT NULL,
    about_en TEXT NOT NULL,
    home TEXT,                       -- the dwelling to try, and a holder of it
    owner TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token BLOB PRIMARY KEY,          -- the hash of the cookie: who reads this table can't take a session over
    id TEXT NOT NULL,                -- the number that support is told
    iin TEXT NOT NULL,
    opened INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Dwellings with a holder who was rightly named, and people who were confirmed to be the applicant's child or ward.
CREATE TABLE session_home (
    token BLOB NOT NULL REFERENCES session (token) ON DELETE CASCADE,
    rka TEXT NOT NULL,
    holder TEXT NOT NULL,
    PRIMARY KEY (token, rka, holder)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_person (
    token BLOB NOT NULL REFERENCES session (token) ON DELETE CASCADE,
    iin TEXT NOT NULL,
    PRIMARY KEY (token, iin)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_weather (
    token BLOB NOT NULL REFERENCES session (token) ON DELETE CASCADE,
    register TEXT NOT NULL,
    fault TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (token, register)
) STRICT, WITHOUT ROWID;

-- Wrong guesses, kept for good: neither a new session nor a restart gives new tries.
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    iin TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_by_person ON attempt (iin, at);

-- Which invented data this file was filled with.
CREATE TABLE filled (stamp TEXT NOT NULL) STRICT;
