//! Many who want the same last place: it goes to exactly one, and none stays empty. The same race without the guard
//! goes wrong, so that the test is known to see what it looks for.

mod homes;

use std::path::Path;
use std::sync::{Arc, Barrier};
use std::thread;

use super::*;
use crate::app::{App, Shared};
use crate::applications::held::{self, Count};
use crate::applications::sending::{Sent, filing, take_on};
use crate::clock::Clock;
use crate::message;
use crate::problem::Code;
use crate::session::SignedIn;
use crate::store::NotAccepted;
use crate::testing::Folder;
use homes::{PLACES, iin, owner, person, rka, settle};
use tirkeu::day;

const WRITERS: usize = 64;
const HOMES: usize = 16;
/// How many services, each with connections of its own, share one database.
const SERVICES: usize = 4;

type Way = fn(&dyn Sql, &Filing, &Moment) -> SqlResult<Taken>;

/// What `accept` would be if it believed a count that was made before.
fn without_the_guard(sql: &dyn Sql, filing: &Filing, moment: &Moment) -> SqlResult<Taken> {
    keep(sql, filing, &filing.facts, moment)
}

#[test]
fn the_last_place_goes_to_exactly_one() {
    goes_to_exactly_one(&Race::of(1));
}

#[test]
fn nor_do_several_services_over_one_database_give_it_twice() {
    goes_to_exactly_one(&Race::of(SERVICES));
}

fn goes_to_exactly_one(race: &Race) {
    let (taken, told) = race.run(accept);
    assert_eq!(taken, [PLACES; HOMES]);
    assert_eq!(told.iter().filter(|code| code.is_none()).count(), HOMES);
    let asked = told.iter().filter(|code| **code == Some(Code::NeedsRelation)).count();
    assert_eq!(asked, WRITERS - HOMES, "{told:?}");
    assert!(race.app().store.read(crate::audit::verify).unwrap().is_ok());
    let sent = "SELECT count(*) FROM audit WHERE action = 'sent'";
    assert_eq!(race.app().store.read(|sql| sql.value::<usize>(sent, &[])).unwrap(), HOMES);
}

#[test]
fn a_place_that_is_given_back_is_taken_again() {
    let race = Race::of(1);
    race.run(accept);
    let moment = Moment::now(race.app());
    let withdrawn = race.app().store.write(|sql| {
        let all = "SELECT number, applicant FROM application";
        for (number, applicant) in sql.all(all, &[], |row| Ok((row.get::<String>(0)?, row.get(1)?)))? {
            course::withdraw(sql, &number, &applicant, &moment)?;
        }
        Ok(())
    });
    withdrawn.unwrap();
    assert_eq!(race.taken(), [PLACES - 1; HOMES]);
    assert_eq!(race.run(accept).0, [PLACES; HOMES]);
}

#[test]
fn without_the_guard_homes_are_overfilled() {
    for services in [1, SERVICES] {
        let (taken, _) = Race::of(services).run(without_the_guard);
        assert!(taken.iter().any(|count| *count > PLACES), "{taken:?}");
    }
}

/// Something happens between the lookups and the transaction. It is seen there, and the applicant is told.
fn meanwhile(change: impl Fn(&dyn Sql) -> SqlResult<u64>) -> Result<(), Code> {
    let race = Race::of(1);
    let (app, person) = (race.app(), &race.people[0]);
    let (sent, key) = (race.signed(person, 0), message::number());
    let filing = filing(app, person, &key, &sent).unwrap();
    assert!(app.store.write(|sql| change(sql)).unwrap() > 0);
    let moment = Moment::now(app);
    let taken = app.store.accept(move |sql| accept(sql, &filing, &moment)).unwrap();
    assert!(matches!(taken, Taken::Overtaken), "{taken:?}");
    take_on(app, person, &key, &sent).map(|_| ()).map_err(|problem| problem.code())
}

#[test]
fn a_home_that_is_sold_in_between_asks_for_its_owner() {
    let sold = "UPDATE egkn_holder SET iin = $1 WHERE rka = $2";
    let told = meanwhile(|sql| sql.run(sold, bind![&owner(1), &rka(0)]));
    assert_eq!(told, Err(Code::QuestionOpen));
}

#[test]
fn an_owner_more_is_asked_for_consent_too() {
    let sold = "INSERT INTO egkn_holder VALUES ($2, $1)";
    assert_eq!(meanwhile(|sql| sql.run(sold, bind![&owner(1), &rka(0)])), Ok(()));
}

#[test]
fn an_owner_who_is_declared_incapable_in_between_is_served_at_the_desk() {
    let declared = "INSERT INTO esobes_incapacity (iin, since) VALUES ($1, '2026-11-21')";
    assert_eq!(meanwhile(|sql| sql.run(declared, bind![&owner(0)])), Err(Code::VerdictRefuses));
}

#[test]
fn an_owner_who_dies_in_between_is_served_at_the_desk() {
    let died = "UPDATE gbdfl_person SET died = '2026-11-21' WHERE iin = $1";
    assert_eq!(meanwhile(|sql| sql.run(died, bind![&owner(0)])), Err(Code::VerdictRefuses));
}

