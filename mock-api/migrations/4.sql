-- The signatures themselves: whatever the way, CMS made with a key whose certificate names the person.

ALTER TABLE signature ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signature ADD COLUMN cms TEXT;      -- in base64
ALTER TABLE signature ADD COLUMN proof TEXT;    -- what no two signatures have in common: none is taken twice
ALTER TABLE signature ADD COLUMN fault TEXT;    -- why the last one was refused
ALTER TABLE signature ADD COLUMN opened INTEGER;
ALTER TABLE signature ADD COLUMN refused INTEGER;
CREATE UNIQUE INDEX signature_by_proof ON signature (proof);

-- What a phone fetches to be signed. The ticket stands in the picture that the phone reads.
CREATE TABLE letter (
    ticket TEXT PRIMARY KEY,
    signature TEXT NOT NULL REFERENCES signature (id),
    bearer TEXT NOT NULL,
    text TEXT NOT NULL                          -- emptied once it is signed
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_by_signature ON letter (signature);

-- Certificates that were called back.
CREATE TABLE revoked_certificate (
    serial TEXT PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
