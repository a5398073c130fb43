-- Where people are served in person. A directory of its own: it names the address register's rows by their numbers alone.

CREATE TABLE service_centre (
    id INTEGER PRIMARY KEY,
    settlement INTEGER NOT NULL,
    district INTEGER,
    name_kk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    name_en TEXT NOT NULL,
    address_kk TEXT NOT NULL,
    address_ru TEXT NOT NULL,
    address_en TEXT NOT NULL,
    weekdays TEXT NOT NULL,          -- `09:00–18:00`
    saturday TEXT,                   -- closed where there is none, and on Sundays
    checked TEXT NOT NULL            -- the day on which somebody last saw that all this is so
) STRICT;
