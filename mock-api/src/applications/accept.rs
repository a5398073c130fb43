//! Taking an application on, all in one transaction: the same key → one open application a person → the registers read
//! again and decided again → the signature used up → kept → the owners asked, or registered at once → the log.

use tirkeu::address::Rka;
use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::facts::{Facts, Kind, Outcome};
use tirkeu::iin::Iin;
use tirkeu::need::{Act, Need};
use tirkeu::record::{record, seal};
use tirkeu::rules::BUILT_IN;

use super::again::{Again, decide_again};
use super::course;
use super::differing::Differing;
use super::kept::{self, State};
use super::moment::Moment;
use super::sending::Answer;
use crate::audit::{self, Done};
use crate::bind;
use crate::lookups::Noted;
use crate::outbox;
use crate::signing::{self, Purpose, Wish};
use crate::store::{Sql, SqlError, SqlResult};

/// An application as it comes to the writer: decided on fresh facts, but for the places, which others may take.
#[derive(Clone, Debug)]
pub struct Filing {
    /// Its number, which nobody can guess.
    pub number: String,
    /// The signed-in person.
    pub applicant: Iin,
    /// The Idempotency-Key.
    pub key: String,
    /// The hash of the request.
    pub request: [u8; 32],
    /// The record that was signed.
    pub signed: String,
    /// The number of the signature.
    pub signature: String,
    /// Our own facts: the law lacks nothing but the signature.
    pub facts: Facts,
    /// The record of what was decided on them.
    pub record: String,
    /// The dwelling.
    pub rka: Rka,
    /// Everyone whom it registers.
    pub party: Vec<Iin>,
    /// The owners who must consent: all but the applicant.
    pub owners: Vec<Iin>,
    /// The rows of the lookups that it was decided on.
    pub rows: Vec<Noted>,
}

/// What became of it.
#[derive(Debug)]
pub enum Taken {
    /// It is kept, and whether the browser's record tells of something else.
    #[allow(missing_docs, reason = "each field is what its name says")]
    Kept { answer: Answer, differs: bool },
    /// It was kept before: the answer is the same.
    Before(Answer),
    /// The key came with another request.
    OtherRequest,
    /// Somebody in it has an application under way.
    Open(String),
    /// The registers say something else since they were asked, so they must be asked again.
    Overtaken,
    /// No sound signature.
    NotSigned,
}

/// Takes it on, or says why not.
pub fn accept(sql: &dyn Sql, filing: &Filing, moment: &Moment) -> SqlResult<Taken> {
    filing.rows.iter().try_for_each(|row| row.note(sql))?;
    course::run_out(sql, moment)?;
    if let Some(before) = answered(sql, &filing.applicant, &filing.key, &filing.request)? {
        return Ok(before);
    }
    if let Some(number) = under_way(sql, filing)? {
        return Ok(Taken::Open(number));
    }
    match decided_again(sql, filing, moment)? {
        Some(facts) => keep(sql, filing, &facts, moment),
        None => Ok(Taken::Overtaken),
    }
}

/// What was answered to this key before, if it was used.
pub fn answered(sql: &dyn Sql, applicant: &Iin, key: &str, request: &[u8; 32]) -> SqlResult<Option<Taken>> {
    let query = "SELECT request, answer FROM application WHERE applicant = $1 AND key = $2";
    sql.one(query, bind![applicant, key], |row| {
        let same = row.get::<[u8; 32]>(0)? == *request;
        Ok(if same { Taken::Before(Answer(row.get(1)?)) } else { Taken::OtherRequest })
    })
}

fn under_way(sql: &dyn Sql, filing: &Filing) -> SqlResult<Option<String>> {
    let query = "SELECT a.number FROM application_person p JOIN application a ON a.number = p.application
         WHERE p.iin = $1 AND a.state = 'awaiting_consent'";
    for person in &filing.party {
        let open = sql.one(query, bind![person], |row| row.get(0))?;
        if open.is_some() {
            return Ok(open);
        }
    }
    Ok(None)
}

