-- Messages to the owners who are asked. Each is written in the transaction that it tells of, and handed over afterwards.
CREATE TABLE outbox (
    number TEXT PRIMARY KEY,         -- of the message: by it the messenger knows one that it was given before
    application TEXT NOT NULL REFERENCES application (number),
    owner TEXT NOT NULL,
    session TEXT NOT NULL,           -- the number of the session in which it was written, for support
    language TEXT NOT NULL CHECK (language IN ('', 'kk', 'ru', 'en')),
    written INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due INTEGER,                     -- when it is to be handed over; null: not any more
    handed INTEGER                   -- when it was
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox (due) WHERE due IS NOT NULL;
CREATE INDEX outbox_by_owner ON outbox (application, owner, written);

-- In which language somebody last signed in: what is sent to them is in it.
CREATE TABLE reader (
    iin TEXT PRIMARY KEY,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en'))
) STRICT, WITHOUT ROWID;

-- What has come to the invented people's telephones. Training copy only.
CREATE TABLE telephone_message (
    number TEXT PRIMARY KEY,
    iin TEXT NOT NULL,
    text TEXT NOT NULL,
    arrives INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX telephone_message_by_person ON telephone_message (iin, arrives);
