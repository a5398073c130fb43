//! Readings: each with its reason, once, and with a value that the engine knows.

use super::super::{File, Reading, RuleError};
use super::{Check, refuse};

/// Parameters that a norm can't be applied without.
const OF_THE_NORM: [&str; 6] =
    ["counted", "party_counts", "measure", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that are on or off.
const SWITCHES: [&str; 4] = ["party_counts", "owner_bound", "kinship_after_consent", "kinship_without_area"];
/// Parameters that are written for the reader: they are realised by routes, by rows or by the shape of the program.
const NOTES: [&str; 14] = [
    "full_sibling",
    "half_sibling",
    "grandchild",
    "in_law",
    "student",
    "place_held_from",
    "checks_outlive_pilot",
    "desk_outlives_pilot",
    "first_days",
    "norm",
    "adoption",
    "marriage",
    "gate",
    "legal_day",
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

    /// The parameters that the engine reads take only the values that it knows.
    fn value(&self, reading: &Reading, at: usize) -> Result<(), RuleError> {
        let value = &reading.value;
        let known: Option<&[&str]> = match reading.parameter.as_str() {
            "counted" => Some(&["all", "permanent"]),
            "measure" => Some(&["total", "useful"]),
            _ => None,
        };
        let switch = SWITCHES.contains(&reading.parameter.as_str());
        let fits = match (known, switch) {
            (Some(words), _) => value.as_str().is_some_and(|word| words.contains(&word)),
            (None, true) => value.as_bool().is_some(),
            (None, false) => value.as_str().is_some() && NOTES.contains(&reading.parameter.as_str()),
        };
        self.that(fits, at, || format!("{}: `{value}` is no value of \"{}\"", reading.id, reading.parameter))
    }
}
