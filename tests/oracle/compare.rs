//! The walk beside the law, for everybody in a family and every question.

use std::collections::HashSet;

use tirkeu::kinship::{Act, Fault, Walk};
use tirkeu::need::Line;
use tirkeu::rules::{End, Hop};

use super::question::Question;
use super::register::{Register, TODAY};
use super::{Law, Who};

/// How often each question was confirmed, or the first difference.
pub fn compare(questions: &[Question], people: Who, acts: &[Act<Who>]) -> Result<Vec<usize>, String> {
    let (register, law) = (Register::of(people, acts), Law::of(acts, TODAY));
    let holds: HashSet<_> = law.holds.iter().copied().collect();
    let mut confirmed = vec![0; questions.len()];
    for (question, confirmed) in questions.iter().zip(&mut confirmed) {
        for (applicant, owner) in pairs(people) {
            let walk = question.walk(&register, applicant, owner);
            let same = Same { law: &law, question, walk: &walk, applicant, owner };
            let wrong = |what| format!("{question}, applicant {applicant}, owner {owner}: {what}: {walk:?}");
            same.told(question.holds(&holds, applicant, owner)).map_err(wrong)?;
            *confirmed += usize::from(walk.confirmed);
        }
    }
    Ok(confirmed)
}

/// The applicant and the owner: any two.
pub fn pairs(people: Who) -> impl Iterator<Item = (Who, Who)> {
    (0..people).flat_map(move |one| (0..people).map(move |two| (one, two))).filter(|(one, two)| one != two)
}

struct Same<'a> {
    law: &'a Law,
    question: &'a Question,
    walk: &'a Walk,
    applicant: Who,
    owner: Who,
}

impl Same<'_> {
    fn told(&self, holds: bool) -> Result<(), &'static str> {
        let all = [
            ("the law says otherwise", self.walk.confirmed == holds),
            ("a gap besides a confirmation", !(self.walk.confirmed && self.walk.gap.is_some())),
            ("another gap in the applicant's record", self.gap_in_own_record() == self.told_gap()),
            ("an untrue or repeated fault", self.faults_are_true()),
            ("a contradiction passed over", self.faults_are_reported()),
        ];
        all.into_iter().find(|(_, right)| !right).map_or(Ok(()), |(what, _)| Err(what))
    }

    fn told_gap(&self) -> Option<Hop> {
        self.walk.gap.and_then(|gap| gap.in_own_record())
    }

    /// What the applicant lacks, if the way begins in their own record and that record doesn't contradict itself.
    fn gap_in_own_record(&self) -> Option<Hop> {
        let (from, hop) = self.first_hop();
        let named = |line: &Line| {
            self.law.on_record.iter().any(|(which, child, _)| which == line && *child == self.applicant)
        };
        let lacking = !lines(hop).is_empty() && !lines(hop).iter().any(named);
        let names_itself = |ring: &(Line, Who, Who, u8)| ring.1 == self.applicant && ring.3 == 1;
        let contradicts = self.law.two.iter().any(|(_, child)| *child == self.applicant)
            || self.law.ring.iter().any(names_itself);
        let told = from == End::Applicant && !self.walk.confirmed;
        (told && lacking && !contradicts).then_some(hop)
    }

    fn faults_are_true(&self) -> bool {
        let two = |which| self.law.two.iter().any(|(line, _)| *line == which);
        let is_true = |fault: &Fault| match fault {
            Fault::TwoMothers => two(Line::Mother),
            Fault::TwoFathers => two(Line::Father),
            Fault::OwnAncestor => !self.law.round.is_empty(),
        };
        let faults = &self.walk.faults;
        let once = |(place, fault): (usize, &Fault)| !faults[..place].contains(fault);
        faults.iter().all(is_true) && faults.iter().enumerate().all(once)
    }

    /// Whatever contradicts itself where the way begins is reported.
    fn faults_are_reported(&self) -> bool {
        let (from, hop) = self.first_hop();
        let (start, goal) =
            if from == End::Applicant { (self.applicant, self.owner) } else { (self.owner, self.applicant) };
        let two = |line| !lines(hop).is_empty() && self.law.two.contains(&(line, start));
        let due = [
            (Fault::TwoMothers, two(Line::Mother)),
            (Fault::TwoFathers, two(Line::Father)),
            (Fault::OwnAncestor, self.law.ring.iter().any(|ring| self.begins_with(ring, start, goal))),
        ];
        due.iter().all(|(fault, due)| !due || self.walk.faults.contains(fault))
    }

    /// Whether the first hop would follow this record. Of a parent at whom the way ends, but whom nobody claims, no more
    /// is read than what the child's own records tell.
    fn begins_with(&self, ring: &(Line, Who, Who, u8), start: Who, goal: Who) -> bool {
        let (line, child, parent, generations) = *ring;
        let (_, hop) = self.first_hop();
        let is_read = parent == goal || self.question.routes[0].hops.len() > 1 || generations < 3;
        (child == start && lines(hop).contains(&line) && is_read) || (parent == start && hop == Hop::Child)
    }

    fn first_hop(&self) -> (End, Hop) {
        let route = &self.question.routes[0];
        (route.from, route.hops[0].along(self.question.line))
    }
}

/// The parents that a hop may lead to.
fn lines(hop: Hop) -> &'static [Line] {
    match hop {
        Hop::Mother => &[Line::Mother],
        Hop::Father => &[Line::Father],
        Hop::Parent => &[Line::Mother, Line::Father],
        _ => &[],
    }
}
