-- A designer's own day: the session's questions and applications are on it. Training copy only.
ALTER TABLE session ADD COLUMN day TEXT;
