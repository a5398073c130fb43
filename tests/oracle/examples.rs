//! Families told one by one, with everything that the applicant is to the owner in them. Walk and law must both say it.

use std::collections::HashSet;

use tirkeu::kinship::Act;

use super::question::Question;
use super::register::{Register, TODAY, adopted, annulled, born, died, divorced, guards, married};
use super::{Law, Who};

const ME: Who = 0;
const OWNER: Who = 1;
const MOTHER: Who = 2;
const FATHER: Who = 3;
const GRANDMOTHER: Who = 4;
const CHILD: Who = 5;
const SPOUSE: Who = 6;
const ANOTHER: Who = 7;
const PEOPLE: Who = 8;

/// Under the general rules, whose list is the wider.
fn i_am(acts: &[Act<Who>], expected: &[&str]) {
    under("rules_677", acts, expected);
}

fn under(order: &str, acts: &[Act<Who>], expected: &[&str]) {
    let register = Register::of(PEOPLE, acts);
    let law: HashSet<_> = Law::of(acts, TODAY).holds.into_iter().collect();
    let questions = Question::of(order);
    let all = |yes: &dyn Fn(&Question) -> bool| -> Vec<String> {
        questions.iter().filter(|question| yes(question)).map(Question::name).collect()
    };
    assert_eq!(all(&|question| question.walk(&register, ME, OWNER).confirmed), expected, "the walk");
    assert_eq!(all(&|question| question.holds(&law, ME, OWNER)), expected, "the law");
}

#[test]
fn a_child_is_no_parent() {
    i_am(&[born(ME, OWNER, None)], &["child"]);
    i_am(&[born(OWNER, None, ME)], &["parent"]);
}

#[test]
fn a_spouse_is_no_in_law() {
    i_am(&[married(ME, OWNER)], &["spouse"]);
    for order in ["pilot", "rules_677"] {
        under(order, &[married(OWNER, ME), born(CHILD, ME, OWNER), born(ME, MOTHER, None)], &["spouse"]);
    }
}

#[test]
fn a_marriage_ends_with_divorce_or_death() {
    let parents = born(SPOUSE, ME, None);
    i_am(&[married(OWNER, SPOUSE), parents], &["in_law"]);
    i_am(&[divorced(OWNER, SPOUSE), parents], &[]);
    i_am(&[married(OWNER, SPOUSE), parents, died(SPOUSE)], &[]);
    i_am(&[married(OWNER, SPOUSE), parents, died(OWNER)], &[]);
    i_am(&[divorced(ME, OWNER)], &[]);
    i_am(&[married(ME, OWNER), died(OWNER)], &[]);
}

#[test]
fn a_dead_parent_is_a_parent() {
    let acts = [born(ME, MOTHER, None), born(OWNER, MOTHER, None), died(MOTHER)];
    i_am(&acts, &["full_sibling", "half_sibling mother"]);
}

#[test]
fn full_siblings_share_either_parent_half_siblings_the_named_one() {
    let by_mother = [born(ME, MOTHER, FATHER), born(OWNER, MOTHER, ANOTHER)];
    i_am(&by_mother, &["full_sibling", "half_sibling mother"]);
    let by_father = [born(ME, MOTHER, FATHER), born(OWNER, ANOTHER, FATHER)];
    i_am(&by_father, &["full_sibling", "half_sibling father"]);
    let by_both = [born(ME, MOTHER, FATHER), born(OWNER, MOTHER, FATHER)];
    i_am(&by_both, &["full_sibling", "half_sibling father", "half_sibling mother"]);
}

#[test]
fn step_siblings_share_nobody() {
    let acts = [born(ME, MOTHER, None), born(OWNER, ANOTHER, FATHER), married(MOTHER, FATHER)];
    i_am(&acts, &[]);
}

#[test]
fn a_grandparent_and_a_grandchild_have_the_side_of_the_younger() {
    i_am(&[born(ME, MOTHER, FATHER), born(MOTHER, OWNER, None)], &["grandchild mother"]);
    i_am(&[born(ME, MOTHER, FATHER), born(FATHER, OWNER, None)], &["grandchild father"]);
    i_am(&[born(OWNER, MOTHER, FATHER), born(MOTHER, None, ME)], &["grandparent mother"]);
    i_am(&[born(OWNER, MOTHER, FATHER), born(FATHER, None, ME)], &["grandparent father"]);
}

#[test]
fn in_laws_are_the_relatives_of_the_owners_spouse() {
    let wed = married(OWNER, SPOUSE);
    for order in ["pilot", "rules_677"] {
        under(order, &[wed, born(SPOUSE, ME, None)], &["in_law"]);
        under(order, &[wed, born(SPOUSE, MOTHER, None), born(ME, MOTHER, None)], &["in_law"]);
        under(order, &[wed, born(SPOUSE, MOTHER, None), born(MOTHER, ME, None)], &["in_law"]);
        under(order, &[wed, born(CHILD, SPOUSE, None), born(ME, CHILD, None)], &["in_law"]);
        under(order, &[married(ME, SPOUSE), born(SPOUSE, MOTHER, None), born(GRANDMOTHER, OWNER, None)], &[]);
    }
}

