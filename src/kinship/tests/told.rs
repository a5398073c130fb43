//! What a walk tells besides: where a record is missing, and what contradicts itself.

use super::*;

#[test]
fn a_gap_is_the_first_hop_without_a_record() {
    let gap = |acts: &[Act<Who>], from, hops| walked(acts, from, hops).gap;
    let hops: &[Hop] = &[Hop::Mother, Hop::Parent];
    assert_eq!(
        gap(&[], End::Applicant, hops),
        Some(Gap { from: End::Applicant, place: 0, hop: Hop::Mother })
    );
    let acts = [born(ME, Some(MOTHER), None)];
    assert_eq!(
        gap(&acts, End::Applicant, hops),
        Some(Gap { from: End::Applicant, place: 1, hop: Hop::Parent })
    );
    assert_eq!(gap(&acts, End::Owner, hops), Some(Gap { from: End::Owner, place: 0, hop: Hop::Mother }));
    let elsewhere = [acts[0], born(MOTHER, Some(ANOTHER), None)];
    assert_eq!(gap(&elsewhere, End::Applicant, hops), None);
}

#[test]
fn of_several_routes_the_first_gap_is_told_and_one_arrival_is_enough() {
    let hops: [&[Hop]; 4] = [&[Hop::Child], &[Hop::Father], &[Hop::Spouse], &[Hop::Mother]];
    let routes = hops.map(|hops| Route { from: End::Applicant, hops });
    let walked = |acts: &[Act<Who>]| walk(&register(acts), &routes, None, ME, OWNER, TODAY).unwrap();
    let elsewhere = walked(&[born(ME, Some(ANOTHER), None), born(ANOTHER, Some(ME), None)]);
    assert_eq!(elsewhere.gap, Some(Gap { from: End::Applicant, place: 0, hop: Hop::Father }));
    let arrived = walked(&[born(ME, Some(OWNER), None)]);
    assert_eq!((arrived.confirmed, arrived.gap), (true, None));
}

#[test]
fn only_a_parent_missing_in_the_applicants_own_record_is_theirs_to_know() {
    let own = |from, place, hop| Gap { from, place, hop }.in_own_record();
    for hop in [Hop::Father, Hop::Mother, Hop::Parent] {
        assert_eq!(own(End::Applicant, 0, hop), Some(hop));
        assert_eq!(own(End::Applicant, 1, hop), None);
        assert_eq!(own(End::Owner, 0, hop), None);
    }
    for hop in [Hop::Child, Hop::Spouse, Hop::Ward, Hop::Guardian, Hop::Line] {
        assert_eq!(own(End::Applicant, 0, hop), None);
    }
}

#[test]
fn a_record_that_names_two_mothers_is_not_said_to_name_none() {
    let walk =
        walked(&[born(ME, Some(OWNER), None), born(ME, Some(MOTHER), None)], End::Applicant, &[Hop::Mother]);
    assert_eq!(walk, Walk { confirmed: false, gap: None, own_fault: true, faults: vec![Fault::TwoMothers] });
}

#[test]
fn a_contradiction_is_the_applicants_to_know_in_their_own_records_alone() {
    let own = |acts: &[Act<Who>], from, hops| walked(acts, from, hops).own_fault;
    let two = |child| [born(child, Some(OWNER), None), born(child, Some(MOTHER), None)];
    assert!(own(&two(ME), End::Applicant, &[Hop::Mother]));
    assert!(own(&two(ME), End::Owner, &[Hop::Child]), "whoever comes upon them");
    assert!(own(&[born(ME, Some(ME), None)], End::Applicant, &[Hop::Parent]));
    assert!(!own(&two(OWNER), End::Owner, &[Hop::Mother]));
    assert!(!own(&two(ANOTHER), End::Owner, &[Hop::Child]));
    assert!(!own(&[born(ME, Some(OWNER), None)], End::Applicant, &[Hop::Mother]));
}

#[test]
fn every_contradiction_is_reported_once_and_not_followed() {
    let faults = |acts: &[Act<Who>], hops| {
        let walk = walked(acts, End::Applicant, hops);
        assert!(!walk.confirmed, "{acts:?}");
        walk.faults
    };
    let mother = |mother| born(ME, Some(mother), None);
    let father = |father| born(ME, None, Some(father));
    let both = [mother(OWNER), mother(MOTHER), father(OWNER), father(FATHER)];
    assert_eq!(faults(&both, &[Hop::Parent]), [Fault::TwoMothers, Fault::TwoFathers]);
    assert_eq!(faults(&[father(FATHER), paternity(TODAY, None)], &[Hop::Father]), [Fault::TwoFathers]);
    assert_eq!(faults(&[mother(ME)], &[Hop::Parent]), [Fault::OwnAncestor]);
    let two_routes = [Route { from: End::Applicant, hops: &[Hop::Mother] }; 2];
    let twice = walk(&register(&both), &two_routes, None, ME, OWNER, TODAY).unwrap();
    assert_eq!(twice.faults, [Fault::TwoMothers, Fault::TwoFathers]);
}

#[test]
fn whoever_married_their_child_is_not_their_own_ancestor() {
    let acts = [born(ME, Some(OWNER), None), married(YESTERDAY, None)];
    assert_eq!(walked(&acts, End::Owner, &[Hop::Spouse, Hop::Parent]).faults, []);
    assert_eq!(walked(&acts, End::Applicant, &[Hop::Spouse, Hop::Child]).faults, []);
}
