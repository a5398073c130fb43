//! Chains and what they are, by hand from the order's point 10(4)–(5) and the Rules' point 4: under the pilot's list
//! alone, under both lists, under the wider one alone.

use tirkeu::finder::Direction::{self, FromOwner, ToOwner};

pub type Row = (&'static str, [&'static str; 3]);

const fn always(chain: &'static str, relation: &'static str) -> Row {
    (chain, [relation; 3])
}

/// Not on the pilot's list, for that reason, and on the wider one.
const fn wider(chain: &'static str, reason: &'static str, relation: &'static str) -> Row {
    (chain, [reason, relation, relation])
}

/// Every chain said in that direction, and what it is.
pub fn rows(direction: Direction) -> impl Iterator<Item = &'static Row> {
    let own = match direction {
        ToOwner => TO_OWNER,
        FromOwner => FROM_OWNER,
    };
    EITHER_WAY.iter().chain(own)
}

/// The same relation, whoever of the two says it.
const EITHER_WAY: &[Row] = &[
    always("husband", "spouse"),
    always("wife", "spouse"),
    always("brother", "full_sibling"),
    always("sister", "full_sibling"),
    always("half_brother", "half_sibling/?"),
    always("half_sister", "half_sibling/?"),
    always("father daughter", "half_sibling/father"),
    always("mother son", "half_sibling/mother"),
    wider("brother son", "!too_far", "relatives_child"),
    wider("sister daughter", "!too_far", "relatives_child"),
    always("mother brother son", "!too_far"),
    always("wife sister husband", "!by_marriage_not_listed"),
    always("husband wife", "!yourself"),
];

