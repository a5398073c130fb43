//! Whether what is kept is whole: every application with all that belongs to it, and none of it alone.

use std::path::Path;

use mock_api::store::{self, Store};
use mock_api::{audit, bind};
use tirkeu::record::seal;

use crate::Acknowledged;

/// Everything that was acknowledged is there, and everything that is there is whole.
pub fn check(database: &Path, acknowledged: &Acknowledged) {
    let store = Store::open(database).unwrap();
    for (number, (key, brought)) in acknowledged {
        let found = store.read(|sql| {
            let find = "SELECT key, state FROM application WHERE number = $1";
            sql.one(find, bind![number], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))
        });
        let (kept, state) = found.unwrap().unwrap_or_else(|| panic!("{number} is lost"));
        assert_eq!(&kept, key);
        assert!(brought.is_none_or(|brought| state == brought), "{number} is {state}, not {brought:?}");
    }
    assert_whole(&store);
}

/// No application without its people, owners, messages to them, signature, answer and row of the log; none
/// registered without the owner's signed word and the entry in the register; none twice.
pub fn assert_whole(store: &Store) {
    let halves = "SELECT count(*) FROM application a WHERE
           (SELECT count(*) FROM application_person WHERE application = a.number) <> 1
        OR (SELECT count(*) FROM consent WHERE application = a.number) = 0
        OR (SELECT count(*) FROM outbox WHERE application = a.number)
            <> (SELECT count(*) FROM consent WHERE application = a.number)
        OR (SELECT count(*) FROM outbox o JOIN consent c ON c.application = o.application AND c.owner = o.owner
            WHERE o.application = a.number AND c.state = 'awaiting' AND a.ended IS NULL
              AND o.due IS NULL AND o.handed IS NULL) > 0
        OR (SELECT count(handed) FROM outbox WHERE application = a.number)
            <> (SELECT count(*) FROM audit WHERE application = a.number AND action = 'messaged')
        OR (SELECT count(due) FROM outbox WHERE application = a.number) > 0 AND a.ended IS NOT NULL
        OR (SELECT count(*) FROM signature WHERE used = a.number AND purpose = 'application') <> 1
        OR (SELECT count(*) FROM audit WHERE application = a.number AND action = 'sent') <> 1
        OR (SELECT count(*) FROM audit WHERE application = a.number AND action = a.state) <> (a.ended IS NOT NULL)
        OR a.answer = ''";
    let unfounded = "SELECT count(*) FROM application a WHERE (a.state = 'registered') <> (a.entered IS NOT NULL)
        OR (SELECT count(*) FROM consent WHERE application = a.number AND state = 'agreed')
            <> (a.state = 'registered')
        OR (SELECT count(*) FROM signature WHERE used = a.number AND purpose = 'consent') <> (a.state = 'registered')
        OR (SELECT count(*) FROM audit WHERE application = a.number AND action = 'agreed') <> (a.state = 'registered')
        OR (a.state = 'registered') > (SELECT count(*) FROM gbdfl_registration r JOIN application_person p USING (iin)
            WHERE p.application = a.number AND r.rka = a.rka AND r.kind = a.kind AND r.since = a.entered)";
    let twice = "SELECT count(*) FROM (SELECT 1 FROM application WHERE state = 'awaiting_consent'
        GROUP BY applicant HAVING count(*) > 1)";
    let orphans = "SELECT count(*) FROM audit
        WHERE application <> '' AND application NOT IN (SELECT number FROM application)";
    for query in [halves, unfounded, twice, orphans] {
        let count = store.read(|sql| sql.value::<i64>(query, &[])).unwrap();
        assert_eq!(count, 0, "{query}");
    }
    assert!(store.read(audit::verify).unwrap().is_ok());
    let seals = store.read(|sql| {
        let row = |row: &store::Row| Ok((row.get::<String>(0)?, row.get::<String>(1)?));
        sql.all("SELECT record, seal FROM application", &[], row)
    });
    assert!(seals.unwrap().iter().all(|(record, sealed)| seal(record) == *sealed));
}