#[test]
fn the_wider_list_adds_the_spouses_children_and_the_families_of_relatives() {
    let stepchild = [married(OWNER, SPOUSE), born(ME, SPOUSE, None)];
    let in_law = [born(SPOUSE, OWNER, None), married(SPOUSE, ME)];
    let stepparent = [born(OWNER, MOTHER, None), married(MOTHER, ME)];
    let of_a_sibling = [born(OWNER, MOTHER, None), born(ANOTHER, MOTHER, None), married(ME, ANOTHER)];
    let of_a_grandmother =
        [born(OWNER, MOTHER, None), born(MOTHER, GRANDMOTHER, None), married(ME, GRANDMOTHER)];
    let of_a_grandchild = [born(CHILD, OWNER, None), born(ANOTHER, CHILD, None), married(ME, ANOTHER)];
    let nephew = [born(OWNER, MOTHER, None), born(ANOTHER, MOTHER, None), born(ME, ANOTHER, None)];
    let uncle = [born(OWNER, MOTHER, None), born(MOTHER, GRANDMOTHER, None), born(ME, GRANDMOTHER, None)];
    let great_grandchild = [born(CHILD, OWNER, None), born(ANOTHER, CHILD, None), born(ME, ANOTHER, None)];
    let cases: [(&[_], &str); 9] = [
        (&stepchild, "in_law"),
        (&in_law, "relatives_spouse"),
        (&stepparent, "relatives_spouse"),
        (&of_a_sibling, "relatives_spouse"),
        (&of_a_grandmother, "relatives_spouse"),
        (&of_a_grandchild, "relatives_spouse"),
        (&nephew, "relatives_child"),
        (&uncle, "relatives_child"),
        (&great_grandchild, "relatives_child"),
    ];
    for (acts, relation) in cases {
        under("pilot", acts, &[]);
        i_am(acts, &[relation]);
    }
}

#[test]
fn a_ward_is_the_owners_and_not_the_other_way_round() {
    i_am(&[guards(OWNER, ME)], &["ward"]);
    i_am(&[guards(ME, OWNER)], &[]);
}

#[test]
fn an_adoption_cuts_the_line_of_birth_and_ties_its_own() {
    let birth = [born(ME, MOTHER, FATHER), born(MOTHER, OWNER, None)];
    i_am(&birth, &["grandchild mother"]);
    i_am(&[birth[0], birth[1], adopted(ME, ANOTHER, None)], &[]);
    i_am(&[birth[0], birth[1], annulled(ME, ANOTHER)], &["grandchild mother"]);
    i_am(
        &[born(ME, MOTHER, None), adopted(ME, ANOTHER, None), born(ANOTHER, OWNER, None)],
        &["grandchild mother"],
    );
    i_am(&[born(ME, OWNER, None), adopted(ME, ANOTHER, None)], &[]);
    i_am(&[born(ME, MOTHER, None), adopted(ME, None, OWNER)], &["child"]);
}

#[test]
fn two_mothers_on_record_are_none() {
    i_am(&[born(ME, OWNER, FATHER), born(ME, MOTHER, FATHER)], &[]);
    i_am(&[born(ME, OWNER, FATHER), born(ME, OWNER, FATHER)], &["child"]);
    i_am(&[born(ME, MOTHER, OWNER), born(ME, ANOTHER, OWNER)], &["child"]);
}

#[test]
fn a_parent_who_is_ones_child_or_grandchild_too_is_neither() {
    let both = [born(ME, OWNER, None), born(OWNER, None, ME)];
    i_am(&both, &[]);
    i_am(&[both[0], both[1], adopted(OWNER, ANOTHER, None)], &["child"]);
    let three = [born(ME, OWNER, None), born(OWNER, MOTHER, None), born(MOTHER, ME, None)];
    i_am(&three, &[]);
    i_am(&[three[0], three[1], three[2], adopted(MOTHER, ANOTHER, None)], &["child"]);
    i_am(&[three[2], three[0], born(OWNER, MOTHER, FATHER), born(FATHER, GRANDMOTHER, None)], &[]);
}

/// A sister recorded as her mother's mother takes nothing from what her brothers are to each other.
#[test]
fn beside_a_ring_the_others_are_related_as_before() {
    let ring = [born(CHILD, MOTHER, None), born(MOTHER, CHILD, None)];
    i_am(
        &[ring[0], ring[1], born(ME, MOTHER, FATHER), born(OWNER, MOTHER, FATHER)],
        &["full_sibling", "half_sibling father", "half_sibling mother"],
    );
    i_am(&[ring[0], ring[1], born(ME, MOTHER, None), born(OWNER, CHILD, None)], &[]);
}
