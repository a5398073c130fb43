-- Applications, the owners' consents, signatures and the log of what was done. These are the service's own.

CREATE TABLE application (
    number TEXT PRIMARY KEY,
    applicant TEXT NOT NULL,
    key TEXT NOT NULL,               -- the Idempotency-Key, and the hash of the request that came with it
    request BLOB NOT NULL,
    answer TEXT NOT NULL,            -- what was answered first, and is answered again to the same key
    rka TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('permanent', 'temporary')),
    months INTEGER,
    state TEXT NOT NULL
        CHECK (state IN ('awaiting_consent', 'registered', 'refused', 'run_out', 'withdrawn')),
    sent INTEGER NOT NULL,
    deadline INTEGER NOT NULL,       -- from this moment on the owners' time has run out
    ended INTEGER,
    entered TEXT,                    -- the day from which the people are registered
    signed TEXT NOT NULL,            -- the record as the browser made it and the person signed it
    record TEXT NOT NULL,            -- the record as this service decided; it counts
    seal TEXT NOT NULL,
    UNIQUE (applicant, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX application_by_applicant ON application (applicant, sent);
CREATE INDEX application_awaiting ON application (deadline) WHERE state = 'awaiting_consent';

-- Whom it registers. While it awaits consent, each of them holds a place (reading R15).
CREATE TABLE application_person (
    application TEXT NOT NULL REFERENCES application (number),
    iin TEXT NOT NULL,
    rka TEXT NOT NULL,
    PRIMARY KEY (application, iin)
) STRICT, WITHOUT ROWID;
CREATE INDEX application_person_by_home ON application_person (rka, iin);
CREATE INDEX application_person_by_person ON application_person (iin);

CREATE TABLE consent (
    application TEXT NOT NULL REFERENCES application (number),
    owner TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'awaiting' CHECK (state IN ('awaiting', 'agreed', 'refused')),
    at INTEGER,
    PRIMARY KEY (application, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_by_owner ON consent (owner, application);

-- A signature is asked for, given and used, once each.
CREATE TABLE signature (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('application', 'consent')),
    seal TEXT NOT NULL,              -- SHA-256 of what is signed
    way TEXT NOT NULL,
    secret TEXT NOT NULL,            -- what the answer is checked against: never the code itself
    tries INTEGER NOT NULL DEFAULT 0,
    expires INTEGER NOT NULL,
    signed INTEGER,
    used TEXT                        -- the application that it was used for
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_by_person ON signature (person, expires);

-- What was done: each row holds the hash of the one before, so that none can be changed or taken out unseen.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,             -- empty: the service itself
    application TEXT NOT NULL,
    about TEXT NOT NULL,             -- the people concerned, in words such as `applicant=550055010031`
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE audit_about (
    iin TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES audit (seq),
    PRIMARY KEY (iin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_about_by_row ON audit_about (seq, iin);

-- Owners may be tried out too, so that somebody can consent; they are not on the list of those who apply.
ALTER TABLE persona ADD COLUMN listed INTEGER NOT NULL DEFAULT 1;
DELETE FROM filled;
