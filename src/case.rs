//! Reading a fact: its value, or the need for it, and a step of the trace.
//!
//! Every method reads one thing for one clause. None of them knows what comes before or after it; that is for
//! [`decide`](crate::decide) to say. There is no default anywhere: what is not known is a need.

mod arrival;
mod home;
mod kin;
mod norm;
mod who;

pub use home::Dwelling;
pub use kin::NONE;
pub use norm::Space;
pub use who::ChildAge;

use crate::day::Day;
use crate::facts::Facts;
use crate::need::{Lookup, Need, Question};
use crate::reply::{Dated, Gate, Proof, Reply};
use crate::rules::{Elsewhere, Row, RuleBook, Rules};
use crate::trace::{Step, Trace, Value};
use crate::verdict::Verdict;

/// The facts of an application, and what was read of them so far.
pub struct Case<'f> {
    facts: &'f Facts,
    book: &'f RuleBook,
    trace: Trace<'f>,
    questions: Vec<Question>,
    rules: Option<Rules>,
    space: Option<Space>,
    /// The clause of the verdict, where it isn't that of the last fact.
    clause: Option<&'static str>,
    /// The replies that were read, in order; the last one is weighed next.
    heard: Vec<&'f Dated>,
}

impl<'f> Case<'f> {
    /// A case of which nothing has been read.
    #[must_use]
    pub fn new(book: &'f RuleBook, facts: &'f Facts) -> Self {
        Self {
            facts,
            book,
            trace: Trace::with_capacity(24),
            questions: Vec::with_capacity(16),
            rules: None,
            space: None,
            clause: None,
            heard: Vec::with_capacity(16),
        }
    }

    /// What was read, in order.
    #[must_use]
    pub fn trace(&self) -> &[Step<'f>] {
        &self.trace
    }

    /// The questions whose answers were read, in order, and the one that is asked now.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.questions.iter().copied()
    }

    /// Whether this reply was read, be it silent: it is one of the case's own facts.
    #[must_use]
    pub fn has_read(&self, reply: &Dated) -> bool {
        self.heard.iter().any(|dated| core::ptr::eq(*dated, reply))
    }

    /// The rules that were applied, if it came to them.
    #[must_use]
    pub fn rules_applied(&self) -> Option<&Rules> {
        self.rules.as_ref()
    }

    /// Where a next step is done, if it is done at a state service.
    #[must_use]
    pub fn elsewhere(&self, step: &str) -> Option<&'static Row<Elsewhere>> {
        self.book.elsewhere(step, self.facts.today)
    }

    /// The clause that the verdict rests on.
    #[must_use]
    pub fn clause(&self) -> &'static str {
        self.clause.or_else(|| self.trace.last().map(|step| step.clause)).unwrap_or_default()
    }

    /// A verdict that rests on another clause than the last fact that was read for it.
    pub(crate) fn resting_on(&mut self, clause: &'static str, verdict: Verdict) -> Verdict {
        self.clause = Some(clause);
        verdict
    }

    /// The day of the decision.
    #[must_use]
    pub fn today(&self) -> Day {
        self.facts.today
    }

    /// The sum of 10(3), if it came to it.
    #[must_use]
    pub fn space(&self) -> Option<Space> {
        self.space
    }

    // Here and below: one copy of the code in the browser's module, many quick ones natively.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn answer<T>(&mut self, answer: Option<T>, question: Question) -> Result<T, Need> {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
        answer.ok_or(Need::Ask(question))
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn reply(&mut self, lookup: &Lookup) -> Result<Reply, Need> {
        let dated = self.facts.replies.get(lookup).ok_or_else(|| lookup.look())?;
        self.heard.push(dated);
        if dated.reply == Reply::Silent { Err(lookup.retry()) } else { Ok(dated.reply) }
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn proof(
        &mut self,
        clause: &'static str,
        fact: &'static str,
        about: Option<u8>,
        lookup: Lookup,
    ) -> Result<Proof, Need> {
        match self.reply(&lookup)? {
            Reply::Proof(proof) => {
                let met = Some(proof.is_confirmed());
                self.weighed(clause, fact, about, &lookup, Value::Word(proof.as_str()), met);
                Ok(proof)
            }
            _ => Err(lookup.retry()),
        }
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn gate_of(
        &mut self,
        clause: &'static str,
        fact: &'static str,
        lookup: Lookup,
        wanted: Gate,
    ) -> Result<Gate, Need> {
        match self.reply(&lookup)? {
            Reply::Gate(gate) => {
                self.weighed(clause, fact, None, &lookup, Value::Word(gate.as_str()), Some(gate == wanted));
                Ok(gate)
            }
            _ => Err(lookup.retry()),
        }
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn said(&mut self, clause: &'static str, fact: &'static str, person: Option<u8>, value: Value) {
        self.trace.push(Step { clause, fact, person, value, source: None, at: None, met: None });
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn judged(&mut self, clause: &'static str, fact: &'static str, value: Value, met: bool) {
        self.trace.push(Step { clause, fact, person: None, value, source: None, at: None, met: Some(met) });
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn weighed(
        &mut self,
        clause: &'static str,
        fact: &'static str,
        person: Option<u8>,
        lookup: &Lookup,
        value: Value,
        met: Option<bool>,
    ) {
        let at = self.heard.last().map(|dated| &*dated.at);
        let source = Some(lookup.register());
        self.trace.push(Step { clause, fact, person, value, source, at, met });
    }
}
