//! The law: one function that asks for what it lacks.
//!
//! To be read beside the order (joint order No 500/NQ–801 of October 2025, points 3–10). Each line reads one fact; where
//! the fact is missing, `?` returns the need, and that is the next screen or the next request. Nothing else in the
//! project knows what comes after what.

use crate::case::{Case, ChildAge, Dwelling};
use crate::facts::{Channel, Kind, Outcome, Whose, YesNo};
use crate::need::{Act, Need};
use crate::party::{Member, Party};
use crate::reply::{Gate, Registered, Study, Tenure};
use crate::rules::{ProvenBy, Relation, Row, Rules, Service};
use crate::verdict::{Grounds, Verdict};

/// Decides an application, or says what is lacking to decide it.
pub fn decide(case: &mut Case<'_>) -> Result<Verdict, Need> {
    match case.channel() {
        Channel::Desk => at_the_desk(case),
        Channel::Online => online(case),
    }
}

/// Points 3–8: the worker of a service centre.
fn at_the_desk(case: &mut Case<'_>) -> Result<Verdict, Need> {
    // 6, 8: the owner's number is checked; whoever may apply online is sent there
    if case.desk_owner("6")? == Gate::Online {
        return Ok(Verdict::DeskRefuses);
    }
    // 7: the papers must prove the powers of the owner's representative
    match case.powers("7")? {
        YesNo::Yes => Ok(Verdict::DeskServes),
        YesNo::No => Ok(Verdict::PowersLacking),
    }
}

/// Points 9 and 10, after the national rules of who may apply.
fn online(case: &mut Case<'_>) -> Result<Verdict, Need> {
    // who applies, for what and for whom
    let service = match case.service() {
        Ok(service) => service,
        Err(none) => return Ok(Verdict::NotInForce(none)),
    };
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
    let home = case.home("3")?;
    if case.gate("4", home)? == Gate::Desk {
        return Ok(Verdict::Desk);
    }
    for member in case.members(party) {
        if case.registered(service, home, member)? == Registered::Permanent {
            return Ok(Verdict::AlreadyHere(member.place));
        }
        if home.tenure == Tenure::State && !case.lease(service, home, member)?.is_confirmed() {
            return Ok(Verdict::NotInLease(member.place));
        }
    }

    // 10(1)–(3): while the norm has room, nobody is asked whose relative they are
    let rules = match case.rules(home) {
        Ok(rules) => rules,
        Err(none) => return Ok(Verdict::NotInForce(none)),
    };
    let Some(norm) = rules.norm else { return arrival(case, &rules, Grounds::NoNorm) };
    if home.whose == Whose::Mine && !rules.readings.owner_bound {
        return arrival(case, &rules, Grounds::OwnHome);
    }
    let Some(area) = case.area("10.1", &rules, home)? else { return Ok(Verdict::NoArea) };
    let residents = case.residents("10.2", &rules, home, party)?;
    if case.has_room(norm, &rules, area, residents, party) {
        return arrival(case, &rules, Grounds::Room);
    }

    // 10(4)–(7): past the norm, relatives and full-time students
    if rules.readings.kinship_after_consent
        && let Some(refusal) = consent(case, service)?
    {
        return Ok(refusal);
    }
    if let Some(refusal) = bound_by_the_norm(case, &rules, home, party)? {
        return Ok(refusal);
    }
    arrival(case, &rules, Grounds::Exempt)
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

/// 10(4)–(7) for each person of the party. `None`: the norm binds none of them.
fn bound_by_the_norm(
    case: &mut Case<'_>,
    rules: &Rules,
    home: Dwelling,
    party: Party,
) -> Result<Option<Verdict>, Need> {
    for member in case.members(party) {
        // 10(4): the relation to the owner, or studies
        let Some(relation) = case.relation("10.4", rules, member)? else {
            return Ok(Some(Verdict::NoRelation(member.place)));
        };
        let refusal = match relation.proof {
            ProvenBy::Kinship(_) => no_kinship(case, relation, home, member)?,
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
    relation: &'static Relation,
    home: Dwelling,
    member: Member,
) -> Result<Option<Verdict>, Need> {
    let Some(line) = case.line("10.4", relation, member)? else {
        return Ok(Some(Verdict::StepSibling(member.place)));
    };
    let proof = case.kinship(relation, home, member, line)?;
    Ok((!proof.is_confirmed()).then_some(Verdict::UpdateActRecord(member.place, proof)))
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
    case.signature("10.3")?;
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
