//! The arrival slip, the acts, and the desk of points 3–8.

use super::Case;
use crate::facts::{Outcome, YesNo};
use crate::need::{Act, Lookup, Need, Question};
use crate::reply::Gate;
use crate::rules::{Check, Rules};
use crate::trace::Value;

impl Case<'_> {
    pub(crate) fn slip(&mut self, rules: &Rules) -> Result<(), Need> {
        let Some(slip) = rules.slip else { return Ok(()) };
        let clause = rules.cited(Check::Slip, slip.clause);
        for (place, question) in (0..).zip(slip.rule.questions) {
            let answer = self.facts.answers.ticket.get(usize::from(place)).copied().flatten();
            let offered = answer.filter(|answer| question.choices.contains(answer));
            let answer = self.answer(offered, Question::Ticket(place))?;
            self.said(clause, "ticket", Some(place), Value::Name(answer));
        }
        Ok(())
    }

    pub(crate) fn act(&mut self, clause: &'static str, act: Act) -> Result<Outcome, Need> {
        let outcome = self.facts.acts.get(&act).copied().ok_or(Need::Act(act))?;
        self.judged(clause, act.as_str(), Value::Word(outcome.as_str()), outcome == Outcome::Done);
        Ok(outcome)
    }

    /// A signature that was refused or ran out is none: nothing is decided, and it is asked for again.
    pub(crate) fn signature(&mut self, rules: &Rules) -> Result<(), Need> {
        match self.act(rules.clause(Check::Sign), Act::Sign)? {
            Outcome::Done => Ok(()),
            Outcome::Refused | Outcome::RunOut => Err(Need::Act(Act::Sign)),
        }
    }

    pub(crate) fn desk_owner(&mut self, rules: &Rules) -> Result<Gate, Need> {
        let iin = self.answer(self.facts.answers.desk_owner, Question::DeskOwner)?;
        let clause = rules.clause(Check::DeskOwner);
        self.gate_of(clause, "desk_owner", Lookup::DeskOwner { iin }, Gate::Desk)
    }

    pub(crate) fn powers(&mut self, rules: &Rules) -> Result<YesNo, Need> {
        let powers = self.answer(self.facts.answers.powers, Question::Powers)?;
        let clause = rules.clause(Check::Powers);
        self.judged(clause, "powers", Value::Word(powers.as_str()), powers == YesNo::Yes);
        Ok(powers)
    }
}