/// "The owner is my …".
const TO_OWNER: &[Row] = &[
    always("father", "child"),
    always("mother", "child"),
    always("son", "parent"),
    always("daughter", "parent"),
    // The shared parent is named.
    always("father son", "half_sibling/father"),
    always("mother daughter", "half_sibling/mother"),
    // The side is that of the younger one.
    always("father father", "grandchild/father"),
    always("father mother", "grandchild/father"),
    always("mother father", "grandchild/mother"),
    always("mother mother", "grandchild/mother"),
    always("son son", "grandparent/father"),
    always("son daughter", "grandparent/father"),
    always("daughter son", "grandparent/mother"),
    always("daughter daughter", "grandparent/mother"),
    // Their husband or wife is my child, brother, sister, grandchild …
    always("daughter husband", "in_law"),
    always("son wife", "in_law"),
    always("sister husband", "in_law"),
    always("brother wife", "in_law"),
    always("half_sister husband", "in_law"),
    always("father son wife", "in_law"),
    always("son daughter husband", "in_law"),
    always("daughter son wife", "in_law"),
    // … or, by the last words of 10(5) to the letter, my grandparent.
    always("father father wife", "in_law"),
    always("mother mother husband", "in_law"),
    // A stepfather or stepmother: the pilot's list names their grandchildren and not their children; the wider one both.
    wider("mother husband", "!by_marriage_not_listed", "in_law"),
    wider("father wife", "!by_marriage_not_listed", "in_law"),
    wider("husband father", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband brother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife sister", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband half_brother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother daughter", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband son", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife daughter", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife mother mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("husband father mother", "!by_marriage_not_listed", "relatives_spouse"),
    wider("wife son son", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother brother", "!too_far", "relatives_child"),
    wider("father sister", "!too_far", "relatives_child"),
    wider("father half_brother", "!too_far", "relatives_child"),
    wider("mother father son", "!too_far", "relatives_child"),
    wider("half_brother daughter", "!too_far", "relatives_child"),
    wider("father son son", "!too_far", "relatives_child"),
    wider("father father father", "!too_far", "relatives_child"),
    wider("mother mother mother", "!too_far", "relatives_child"),
    wider("mother father mother", "!too_far", "relatives_child"),
    wider("guardian", "!not_listed", "ward"),
    // Blood, and too far: great-grandparents of the owner are not named, nor are cousins.
    always("son son son", "!too_far"),
    always("daughter daughter daughter", "!too_far"),
    always("mother sister daughter", "!too_far"),
    always("father brother daughter", "!too_far"),
    always("father sister son", "!too_far"),
    always("father half_sister son", "!too_far"),
    always("brother son son", "!too_far"),
    always("father father brother", "!too_far"),
    always("father father father father", "!too_far"),
    always("son son son son", "!too_far"),
    always("mother mother sister daughter son", "!too_far"),
    // Through a marriage that no list names.
    always("mother brother wife", "!by_marriage_not_listed"),
    always("husband brother wife", "!by_marriage_not_listed"),
    always("wife brother wife", "!by_marriage_not_listed"),
    always("son wife father", "!by_marriage_not_listed"),
    always("daughter husband mother", "!by_marriage_not_listed"),
    always("brother wife sister", "!by_marriage_not_listed"),
    always("husband brother son", "!by_marriage_not_listed"),
    always("wife father brother", "!by_marriage_not_listed"),
    always("brother wife son", "!by_marriage_not_listed"),
    always("wife son father", "!by_marriage_not_listed"),
    always("father father father wife", "!by_marriage_not_listed"),
    always("guardian wife", "!by_marriage_not_listed"),
    // No parent in common.
    always("father wife son", "!step_sibling"),
    always("mother husband daughter", "!step_sibling"),
    // Nobody to the law.
    always("ward", "!not_listed"),
    always("father ward", "!not_listed"),
    always("guardian son", "!not_listed"),
    always("guardian guardian", "!not_listed"),
    always("son mother", "!not_listed"),
    always("daughter father", "!not_listed"),
    always("father son mother", "!not_listed"),
    // The long way round.
    always("brother father", "child"),
    always("sister mother", "child"),
    always("sister brother", "full_sibling"),
    always("brother sister brother", "full_sibling"),
    always("brother half_sister", "half_sibling/?"),
    always("half_brother sister", "half_sibling/?"),
    always("brother sister brother sister brother sister", "full_sibling"),
    always("father son sister", "half_sibling/father"),
    always("son brother", "parent"),
    always("son sister daughter", "grandparent/mother"),
    always("brother father mother", "grandchild/father"),
    always("mother brother mother", "grandchild/mother"),
    always("father son father", "child"),
    always("husband wife mother", "child"),
    always("brother wife husband", "full_sibling"),
    always("father brother sister father", "grandchild/father"),
    always("half_brother half_brother father father", "!unclear"),
    wider("wife sister father", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother brother sister brother", "!too_far", "relatives_child"),
    // It depends.
    always("half_brother father", "!unclear"),
    always("half_sister mother", "!unclear"),
    always("half_brother half_sister", "!unclear"),
    always("son half_brother", "!unclear"),
    always("son mother brother", "!unclear"),
    // Nobody at all.
    always("", "!empty"),
    always("wife husband", "!yourself"),
    always("brother son father sister father son wife", "!too_long"),
    always("father husband", "!impossible"),
    always("wife wife", "!impossible"),
    always("mother brother husband", "!impossible"),
];

/// "I am the owner's …".
const FROM_OWNER: &[Row] = &[
    always("father", "parent"),
    always("mother", "parent"),
    always("son", "child"),
    always("daughter", "child"),
    always("father father", "grandparent/father"),
    always("father mother", "grandparent/father"),
    always("mother father", "grandparent/mother"),
    always("mother mother", "grandparent/mother"),
    always("son son", "grandchild/father"),
    always("son daughter", "grandchild/father"),
    always("daughter son", "grandchild/mother"),
    always("daughter daughter", "grandchild/mother"),
    always("wife father", "in_law"),
    always("husband mother", "in_law"),
    always("wife brother", "in_law"),
    always("husband sister", "in_law"),
    always("wife half_brother", "in_law"),
    always("wife father son", "in_law"),
    always("husband mother daughter", "in_law"),
    always("husband father father", "in_law"),
    always("husband father mother", "in_law"),
    always("wife mother mother", "in_law"),
    always("wife son daughter", "in_law"),
    always("husband daughter son", "in_law"),
    wider("wife son", "!by_marriage_not_listed", "in_law"),
    wider("husband daughter", "!by_marriage_not_listed", "in_law"),
    wider("son wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("daughter husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("father wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("brother wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("half_sister husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("father father wife", "!by_marriage_not_listed", "relatives_spouse"),
    wider("mother mother husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("son daughter husband", "!by_marriage_not_listed", "relatives_spouse"),
    wider("half_sister son", "!too_far", "relatives_child"),
    wider("father brother", "!too_far", "relatives_child"),
    wider("mother sister", "!too_far", "relatives_child"),
    wider("mother half_brother", "!too_far", "relatives_child"),
    wider("son son son", "!too_far", "relatives_child"),
    wider("daughter son daughter", "!too_far", "relatives_child"),
    wider("ward", "!not_listed", "ward"),
    always("guardian", "!not_listed"),
    always("father father father", "!too_far"),
    always("father sister daughter", "!too_far"),
    always("brother daughter daughter", "!too_far"),
    always("daughter husband father", "!by_marriage_not_listed"),
    always("wife brother son", "!by_marriage_not_listed"),
    always("brother wife mother", "!by_marriage_not_listed"),
    always("mother husband son", "!step_sibling"),
    always("father wife daughter", "!step_sibling"),
    always("daughter mother", "!not_listed"),
    always("sister father", "parent"),
    always("daughter sister", "child"),
    always("wife husband mother", "parent"),
    always("husband sister father", "in_law"),
    always("half_sister father", "!unclear"),
    always("daughter father sister", "!unclear"),
    always("daughter wife", "!impossible"),
];