#[test]
fn a_home_that_is_filled_or_measured_anew_in_between_asks_for_the_relation() {
    let moved_in = "INSERT INTO gbdfl_registration (iin, rka, kind, since)
         VALUES ($1, $2, 'permanent', '2026-11-21')";
    let told = meanwhile(|sql| sql.run(moved_in, bind![&owner(1), &rka(0)]));
    assert_eq!(told, Err(Code::NeedsRelation));
    let measured = "UPDATE egkn_dwelling SET total = 4499 WHERE rka = $1";
    assert_eq!(meanwhile(|sql| sql.run(measured, bind![&rka(0)])), Err(Code::NeedsRelation));
}

/// Somebody who has decided, and is about to write.
struct Writer<'a> {
    app: &'a Shared,
    person: &'a SignedIn,
    key: String,
    sent: Sent,
    filing: Filing,
    moment: Moment,
}

/// Each on a thread of its own, all at the same time; the first to fail fails the test.
fn all<T: Send, D: Send>(those: impl IntoIterator<Item = T>, each: impl Fn(T) -> D + Sync) -> Vec<D> {
    thread::scope(|threads| {
        let each = &each;
        let running: Vec<_> = those.into_iter().map(|one| threads.spawn(move || each(one))).collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

struct Race {
    services: Vec<Shared>,
    people: Vec<SignedIn>,
    _folder: Folder,
}

impl Race {
    /// Homes one place short, and four people for each who want to move in.
    fn of(services: usize) -> Self {
        let folder = Folder::new();
        let clock = || Clock::set_to(day::of(2026, 11, 21)).standing();
        let service = |_| Arc::new(App::training(folder.store(), clock(), Path::new(".")));
        let services: Vec<Shared> = (0..services).map(service).collect();
        let app = &services[0];
        let people = app.store.write(|sql| {
            sql.run("INSERT INTO gbdfl_majority (age, since) VALUES (18, '1995-01-01')", &[])?;
            (0..HOMES).try_for_each(|home| settle(sql, &rka(home), home))?;
            (0..WRITERS)
                .map(|number| {
                    person(sql, &iin(number))?;
                    Ok(SignedIn::open(sql, iin(number), app.clock.seconds())?.0)
                })
                .collect()
        });
        Self { people: people.unwrap(), services, _folder: folder }
    }

    fn app(&self) -> &Shared {
        &self.services[0]
    }

    /// All decide, then all write at once; whoever was overtaken tries again as the service does.
    fn run(&self, way: Way) -> (Vec<u32>, Vec<Option<Code>>) {
        // Whoever fails to decide fails here: at the start the others would wait for them for good.
        let writers = all(self.people.iter().enumerate(), |(number, person)| self.decided(number, person));
        let start = Barrier::new(WRITERS);
        let told = all(writers, |writer| {
            start.wait();
            self.write(writer, way)
        });
        (self.taken(), told)
    }

    fn decided<'a>(&'a self, number: usize, person: &'a SignedIn) -> Writer<'a> {
        let app = &self.services[number % self.services.len()];
        let sent = self.signed(person, number / (WRITERS / HOMES));
        let key = message::number();
        let filing = filing(app, person, &key, &sent).unwrap();
        Writer { app, person, key, sent, filing, moment: Moment::now(app) }
    }

    fn write(&self, writer: Writer<'_>, way: Way) -> Option<Code> {
        let Writer { app, person, key, sent, filing, moment } = writer;
        match app.store.accept(move |sql| way(sql, &filing, &moment)) {
            Ok(Taken::Kept { .. }) => None,
            Ok(Taken::Overtaken) | Err(NotAccepted::Busy | NotAccepted::Lost) => {
                self.again(app, person, &key, &sent)
            }
            other => panic!("{other:?}"),
        }
    }

    /// As the page does: with the same key, until the service is not busy any more.
    fn again(&self, app: &Shared, person: &SignedIn, key: &str, sent: &Sent) -> Option<Code> {
        loop {
            match take_on(app, person, key, sent).map_err(|problem| problem.code()) {
                Err(Code::Busy) => (),
                done => return done.err(),
            }
        }
    }

    fn signed(&self, person: &SignedIn, home: usize) -> Sent {
        let record = format!(
            "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka {}\nanswer whose other\n\
             answer owner {}\nanswer ticket family\nanswer ticket-2 higher\nanswer ticket-3 employed\n",
            rka(home),
            owner(home).digits()
        );
        let (signature, now) = (message::number(), self.app().clock.seconds());
        let signed = "INSERT INTO signature (id, person, purpose, seal, way, secret, expires, signed)
             VALUES ($1, $2, 'application', $3, 'sms', '', $4, $5)";
        let row = bind![&signature, &person.iin, seal(&record), now + signing::LASTS, now];
        self.app().store.write(|sql| sql.run(signed, row)).unwrap();
        Sent { record, signature }
    }

    fn taken(&self) -> Vec<u32> {
        let (today, now) = (self.app().clock.today(), self.app().clock.seconds());
        let count = |home: usize| {
            let rka = rka(home);
            let counted = tirkeu::need::Counted::All;
            let count = Count { rka: &rka, except: &[], counted, today, now };
            let entries = self.app().registers.entries.as_ref();
            self.app().store.read(|sql| held::taken(sql, entries, &count)).unwrap()
        };
        (0..HOMES).map(count).collect()
    }
}
