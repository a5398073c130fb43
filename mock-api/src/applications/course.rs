//! The course of an application that was taken on: consents, registration, and how else it may end.

use tirkeu::address::Rka;
use tirkeu::case::Case;
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::facts::{Kind, Outcome};
use tirkeu::iin::Iin;
use tirkeu::need::Act;
use tirkeu::record::{self, record, seal};
use tirkeu::rules::BUILT_IN;
use tirkeu::verdict::Verdict;

use super::again::decide_again;
use super::kept::{self, Kept, State};
use super::moment::Moment;
use crate::audit::{self, Done};
use crate::bind;
use crate::outbox;
use crate::registers::Call;
use crate::registers::gbdfl::entry::{Entries, Entry};
use crate::signing::{self, Purpose, Wish};
use crate::store::{Sql, SqlError, SqlResult};

/// An owner's decision.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub struct Word {
    pub number: String,
    pub owner: Iin,
    pub agrees: bool,
    pub signature: String,
}

/// What became of a wish about an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was done.
    Done,
    /// There is no such application for this person.
    Absent,
    /// It has ended.
    Ended,
    /// This owner has decided before.
    Decided,
    /// No sound signature.
    NotSigned,
}

/// Ends whatever the owners' time has run out for.
pub fn run_out(sql: &dyn Sql, moment: &Moment) -> SqlResult<()> {
    let overdue = "SELECT number FROM application WHERE state = 'awaiting_consent' AND deadline <= $1";
    for number in sql.all(overdue, bind![moment.now], |row| row.get::<String>(0))? {
        end(sql, &number, State::RunOut, None, moment)?;
    }
    Ok(())
}

/// Takes an owner's word. One "no" ends the application; the last "yes" registers.
pub fn consent(sql: &dyn Sql, word: &Word, moment: &Moment) -> SqlResult<Became> {
    run_out(sql, moment)?;
    let query = "SELECT state FROM consent WHERE application = $1 AND owner = $2";
    let given = sql.one(query, bind![&word.number, &word.owner], |row| row.get::<String>(0))?;
    let (Some(given), Some(kept)) = (given, kept::find(sql, &word.number)?) else {
        return Ok(Became::Absent);
    };
    if given != "awaiting" {
        return Ok(Became::Decided);
    }
    if kept.state != State::AwaitingConsent {
        return Ok(Became::Ended);
    }
    let sealed = seal(&wording(&kept.number, &kept.seal, word.agrees));
    let wish = Wish { id: &word.signature, person: &word.owner, purpose: Purpose::Consent, seal: &sealed };
    if !signing::consume(sql, &wish, &word.number, moment.now)? {
        return Ok(Became::NotSigned);
    }
    note(sql, word, &kept.seal, &sealed, moment)?;
    if !word.agrees {
        end(sql, &word.number, State::Refused, Some(&word.owner), moment)?;
    } else if all_agree(sql, &word.number)? {
        register_if_unchanged(sql, &kept, moment)?;
    }
    Ok(Became::Done)
}

/// The last consent: the registers are read again first. Where that ends otherwise now, so does the application.
fn register_if_unchanged(sql: &dyn Sql, kept: &Kept, moment: &Moment) -> SqlResult<()> {
    let mut facts = record::facts(&kept.record).map_err(|_| SqlError::Missing)?;
    facts.acts.insert(Act::Consent, Outcome::Done);
    let applicant = kept.applicant.parse().map_err(|_| SqlError::Missing)?;
    let mut again = decide_again(sql, &facts, applicant, moment)?;
    for row in std::mem::take(&mut again.rows) {
        row.for_application(&kept.number).note(sql)?;
    }
    let owners = "SELECT owner FROM consent WHERE application = $1 ORDER BY owner";
    let asked: Vec<Iin> = sql.all(owners, bind![&kept.number], |row| row.get(0))?;
    if let Some(changed) = again.changed(&asked) {
        let update = "UPDATE application SET changed = $1 WHERE number = $2";
        sql.run(update, bind![changed.as_str(), &kept.number])?;
        end(sql, &kept.number, State::Changed, None, moment)?;
        return Ok(());
    }
    // What is kept is what it was registered on.
    let record = record(&BUILT_IN, &again.facts);
    sql.run("UPDATE application SET record = $1 WHERE number = $2", bind![record, &kept.number])?;
    register(sql, &kept.number, moment)
}

/// Takes an application back.
pub fn withdraw(sql: &dyn Sql, number: &str, me: &Iin, moment: &Moment) -> SqlResult<Became> {
    run_out(sql, moment)?;
    Ok(match kept::mine(sql, number, me)? {
        None => Became::Absent,
        Some(kept) if kept.state != State::AwaitingConsent => Became::Ended,
        Some(_) => {
            end(sql, number, State::Withdrawn, Some(me), moment)?;
            Became::Done
        }
    })
}

/// Enters what every owner has agreed to. The law has the last word here too.
pub fn register(sql: &dyn Sql, number: &str, moment: &Moment) -> SqlResult<()> {
    let kept = end(sql, number, State::Registered, None, moment)?;
    sql.run("UPDATE application SET entered = $1 WHERE number = $2", bind![moment.today, number])?;
    enter(sql, moment.registers.entries.as_ref(), &moment.call(), &kept)
}

