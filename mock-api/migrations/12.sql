-- What somebody was confirmed to be: a ward moves in alone, children with their parent or without. Whom the sessions under
-- way have named, they are asked again.
DROP TABLE session_person;
CREATE TABLE session_person (
    token BLOB NOT NULL REFERENCES session (token) ON DELETE CASCADE,
    iin TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('child', 'ward')),
    PRIMARY KEY (token, iin, role)
) STRICT, WITHOUT ROWID;

-- Parties for which the residents of a dwelling were counted. Acts are read only for one that found no room.
CREATE TABLE session_party (
    token BLOB NOT NULL REFERENCES session (token) ON DELETE CASCADE,
    rka TEXT NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (token, rka, party)
) STRICT, WITHOUT ROWID;
