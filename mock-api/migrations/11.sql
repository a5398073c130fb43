-- Civil acts by the people whom they name, for that is how they are asked about: each act stands under everyone in it, so
-- that all of one person's acts lie side by side, and are found in one place however large the country. What was filled
-- in before is filled in anew.

CREATE TABLE zags_act (
    person TEXT NOT NULL,            -- one of those whom it names
    act INTEGER NOT NULL,            -- which act it is: the same number under everyone
    kind TEXT NOT NULL CHECK (kind IN ('birth', 'paternity', 'adoption', 'marriage', 'divorce', 'death')),
    one TEXT NOT NULL,               -- the child, the husband, or whoever died
    mother TEXT,                     -- or the wife
    father TEXT,
    happened TEXT,                   -- the day of a birth or death, where it was recorded on another
    recorded TEXT NOT NULL,
    annulled TEXT,
    PRIMARY KEY (person, act)
) STRICT, WITHOUT ROWID;

DROP TABLE zags_birth;
DROP TABLE zags_adoption;
DROP TABLE zags_paternity;
DROP TABLE zags_marriage;
DROP TABLE zags_divorce;
DROP TABLE zags_death;
DELETE FROM filled;
