//! Relatives. The engine walks the rules' routes over the acts; only the word at the end goes out.

use serde_json::json;
use tirkeu::address::Rka;
use tirkeu::case::Space;
use tirkeu::iin::Iin;
use tirkeu::kinship::{self, Walk};
use tirkeu::name::Name;
use tirkeu::need::{KinSource, Line};
use tirkeu::party::Person;
use tirkeu::reply::{Home, Proof, Reply};
use tirkeu::rules::{BUILT_IN, End, Hop, Route, Rules};

use super::Refusal;
use super::answer::Answering;
use crate::log::{self, Level};
use crate::problem::{Code, Problem};
use crate::registers::Said;
use crate::registers::acts::Acts;
use crate::registers::zags::Zags;

/// The applicant's own child.
const CHILD: Route = Route { from: End::Applicant, hops: &[Hop::Child] };
/// The applicant's own ward.
const WARD: Route = Route { from: End::Applicant, hops: &[Hop::Ward] };

/// What a lookup of kinship names.
#[derive(Clone, Copy)]
pub(super) struct Claim {
    pub source: KinSource,
    pub rka: Rka,
    pub owner: Person,
    pub person: Person,
    pub relation: Name,
    pub line: Option<Line>,
}

impl Answering<'_> {
    /// 10(5): whether the acts confirm the relation.
    pub(super) fn kin(&self, claim: &Claim) -> Result<Reply, Refusal> {
        let routes = self.rules(&claim.rka, claim.owner)?.routes(claim.relation);
        if routes.is_empty() {
            return Err(Problem::new(Code::LookupUnknown).into());
        }
        let register = match claim.source {
            KinSource::Zags => &self.registers.zags,
            KinSource::Ukimet => &self.registers.ukimet,
        };
        let walk =
            self.walk(register.as_ref(), &routes, claim.line, self.iin(claim.person), self.iin(claim.owner))?;
        Ok(Reply::Proof(word(&walk)))
    }

    /// Whether the applicant is a recorded parent of the person with this number and birth date.
    pub(super) fn child(&self, child: Iin, born: tirkeu::day::Day) -> Result<Reply, Refusal> {
        let zags = self.registers.zags.as_ref();
        let is_born = zags.born(&self.call, &child)? == Some(born);
        // The walk is made in either case, so that the time doesn't tell which of the two was wrong.
        let walk = self.walk(zags, &[CHILD], None, self.me, child)?;
        Ok(Reply::Proof(plain(is_born && walk.confirmed)))
    }

    /// Whether the applicant is this person's guardian.
    pub(super) fn ward(&self, ward: Iin) -> Result<Reply, Refusal> {
        let acts = Acts::of(&self.call, None, Some(self.registers.esobes.as_ref()));
        let walk = self.over(&acts, &[WARD], None, self.me, ward)?;
        Ok(Reply::Proof(plain(walk.confirmed)))
    }

    fn rules(&self, rka: &Rka, owner: Person) -> Result<Rules, Refusal> {
        match self.registers.egkn.home(&self.call, rka, &self.iin(owner))? {
            Home::Named { place, .. } => {
                let rules = BUILT_IN.on(place, self.call.today);
                rules.map_err(|_| Problem::new(Code::KinshipNotNeeded).into())
            }
            // Rightly named before, and sold since.
            Home::NotNamed => Err(Problem::new(Code::OwnerNotNamed).into()),
        }
    }

    /// Whether one of these parties finds no room: while there is room, nobody's acts are read (10(3)). Where it can't be
    /// counted, the reading R20 says.
    pub(super) fn norm_is_reached(
        &self,
        rka: &Rka,
        owner: Person,
        parties: &[Vec<Iin>],
    ) -> Result<bool, Refusal> {
        let rules = self.rules(rka, owner)?;
        let Some(norm) = rules.norm else { return Ok(false) };
        if owner == Person::Me && !rules.readings.owner_bound {
            return Ok(false);
        }
        let Some(area) = self.registers.egkn.area(&self.call, rka, rules.readings.measure)? else {
            return Ok(rules.readings.kinship_without_area);
        };
        for party in parties {
            let residents = self.residents(rka, party, rules.readings.counted)?;
            let people = u32::try_from(party.len()).unwrap_or(u32::MAX);
            if !Space::of(&rules, &norm.rule, area, residents, people).has_room() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn walk(
        &self,
        register: &dyn Zags,
        routes: &[Route],
        line: Option<Line>,
        applicant: Iin,
        owner: Iin,
    ) -> Said<Walk> {
        let hops = routes.iter().flat_map(|route| route.hops);
        let guardianships = hops.into_iter().any(|hop| matches!(hop, Hop::Ward | Hop::Guardian));
        let esobes = guardianships.then_some(self.registers.esobes.as_ref());
        let acts = Acts::of(&self.call, Some(register), esobes);
        let walk = self.over(&acts, routes, line, applicant, owner)?;
        if !walk.faults.is_empty() {
            let known = json!({ "message": self.call.message, "faults": format!("{:?}", walk.faults) });
            log::write(Level::Warning, "records_contradict", known);
        }
        Ok(walk)
    }

    /// Walks, and remembers about whom was asked, also where there was no answer.
    fn over(
        &self,
        acts: &Acts<'_>,
        routes: &[Route],
        line: Option<Line>,
        one: Iin,
        other: Iin,
    ) -> Said<Walk> {
        let walk = kinship::walk(acts, routes, line, one, other, self.call.today);
        self.walks_over(acts.people());
        walk
    }
}

/// What the walk comes to, in a word. A gap or a contradiction is named only where it is in the person's own records.
fn word(walk: &Walk) -> Proof {
    if walk.own_fault && !walk.confirmed {
        return Proof::Contradictory;
    }
    match walk.gap.and_then(|gap| gap.in_own_record()) {
        Some(Hop::Father) => Proof::NoFather,
        Some(Hop::Mother) => Proof::NoMother,
        Some(Hop::Parent) => Proof::NoParent,
        _ => plain(walk.confirmed),
    }
}

fn plain(confirmed: bool) -> Proof {
    if confirmed { Proof::Confirmed } else { Proof::NotConfirmed }
}
