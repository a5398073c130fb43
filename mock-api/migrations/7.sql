-- Claims to be a relative are counted as guesses are. What a row counts: a guess, or a relation that was not confirmed;
-- of a relation, which one, so that asking the same again counts once.
ALTER TABLE attempt ADD COLUMN what TEXT NOT NULL DEFAULT 'guess';
ALTER TABLE attempt ADD COLUMN claim TEXT NOT NULL DEFAULT '';