/// Enters every registration once more, in their order, where the register was filled anew.
pub fn enter_again(sql: &dyn Sql, entries: &dyn Entries) -> SqlResult<()> {
    let query = "SELECT number, entered FROM application WHERE entered IS NOT NULL ORDER BY ended, number";
    for (number, entered) in sql.all(query, &[], |row| Ok((row.get::<String>(0)?, row.get(1)?)))? {
        let kept = kept::find(sql, &number)?.ok_or(SqlError::Missing)?;
        enter(sql, entries, &Call { message: "", session: "", today: entered, within: None }, &kept)?;
    }
    Ok(())
}

fn enter(sql: &dyn Sql, entries: &dyn Entries, call: &Call<'_>, kept: &Kept) -> SqlResult<()> {
    let rka: Rka = kept.rka.parse().map_err(|_| SqlError::Missing)?;
    let kind = Kind::parse(&kept.kind).ok_or(SqlError::Missing)?;
    let until = kept.months.and_then(|months| day::after_months(call.today, months));
    for person in kept::party(sql, &kept.number)? {
        entries.enter(sql, call, &Entry { person: &person, rka: &rka, kind, until })?;
    }
    Ok(())
}

/// What an owner signs: the application with all its facts, and the word.
#[must_use]
pub fn wording(number: &str, application: &str, agrees: bool) -> String {
    let word = if agrees { "agree" } else { "refuse" };
    format!("tirkeu-consent-1\napplication {number}\nseal {application}\ndecision {word}\n")
}

fn all_agree(sql: &dyn Sql, number: &str) -> SqlResult<bool> {
    let query = "SELECT NOT EXISTS (SELECT 1 FROM consent WHERE application = $1 AND state <> 'agreed')";
    sql.value(query, bind![number])
}

/// Keeps the word, over which application it was, and that it was given.
fn note(sql: &dyn Sql, word: &Word, application: &str, sealed: &str, moment: &Moment) -> SqlResult<()> {
    let state = if word.agrees { "agreed" } else { "refused" };
    let update = "UPDATE consent SET state = $1, at = $2, seal = $3 WHERE application = $4 AND owner = $5";
    sql.run(update, bind![state, moment.now, application, &word.number, &word.owner])?;
    outbox::close(sql, &word.number, Some(&word.owner))?;
    let mut about = about(sql, &word.number)?;
    about.retain(|(role, iin)| *role != "owner" || *iin == word.owner);
    let done = Done {
        at: moment.now,
        action: state,
        actor: Some(&word.owner),
        application: &word.number,
        about: &about,
        detail: sealed,
    };
    audit::append(sql, &done)
}

/// Ends it: the law decides with the act's outcome, the record is kept as it then stands.
fn end(sql: &dyn Sql, number: &str, state: State, actor: Option<&Iin>, moment: &Moment) -> SqlResult<Kept> {
    let kept = kept::find(sql, number)?.ok_or(SqlError::Missing)?;
    let record = match ended_record(&kept, state) {
        Some(record) => record,
        // Only a registration needs the law's word. What ended without one must be able to end under any rules.
        None if state != State::Registered => kept.record.clone(),
        None => return Err(SqlError::Missing),
    };
    let sealed = seal(&record);
    let update = "UPDATE application SET state = $1, ended = $2, record = $3, seal = $4 WHERE number = $5";
    sql.run(update, bind![state.as_str(), moment.now, record, &sealed, number])?;
    outbox::close(sql, number, None)?;
    let about = about(sql, number)?;
    let done = Done {
        at: moment.now,
        action: state.as_str(),
        actor,
        application: number,
        about: &about,
        detail: &sealed,
    };
    audit::append(sql, &done)?;
    Ok(kept)
}

/// The record at its end; none where the law doesn't end as it is about to be entered.
fn ended_record(kept: &Kept, state: State) -> Option<String> {
    let outcome = match state {
        State::Registered => Outcome::Done,
        State::Refused => Outcome::Refused,
        State::RunOut => Outcome::RunOut,
        State::AwaitingConsent | State::Withdrawn | State::Changed => return Some(kept.record.clone()),
    };
    let mut facts = record::facts(&kept.record).ok()?;
    facts.acts.insert(Act::Consent, outcome);
    let verdict = decide(&mut Case::new(&BUILT_IN, &facts)).ok()?;
    let fits = matches!(
        (state, verdict),
        (State::Registered, Verdict::Registered(_))
            | (State::Refused, Verdict::ConsentRefused)
            | (State::RunOut, Verdict::ConsentRunOut)
    );
    fits.then(|| record(&BUILT_IN, &facts))
}

/// Whom it concerns: the applicant, those whom it registers, the owners.
fn about(sql: &dyn Sql, number: &str) -> SqlResult<Vec<(&'static str, Iin)>> {
    let applicant = kept::find(sql, number)?.and_then(|kept| kept.applicant.parse().ok());
    let mut about: Vec<_> = applicant.iter().map(|iin| ("applicant", *iin)).collect();
    let party = kept::party(sql, number)?.into_iter().filter(|iin| Some(*iin) != applicant);
    about.extend(party.map(|iin| ("registered", iin)));
    let query = "SELECT owner FROM consent WHERE application = $1 ORDER BY owner";
    about.extend(sql.all(query, bind![number], |row| Ok(("owner", row.get(0)?)))?);
    Ok(about)
}
