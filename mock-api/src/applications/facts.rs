//! What a record from a browser is read for, and whom the facts name.

use tirkeu::facts::Facts;
use tirkeu::iin::Iin;
use tirkeu::need::Lookup;
use tirkeu::party::Person;

/// The answers in a record: a field and its text each. What it says of registers is not read: nothing that a browser
/// says of them is believed.
#[must_use]
pub fn answers(record: &str) -> Option<Vec<(&str, &str)>> {
    let mut lines = record.lines();
    lines.next().filter(|first| first.starts_with("tirkeu-record-"))?;
    lines.filter_map(|line| line.strip_prefix("answer ")).map(|line| line.split_once(' ')).collect()
}

/// The owner whom the applicant named by number; nobody, where the home is the applicant's own.
#[must_use]
pub fn owner_named(record: &str) -> Option<Iin> {
    let (_, text) = answers(record)?.into_iter().find(|(field, _)| *field == "owner")?;
    text.parse().ok()
}

/// Whether two records tell of the same decision from the same facts, whenever the registers were asked.
#[must_use]
pub fn agree(one: &str, other: &str) -> bool {
    one.lines().map(without_time).eq(other.lines().map(without_time))
}

fn without_time(line: &str) -> &str {
    let reply = line.strip_prefix("reply ").and_then(|rest| rest.rsplit_once(" @ "));
    reply.map_or(line, |(said, _)| said)
}

/// Everyone whom the application registers: the law asks of each of them whether they are registered there already.
#[must_use]
pub fn party(facts: &Facts, applicant: &Iin) -> Vec<Iin> {
    let people = facts.replies.iter().filter_map(|(lookup, _)| match lookup {
        Lookup::Registered { person: Person::Me, .. } => Some(*applicant),
        Lookup::Registered { person: Person::Named(iin), .. } => Some(*iin),
        _ => None,
    });
    people.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "tirkeu-record-1\nrules 1\ntoday 2026-11-21\nchannel online\nanswer kind permanent\n\
        reply applicant = 1998-04-12 citizen @ 2026-11-21T10:00:00+05:00\nact sign done\nend act consent\n";

    #[test]
    fn reads_answers_and_nothing_else_from_a_browser() {
        assert_eq!(answers(RECORD), Some(vec![("kind", "permanent")]));
        for text in ["", "letter\nanswer kind permanent", "tirkeu-record-1\nanswer kind"] {
            assert_eq!(answers(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_owner_is_the_one_whom_the_applicant_named() {
        assert_eq!(owner_named(RECORD), None);
        let named = RECORD.replace("answer kind permanent", "answer owner 850101300015");
        assert_eq!(owner_named(&named), "850101300015".parse().ok());
        assert_eq!(owner_named(&named.replace("850101300015", "nobody")), None);
    }

    #[test]
    fn the_time_of_an_answer_is_no_difference_but_the_answer_is() {
        assert!(agree(RECORD, &RECORD.replace("10:00:00", "11:30:00")));
        assert!(!agree(RECORD, &RECORD.replace("citizen", "other")));
        assert!(!agree(RECORD, &RECORD.replace("act consent", "verdict registered")));
    }
}
