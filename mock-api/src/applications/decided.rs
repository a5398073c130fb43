//! The decision made again: the person's answers, the registers asked afresh, the same law.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tirkeu::facts::{Channel, Facts};
use tirkeu::need::{Act, Lookup, Need, Question};
use tirkeu::reply::Reply;
use tirkeu::rules::{BUILT_IN, Place};
use tirkeu::session::Session;
use tirkeu::verdict::Verdict;

use super::facts;
use crate::app::App;
use crate::clock::Clock;
use crate::lookups::{self, Gathered};
use crate::message;
use crate::metrics::Count;
use crate::problem::{Code, Problem};
use crate::registers::Call;
use crate::session::SignedIn;

/// How long all registers together may take before they count as silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the law makes of a signed record's answers on facts of our own.
#[derive(Debug)]
pub struct Decided {
    /// The facts.
    pub facts: Facts,
    /// The record of the decision.
    pub record: String,
    /// Why it can't be taken on; nothing where all that the law lacks is the signature.
    pub refused: Option<Problem>,
}

/// Why no application can be taken on under these rules, if none can: better told at the start than to whoever has signed.
pub fn untakeable(places: &[Place]) -> Option<String> {
    let place = places.iter().find(|place| place.readings.kinship_after_consent)?;
    Some(format!(
        "rules/{}.toml asks the owners before their kin (reading R11, kinship_after_consent). The form does so, but this \
         service asks them about signed applications alone. Set the reading to false, or teach it that.",
        place.name
    ))
}

/// Decides. Where a register is silent whose word nothing makes up for, there is no decision. Either way the lookups' rows
/// are left to be written.
pub fn decide(app: &App, session: &SignedIn, signed: &str, gathered: &Gathered) -> Result<Decided, Problem> {
    let answers = facts::answers(signed).ok_or(Problem::new(Code::RecordUnreadable))?;
    let clock = session.clock(app);
    let mut form = Session::new(&BUILT_IN, clock.today(), Channel::Online);
    for (field, text) in answers {
        form.set(field, text).map_err(|_| Problem::new(Code::RecordUnreadable))?;
    }
    let end = Instant::now() + PATIENCE;
    let mut silent = BTreeMap::new();
    let refused = loop {
        match form.decide() {
            Ok(verdict) => break Some(refused(app, &verdict)),
            Err(Need::Ask(question)) => break Some(open(&form, question)),
            Err(Need::Look(lookup)) => {
                let message = message::number();
                let call =
                    Call { message: &message, session: &session.id, today: clock.today(), within: None };
                let left = end.saturating_duration_since(Instant::now());
                let reply = match lookups::freshly((app, session), call, &lookup, left, gathered) {
                    Ok(reply) => reply,
                    Err(problem) if problem.is_silence() => {
                        silent.insert(*lookup, problem);
                        Reply::Silent
                    }
                    Err(problem) => return Err(problem),
                };
                let taken = form.reply(&lookup.to_string(), &reply.write(), &clock.stamp());
                taken.map_err(|_| Problem::new(Code::RegisterUnavailable).about(lookup.register(), &call))?;
            }
            Err(Need::Retry(lookup)) => {
                return Err(silent.remove(&*lookup).unwrap_or_else(|| senseless(&lookup, session, &clock)));
            }
            Err(Need::Act(Act::Sign)) => break None,
            Err(Need::Act(Act::Consent)) => return Err(Problem::ours(&"consent before the signature")),
        }
    };
    Ok(Decided { facts: form.facts().clone(), record: form.record(), refused })
}

/// A register answered what the law can make nothing of, and no other speaks for it.
fn senseless(lookup: &Lookup, session: &SignedIn, clock: &Clock) -> Problem {
    let message = message::number();
    let call = Call { message: &message, session: &session.id, today: clock.today(), within: None };
    Problem::new(Code::RegisterUnavailable).about(lookup.register(), &call)
}

fn refused(app: &App, verdict: &Verdict) -> Problem {
    app.counts.add(Count::Refused);
    Problem::new(Code::VerdictRefuses).with("verdict", verdict.name())
}

/// Which answer is lacking. A relation that nobody has asked for yet means that the place has gone in between.
fn open(form: &Session, question: Question) -> Problem {
    let view = form.view();
    let field = view.fields.iter().find(|field| field.issue.is_some());
    let field = field.or_else(|| view.fields.iter().find(|field| field.wanted && field.value.is_none()));
    let unasked = field.is_some_and(|field| field.value.is_none());
    if matches!(question, Question::Relation(_)) && unasked {
        return Problem::new(Code::NeedsRelation);
    }
    let name = field.map_or(question.name(), |field| &field.name);
    let issue = field.and_then(|field| field.issue).unwrap_or("missing");
    Problem::new(Code::QuestionOpen).with("field", name).with("issue", issue)
}

#[cfg(test)]
mod tests {
    use tirkeu::rules::{BUILT_IN, Readings};

    use super::*;

    #[test]
    fn rules_that_ask_the_owners_first_are_told_at_the_start() {
        assert_eq!(untakeable(BUILT_IN.places), None);
        let mut places = BUILT_IN.places.to_vec();
        let last = places.last_mut().unwrap();
        last.readings = Readings { kinship_after_consent: true, ..last.readings };
        let why = untakeable(&places).unwrap();
        assert!(why.contains("R11") && why.contains(places.last().unwrap().name.as_str()), "{why}");
    }
}
