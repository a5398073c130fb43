//! What relatives are called. The engine turns a chain round; the words stand in the texts, for each language parts
//! relatives in its own way: Kazakh by side, by age and by the sex of whoever speaks.

use super::{Link, Sex};

/// The chain from its last person to its first, as words. A first person of unknown sex is a `parent`, `child`,
/// `sibling` or `half_sibling`.
#[must_use]
pub fn reversed(links: &[Link], sex: Option<Sex>) -> Vec<&'static str> {
    let mut words = Vec::new();
    let mut rest = links;
    while let [before @ .., link] = rest {
        words.push(link.back(before.last().map_or(sex, |link| link.sex())));
        rest = before;
    }
    words
}

const PARENTS: &[&str] = &["father", "mother", "parent"];
const CHILDREN: &[&str] = &["son", "daughter", "child"];
const SIBLINGS: &[&str] = &["brother", "sister", "sibling"];
const HALF_SIBLINGS: &[&str] = &["half_brother", "half_sister", "half_sibling"];

/// The chains with a word of their own in every language: how they begin, and how they may end. Anyone else is told
/// link by link.
pub const WITH_A_WORD: &[(&[&str], &[&str])] = &[
    (&[], PARENTS),
    (&[], CHILDREN),
    (&[], SIBLINGS),
    (&[], HALF_SIBLINGS),
    (&[], &["husband", "wife", "ward", "guardian"]),
    (&["father"], PARENTS),
    (&["mother"], PARENTS),
    (&["father"], SIBLINGS),
    (&["mother"], SIBLINGS),
    (&["father"], CHILDREN),
    (&["mother"], CHILDREN),
    (&["father"], &["wife"]),
    (&["mother"], &["husband"]),
    (&["father", "wife"], CHILDREN),
    (&["mother", "husband"], CHILDREN),
    (&["father", "father"], PARENTS),
    (&["father", "mother"], PARENTS),
    (&["mother", "father"], PARENTS),
    (&["mother", "mother"], PARENTS),
    (&["father", "brother"], CHILDREN),
    (&["father", "sister"], CHILDREN),
    (&["mother", "brother"], CHILDREN),
    (&["mother", "sister"], CHILDREN),
    (&["father", "brother"], &["wife"]),
    (&["father", "sister"], &["husband"]),
    (&["mother", "brother"], &["wife"]),
    (&["mother", "sister"], &["husband"]),
    (&["son"], CHILDREN),
    (&["daughter"], CHILDREN),
    (&["son"], &["wife"]),
    (&["daughter"], &["husband"]),
    (&["son", "son"], CHILDREN),
    (&["son", "daughter"], CHILDREN),
    (&["daughter", "son"], CHILDREN),
    (&["daughter", "daughter"], CHILDREN),
    (&["son", "wife"], PARENTS),
    (&["daughter", "husband"], PARENTS),
    (&["brother"], CHILDREN),
    (&["sister"], CHILDREN),
    (&["brother"], &["wife"]),
    (&["sister"], &["husband"]),
    (&["husband"], PARENTS),
    (&["wife"], PARENTS),
    (&["husband"], SIBLINGS),
    (&["wife"], SIBLINGS),
    (&["husband"], CHILDREN),
    (&["wife"], CHILDREN),
    (&["wife", "sister"], &["husband"]),
    (&["husband", "brother"], &["wife"]),
];
