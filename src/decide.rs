//! The law: one function that asks for what it lacks.
//!
//! To be read beside the order (joint order No 500/NQ–801 of October 2025, points 3–10). Each line reads one fact; where
//! the fact is missing, `?` returns the need, and that is the next screen or the next request. Nothing else in the
//! project knows what comes after what.
//!
//! The points named here are the pilot's. Which clause a check rests on that day, the rules say: the pilot has lapsed.

use crate::case::{Case, ChildAge, Dwelling};
use crate::facts::{Channel, Kind, Outcome, Whose, YesNo};
use crate::need::{Act, Need};
use crate::party::{Member, Party, Person};
use crate::reply::{Gate, Registered, Study, Tenure};
use crate::rules::{Check, NotInForce, ProvenBy, Relation, Row, Rules, Service};
use crate::verdict::{Grounds, Others, Verdict};

/// Decides an application, or says what is lacking to decide it.
pub fn decide(case: &mut Case<'_>) -> Result<Verdict, Need> {
    let rules = match case.rules_of_the_day() {
        Ok(rules) => rules,
        Err(none) => return not_in_force(case, none),
    };
    match case.channel(&rules) {
        Channel::Desk => at_the_desk(case, &rules),
        Channel::Online => online(case, &rules),
    }
}

fn not_in_force(case: &mut Case<'_>, none: NotInForce) -> Result<Verdict, Need> {
    // what applies instead is cited; from when to when the others hold, the day's own step says
    let clause = none.instead.map_or(none.clause, |row| row.clause);
    Ok(case.resting_on(clause, Verdict::NotInForce(none)))
}

/// Points 3–8: the worker of a service centre.
fn at_the_desk(case: &mut Case<'_>, rules: &Rules) -> Result<Verdict, Need> {
    // 6, 8: the owner's number is checked; whoever may apply online is sent there
    if case.desk_owner(rules)? == Gate::Online {
        return Ok(case.resting_on(rules.clause(Check::DeskRefuses), Verdict::DeskRefuses));
    }
    // 7: the papers must prove the powers of the owner's representative
    match case.powers(rules)? {
        YesNo::Yes => Ok(Verdict::DeskServes),
        YesNo::No => Ok(Verdict::PowersLacking),
    }
}

/// Points 9 and 10, after the national rules of who may apply.
fn online(case: &mut Case<'_>, country: &Rules) -> Result<Verdict, Need> {
    // who applies, for what and for whom
    let service = country.service;
    if service.rule.citizens_only && !case.is_citizen(service)? {
        return Ok(Verdict::NotCitizen);
    }
    if !case.is_old_enough(service)? {
        return Ok(Verdict::TooYoung);
    }
    if case.kind(service)? == Kind::Temporary {
        case.months(service)?;
    }
    let party = case.party(service)?;
    if let Some(refusal) = not_theirs_to_register(case, service, party)? {
        return Ok(refusal);
    }

    // 3–5, 9: a home whose owner is a minor or incapacitated is served at the desk, every other online alone
    let home = case.home(country)?;
    let rules = match case.rules(home) {
        Ok(rules) => rules,
        Err(none) => return not_in_force(case, none),
    };
    if case.gate(&rules, home)? == Gate::Desk {
        return Ok(Verdict::Desk);
    }
    for member in case.members(party) {
        if case.registered(service, home, member)? == Registered::Permanent {
            return Ok(Verdict::AlreadyHere(member.place, others(party, member)));
        }
        if home.tenure == Tenure::State && !case.lease(service, home, member)?.is_confirmed() {
            return Ok(Verdict::NotInLease(member.place));
        }
    }

    // 10(1)–(3): while the norm has room, nobody is asked whose relative they are
    let Some(norm) = rules.norm else { return arrival(case, &rules, Grounds::NoNorm) };
    if home.whose == Whose::Mine && !rules.readings.owner_bound {
        return arrival(case, &rules, Grounds::OwnHome);
    }
    let area = case.area(&rules, home)?;
    if let Some(area) = area {
        let residents = case.residents(&rules, home, party)?;
        if case.has_room(norm, &rules, area, residents, party) {
            return arrival(case, &rules, Grounds::Room);
        }
    } else if !rules.readings.kinship_without_area {
        return Ok(Verdict::NoArea);
    }

    // 10(4)–(7): past the norm, relatives and full-time students
    if rules.readings.kinship_after_consent
        && let Some(refusal) = consent(case, service)?
    {
        return Ok(refusal);
    }
    match bound_by_the_norm(case, &rules, home, party)? {
        None => arrival(case, &rules, Grounds::Exempt),
        // of a stranger nobody can say that the norm is reached
        Some(Verdict::NoRelation(_)) if area.is_none() => {
            Ok(case.resting_on(rules.clause(Check::Area), Verdict::NoArea))
        }
        Some(refusal) => Ok(refusal),
    }
}

