//! Whoever is recorded as their own ancestor: reported, followed neither up nor down, and no more is read for it than must be.

use super::*;

/// Each one's mother is the next, and the last one's is the first.
fn ring<const PEOPLE: usize>(people: [Who; PEOPLE]) -> Vec<Act<Who>> {
    let next = |place: usize| people.get(place + 1).or(people.first()).copied();
    people.iter().enumerate().map(|(place, who)| born(*who, next(place), None)).collect()
}

fn and(acts: &[Act<Who>], more: &[Act<Who>]) -> Vec<Act<Who>> {
    [acts, more].concat()
}

/// The sole fault of a way that leads nowhere.
fn is_reported(acts: &[Act<Who>], from: End, hops: &'static [Hop]) -> bool {
    let walk = walked(acts, from, hops);
    !walk.confirmed && walk.gap.is_none() && walk.faults == [Fault::OwnAncestor]
}

/// Of whom anything was read, in order.
fn read(acts: &[Act<Who>], hops: &'static [Hop]) -> usize {
    let register = register(acts);
    walk(&register, &[Route { from: End::Applicant, hops }], None, ME, OWNER, TODAY).unwrap();
    register.asked.get()
}

#[test]
fn a_parent_who_is_the_child_or_the_grandchild_as_well_is_no_parent_and_no_child() {
    for acts in [ring([ME, OWNER]).to_vec(), ring([ME, OWNER, MOTHER]), ring([MOTHER, ME, OWNER])] {
        for hops in [&[Hop::Mother][..], &[Hop::Parent]] {
            assert!(is_reported(&acts, End::Applicant, hops), "{acts:?}");
        }
        assert!(is_reported(&acts, End::Owner, &[Hop::Child]), "{acts:?}");
    }
    let fathers = [born(ME, None, Some(OWNER)), born(OWNER, Some(ME), None)];
    assert!(is_reported(&fathers, End::Applicant, &[Hop::Father]));
}

#[test]
fn a_ring_is_not_followed_on_the_way_either() {
    let two = ring([MOTHER, ANOTHER]);
    let below = and(&two, &[born(ME, Some(MOTHER), None)]);
    let to_owner = and(&below, &[born(OWNER, Some(ANOTHER), None)]);
    assert!(is_reported(&to_owner, End::Applicant, &[Hop::Parent, Hop::Parent, Hop::Child]));
    assert!(is_reported(&to_owner, End::Owner, &[Hop::Parent, Hop::Child, Hop::Child]));
    let wed = Act::Marriage { one: ANOTHER, other: OWNER, on: YESTERDAY, dissolved: None };
    assert!(is_reported(&and(&below, &[wed]), End::Applicant, &[Hop::Parent, Hop::Parent, Hop::Spouse]));
    assert!(
        arrives(&and(&below, &[born(OWNER, Some(MOTHER), None)]), &[Hop::Parent, Hop::Child]),
        "beside it"
    );
}

#[test]
fn one_way_round_takes_nothing_from_another_way() {
    let acts = and(&ring([ME, MOTHER]), &[born(OWNER, Some(ME), None)]);
    assert!(arrives(&acts, &[Hop::Child]));
    let both = [born(ME, Some(MOTHER), Some(OWNER)), born(MOTHER, Some(ME), None)];
    let walk = walked(&both, End::Applicant, &[Hop::Parent]);
    assert_eq!((walk.confirmed, walk.faults), (true, vec![Fault::OwnAncestor]));
}

#[test]
fn a_record_that_counts_no_more_closes_no_ring() {
    let elsewhere =
        |child| Act::Adoption { child, mother: Some(FATHER), father: None, on: TODAY, annulled: None };
    for (acts, replaced) in
        [(ring([ME, OWNER]), OWNER), (ring([ME, OWNER, MOTHER]), OWNER), (ring([ME, OWNER, MOTHER]), MOTHER)]
    {
        let acts = and(&acts, &[elsewhere(replaced)]);
        let walk = walked(&acts, End::Applicant, &[Hop::Parent]);
        assert_eq!((walk.confirmed, walk.faults), (true, vec![]), "{acts:?}");
        assert!(walked(&acts, End::Owner, &[Hop::Child]).confirmed, "{acts:?}");
    }
}

/// What two people have in common doesn't make one the other's ancestor.
#[test]
fn whoever_has_parents_and_children_is_in_no_ring_for_that() {
    let line = [
        born(ME, Some(OWNER), None),
        born(OWNER, Some(MOTHER), Some(FATHER)),
        born(ANOTHER, Some(ME), Some(FATHER)),
        born(10, Some(OWNER), Some(ME)),
    ];
    let walk = walked(&line, End::Applicant, &[Hop::Parent]);
    assert_eq!((walk.confirmed, walk.faults), (true, vec![]));
}

#[test]
fn a_longer_ring_is_not_noticed() {
    let acts = ring([ME, OWNER, MOTHER, FATHER]);
    let walk = walked(&acts, End::Applicant, &[Hop::Parent]);
    assert_eq!((walk.confirmed, walk.faults), (true, vec![]));
}

#[test]
fn a_ring_is_the_applicants_to_know_where_each_of_its_records_is_about_them() {
    let own = |acts: &[Act<Who>], from, hops| walked(acts, from, hops).own_fault;
    let two = ring([ME, OWNER]);
    assert!(own(&two, End::Applicant, &[Hop::Parent]) && own(&two, End::Owner, &[Hop::Parent]));
    assert!(own(&two, End::Applicant, &[Hop::Child]) && own(&two, End::Owner, &[Hop::Child]));
    let three = ring([ME, OWNER, MOTHER]);
    assert!(!own(&three, End::Applicant, &[Hop::Parent]), "one record is about two others");
    let of_others = and(&ring([OWNER, MOTHER]), &[born(ME, Some(OWNER), None)]);
    assert!(!own(&of_others, End::Applicant, &[Hop::Parent, Hop::Parent]));
    assert!(!own(&of_others, End::Owner, &[Hop::Parent]));
}

#[test]
fn nothing_more_is_read_of_a_childless_person_nor_of_a_parent_whom_nobody_claims() {
    let birth = born(ME, Some(OWNER), None);
    assert_eq!(read(&[birth], &[Hop::Parent]), 1);
    let child = born(ANOTHER, Some(ME), None);
    assert_eq!(read(&[birth, child], &[Hop::Parent]), 2, "the owner, who may be the child's child");
    assert_eq!(read(&[born(ME, Some(MOTHER), None), child], &[Hop::Parent]), 1);
    assert_eq!(read(&ring([ME, MOTHER]), &[Hop::Parent]), 2, "who is on record as the child's child");
    let up = [born(ME, Some(MOTHER), None), born(MOTHER, Some(FATHER), None)];
    assert_eq!(read(&up, &[Hop::Parent, Hop::Child]), 3, "each, and the mother as a parent of her child");
}

#[test]
fn a_register_that_is_silent_about_a_ring_is_an_error() {
    let acts = and(&ring([ME, OWNER, MOTHER]), &[]);
    for down in [OWNER, MOTHER] {
        let register = Register { acts: acts.clone(), down_for: Some(down), ..Register::default() };
        for (from, hops) in [(End::Applicant, &[Hop::Parent][..]), (End::Owner, &[Hop::Child])] {
            let walk = walk(&register, &[Route { from, hops }], None, ME, OWNER, TODAY);
            assert_eq!(walk, Err(Down), "{down}");
        }
    }
}