/// The guard of the norm, and of all else that others may change: the registers are read again where nobody else can
/// write, and the law decides once more. `None`: it lacks something else than the signature now, or other owners' consent.
fn decided_again(sql: &dyn Sql, filing: &Filing, moment: &Moment) -> SqlResult<Option<Facts>> {
    // The rows of these lookups were written just now: they are the same questions, asked under the lock.
    let Again { facts, end, owners, .. } = decide_again(sql, &filing.facts, filing.applicant, moment)?;
    let holds = end == Err(Need::Act(Act::Sign)) && owners == filing.owners;
    Ok(holds.then_some(facts))
}

/// Keeps what was decided. It counts nothing: whoever calls it has done so in the same transaction.
fn keep(sql: &dyn Sql, filing: &Filing, facts: &Facts, moment: &Moment) -> SqlResult<Taken> {
    let Filing { number, applicant, .. } = filing;
    let sealed = seal(&filing.signed);
    let wish =
        Wish { id: &filing.signature, person: applicant, purpose: Purpose::Application, seal: &sealed };
    if !signing::consume(sql, &wish, number, moment.now)? {
        return Ok(Taken::NotSigned);
    }
    let differing = Differing::between(*applicant, &filing.signed, &record(&BUILT_IN, facts));
    let mut facts = facts.clone();
    facts.acts.insert(Act::Sign, Outcome::Done);
    insert(sql, filing, &facts, moment)?;
    let about = about(filing);
    let done = Done {
        at: moment.now,
        action: "sent",
        actor: Some(applicant),
        application: number,
        about: &about,
        detail: &sealed,
    };
    audit::append(sql, &done)?;
    if let Some(differing) = &differing {
        differing.note(sql, number, moment)?;
    }
    if filing.owners.is_empty() {
        course::register(sql, number, moment)?;
    }
    let receipt = kept::find(sql, number)?.ok_or(SqlError::Missing)?.receipt(sql, &moment.clock)?;
    let answer = Answer(serde_json::to_string(&receipt).map_err(|_| SqlError::Missing)?);
    sql.run("UPDATE application SET answer = $1 WHERE number = $2", bind![&answer.0, number])?;
    Ok(Taken::Kept { answer, differs: differing.is_some() })
}

fn insert(sql: &dyn Sql, filing: &Filing, facts: &Facts, moment: &Moment) -> SqlResult<()> {
    let kind = facts.answers.kind.unwrap_or(Kind::Permanent);
    let months = facts.answers.months.filter(|_| kind == Kind::Temporary);
    let record = record(&BUILT_IN, facts);
    let Filing { number, rka, .. } = filing;
    sql.run(
        "INSERT INTO application (number, applicant, key, request, answer, rka, kind, months, state, sent, deadline,
           signed, record, seal) VALUES ($1, $2, $3, $4, '', $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        bind![
            number,
            &filing.applicant,
            &filing.key,
            &filing.request,
            rka,
            kind.as_str(),
            months,
            State::AwaitingConsent.as_str(),
            moment.now,
            moment.now + consent_time(facts),
            &filing.signed,
            &record,
            seal(&record),
        ],
    )?;
    let person = "INSERT INTO application_person (application, iin, rka) VALUES ($1, $2, $3)";
    for one in &filing.party {
        sql.run(person, bind![number, one, rka])?;
    }
    let owner = "INSERT INTO consent (application, owner) VALUES ($1, $2)";
    filing.owners.iter().try_for_each(|one| sql.run(owner, bind![number, one]).map(|_| ()))?;
    outbox::write(sql, number, &filing.owners, moment)
}

/// How long, in seconds, the owners have: the rules say it.
fn consent_time(facts: &Facts) -> i64 {
    let mut case = Case::new(&BUILT_IN, facts);
    let _ = decide(&mut case);
    let minutes = case.rules_applied().map_or(0, |rules| rules.service.rule.consent_minutes);
    i64::from(minutes) * 60
}

fn about(filing: &Filing) -> Vec<(&'static str, Iin)> {
    let mut about = vec![("applicant", filing.applicant)];
    about.extend(filing.party.iter().filter(|iin| **iin != filing.applicant).map(|iin| ("registered", *iin)));
    about.extend(filing.owners.iter().map(|iin| ("owner", *iin)));
    about
}

#[cfg(test)]
mod race;
