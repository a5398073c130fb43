//! Readings: each with its reason, once, and with a value that the engine knows.

use super::super::{File, Reading, RuleError};
use super::{Check, refuse};

/// Parameters that a norm can't be applied without.
const OF_THE_NORM: [&str; 6] =
    ["counted", "party_counts", "measure", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that are on or off.
const SWITCHES: [&str; 4] = ["party_counts", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that take one of some words. Where there is one word alone, the routes, the rows or the shape of the program do
/// what it says: whoever reads the law otherwise changes these, and the word here with them.
const WORDS: [(&str, &[&str]); 16] = [
    ("counted", &["all", "permanent"]),
    ("measure", &["total", "useful"]),
    ("full_sibling", &["either_parent"]),
    ("half_sibling", &["named_parent"]),
    ("grandchild", &["side_of_the_younger"]),
    ("in_law", &["both_routes"]),
    ("adoption", &["record_in_force"]),
    ("marriage", &["in_force_on_the_day"]),
    ("student", &["on_the_day"]),
    ("gate", &["one_word"]),
    ("legal_day", &["utc_plus_5"]),
    ("place_held_from", &["submission"]),
    ("checks_outlive_pilot", &["yes"]),
    ("norm", &["day_of_decision"]),
    ("desk_outlives_pilot", &["yes"]),
    ("first_days", &["national_flow"]),
];

impl Check<'_> {
    pub fn readings(&self, file: &File) -> Result<(), RuleError> {
        let has =
            |parameter: &&str| file.readings.iter().any(|reading| reading.as_ref().parameter == **parameter);
        if let (Some(norm), Some(missing)) = (file.norms.first(), OF_THE_NORM.iter().find(|p| !has(p))) {
            return Err(refuse(
                self.text,
                norm.span().start,
                format!("a norm needs the reading \"{missing}\""),
            ));
        }
        for (place, reading) in file.readings.iter().enumerate() {
            let (at, reading) = (reading.span().start, reading.as_ref());
            let twice = file.readings.iter().take(place).any(|other| other.as_ref().id == reading.id);
            self.that(!twice, at, || format!("{} stands twice", reading.id))?;
            let read = file.readings.iter().take(place).any(|o| o.as_ref().parameter == reading.parameter);
            self.that(!read, at, || format!("\"{}\" is read twice", reading.parameter))?;
            self.that(!reading.reason.trim().is_empty() && !reading.clause.trim().is_empty(), at, || {
                format!("{} has no reason or no clause", reading.id)
            })?;
            self.value(reading, at)?;
        }
        Ok(())
    }

    /// A value that the program does not act by is refused, whoever it is written for: it would be a promise that nobody keeps.
    fn value(&self, reading: &Reading, at: usize) -> Result<(), RuleError> {
        let (parameter, value) = (reading.parameter.as_str(), &reading.value);
        let known = WORDS.iter().find(|(name, _)| *name == parameter);
        let fits = match (known, SWITCHES.contains(&parameter)) {
            (Some((_, words)), _) => value.as_str().is_some_and(|word| words.contains(&word)),
            (None, true) => value.as_bool().is_some(),
            (None, false) => false,
        };
        self.that(fits, at, || format!("{}: `{value}` is no value of \"{parameter}\"", reading.id))
    }
}