/// Children of the ages that the service is for, of whom the applicant is a parent; or the applicant's ward.
fn not_theirs_to_register(
    case: &mut Case<'_>,
    service: &'static Row<Service>,
    party: Party,
) -> Result<Option<Verdict>, Need> {
    if let Some(ward) = case.ward(party) {
        let guardian = case.is_guardian(service, ward)?.is_confirmed();
        return Ok((!guardian).then_some(Verdict::NotYourWard(Member::WARD)));
    }
    for child in case.children(party) {
        match case.child_fits(service, child)? {
            ChildAge::TooYoung => return Ok(Some(Verdict::ChildTooYoung(Member::child(child)))),
            ChildAge::TooOld => return Ok(Some(Verdict::ChildTooOld(Member::child(child)))),
            ChildAge::Fits => {}
        }
        if !case.is_parent(service, child)?.is_confirmed() {
            return Ok(Some(Verdict::NotYourChild(Member::child(child))));
        }
    }
    Ok(None)
}

/// Whoever is there already stands in nobody's way: the others may apply without them.
fn others(party: Party, without: Member) -> Others {
    match party.people().filter(|person| *person != without.person).last() {
        None => Others::Nobody,
        Some(Person::Me) => Others::Me,
        Some(Person::Named(_)) => Others::Children,
    }
}

/// 10(4)–(7) for each person of the party. `None`: the norm binds none of them.
fn bound_by_the_norm(
    case: &mut Case<'_>,
    rules: &Rules,
    home: Dwelling,
    party: Party,
) -> Result<Option<Verdict>, Need> {
    for member in case.members(party) {
        // 10(4): the relation to the owner, or studies
        let Some(relation) = case.relation(rules, member)? else {
            return Ok(Some(Verdict::NoRelation(member.place)));
        };
        let refusal = match relation.proof {
            ProvenBy::Kinship(_) => no_kinship(case, rules, relation, home, member)?,
            ProvenBy::Study => no_studies(case, relation, member)?,
        };
        if refusal.is_some() {
            return Ok(refusal);
        }
    }
    Ok(None)
}

/// 10(5)–(6): civil acts first, their snapshot second. Only two answers of "no" are a refusal.
fn no_kinship(
    case: &mut Case<'_>,
    rules: &Rules,
    relation: &'static Relation,
    home: Dwelling,
    member: Member,
) -> Result<Option<Verdict>, Need> {
    let Some(line) = case.line(rules, relation, member)? else {
        return Ok(Some(Verdict::StepSibling(member.place)));
    };
    let proof = case.kinship(relation, home, member, line)?;
    if proof.is_confirmed() {
        return Ok(None);
    }
    let refusal = Verdict::UpdateActRecord(member.place, proof);
    Ok(Some(case.resting_on(relation.not_confirmed, refusal)))
}

/// 10(7): either register may confirm; only both together can deny.
fn no_studies(
    case: &mut Case<'_>,
    relation: &'static Relation,
    member: Member,
) -> Result<Option<Verdict>, Need> {
    let found = case.studies(relation, member)?;
    Ok((found != Study::FullTime).then_some(Verdict::NotStudent(member.place, found)))
}

/// 10(3), 10(6), 10(7): the arrival slip and the signature; then, by the national flow, the owners' consent.
fn arrival(case: &mut Case<'_>, rules: &Rules, grounds: Grounds) -> Result<Verdict, Need> {
    case.slip(rules)?;
    case.signature(rules)?;
    if let Some(refusal) = consent(case, rules.service)? {
        return Ok(refusal);
    }
    Ok(Verdict::Registered(grounds))
}

fn consent(case: &mut Case<'_>, service: &'static Row<Service>) -> Result<Option<Verdict>, Need> {
    Ok(match case.act(service.clause, Act::Consent)? {
        Outcome::Done => None,
        Outcome::Refused => Some(Verdict::ConsentRefused),
        Outcome::RunOut => Some(Verdict::ConsentRunOut),
    })
}
