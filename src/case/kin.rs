//! 10(4)–(7): relatives and students.

use super::{Case, Dwelling};
use crate::name::Name;
use crate::need::{KinSource, Line, Lookup, Need, Question, StudySource};
use crate::party::Member;
use crate::reply::{Proof, Reply, Study};
use crate::rules::{Asks, Check, Relation, Rules};
use crate::trace::Value;

/// The relation of whoever is neither a relative nor a student.
pub const NONE: Name = Name::of("none");

/// The line of a relation that asks for one.
pub type AlongLine = Option<Line>;

impl Case<'_> {
    /// The relation that this person of the party has to the owner; `None` for none of those offered.
    pub(crate) fn relation(
        &mut self,
        rules: &Rules,
        member: Member,
    ) -> Result<Option<&'static Relation>, Need> {
        let place = member.place;
        let chosen = self.facts.answers.relation.get(usize::from(place)).copied().flatten();
        let id = self.answer(chosen, Question::Relation(place))?;
        let relation = rules.relation(id);
        if relation.is_none() && id != NONE {
            // A word of other rules, say from an older draft, is no answer under these.
            return Err(Need::Ask(Question::Relation(place)));
        }
        self.said(rules.clause(Check::Relation), "relation", Some(place), Value::Name(id));
        Ok(relation)
    }

    /// The line that the relation needs; the outer `None` when half-siblings turn out to share no parent.
    pub(crate) fn line(
        &mut self,
        rules: &Rules,
        relation: &'static Relation,
        member: Member,
    ) -> Result<Option<AlongLine>, Need> {
        let answers = &self.facts.answers;
        let clause = rules.clause(Check::Relation);
        let place = member.place;
        let person = usize::from(place);
        let (fact, line) = match relation.asks {
            Asks::Nothing => return Ok(Some(None)),
            Asks::Side => {
                let side = answers.side.get(person).copied().flatten();
                ("side", self.answer(side, Question::Side(place))?)
            }
            Asks::SharedParent => {
                let shared = answers.shared_parent.get(person).copied().flatten();
                let shared = self.answer(shared, Question::SharedParent(place))?;
                let Some(line) = shared.line() else {
                    self.said(clause, "shared_parent", Some(place), Value::Word(shared.as_str()));
                    return Ok(None);
                };
                ("shared_parent", line)
            }
        };
        self.said(clause, fact, Some(place), Value::Word(line.as_str()));
        Ok(Some(Some(line)))
    }

    /// 10(5): the civil acts, and their snapshot where the acts don't confirm. A register that is silent leaves the
    /// question open unless the other one confirms.
    pub(crate) fn kinship(
        &mut self,
        relation: &'static Relation,
        home: Dwelling,
        member: Member,
        line: AlongLine,
    ) -> Result<Proof, Need> {
        let ask = |source| Lookup::Kin {
            source,
            rka: home.rka,
            owner: home.owner,
            person: member.person,
            relation: relation.id,
            line,
        };
        // The snapshot lags: what is missing in the own record, the acts themselves say.
        let (mut denied, mut silent) = (None, None);
        for &source in KinSource::ALL {
            match self.proof(relation.clause, "kinship", Some(member.place), ask(source)) {
                Ok(Proof::Confirmed) => return Ok(Proof::Confirmed),
                Ok(denial) => denied = denied.or(Some(denial)),
                Err(Need::Retry(lookup)) => silent = silent.or(Some(lookup)),
                Err(need) => return Err(need),
            }
        }
        silent.map_or(Ok(denied.unwrap_or(Proof::NotConfirmed)), |lookup| Err(Need::Retry(lookup)))
    }

    /// 10(7): full-time if either register says so; else what was found, once both have spoken.
    pub(crate) fn studies(&mut self, relation: &'static Relation, member: Member) -> Result<Study, Need> {
        let (mut found, mut silent) = (Study::NotFound, None);
        for &source in StudySource::ALL {
            match self.study(relation.clause, member.place, Lookup::Study { source, person: member.person }) {
                Ok(Study::FullTime) => return Ok(Study::FullTime),
                Ok(Study::NotFound) => {}
                Ok(other) => found = other,
                Err(Need::Retry(lookup)) => silent = silent.or(Some(lookup)),
                Err(need) => return Err(need),
            }
        }
        silent.map_or(Ok(found), |lookup| Err(Need::Retry(lookup)))
    }

    fn study(&mut self, clause: &'static str, place: u8, lookup: Lookup) -> Result<Study, Need> {
        match self.reply(&lookup)? {
            Reply::Study(study) => {
                let met = Some(study == Study::FullTime);
                self.weighed(clause, "study", Some(place), &lookup, Value::Word(study.as_str()), met);
                Ok(study)
            }
            _ => Err(lookup.retry()),
        }
    }
}
