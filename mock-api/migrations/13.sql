-- `changed` is a state as the others are. A check can't be widened on both databases, so the state moves to a column whose
-- check knows it.
ALTER TABLE application ADD COLUMN stands TEXT NOT NULL DEFAULT 'awaiting_consent'
    CHECK (stands IN ('awaiting_consent', 'registered', 'refused', 'run_out', 'withdrawn', 'changed'));
UPDATE application SET stands = CASE WHEN changed IS NULL THEN state ELSE 'changed' END;
DROP INDEX application_awaiting;
ALTER TABLE application DROP COLUMN state;
ALTER TABLE application RENAME COLUMN stands TO state;
CREATE INDEX application_awaiting ON application (deadline) WHERE state = 'awaiting_consent';
