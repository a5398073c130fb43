//! What the registers were asked for an application: which question, of whom, when. What they said stays in the record.

use serde::Serialize;
use tirkeu::need::Lookup;
use utoipa::ToSchema;

/// A question to a register. Nobody is named in it.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Inquiry {
    /// The engine's name of the question.
    #[schema(example = "residents")]
    lookup: &'static str,
    #[schema(example = "gbdfl")]
    register: &'static str,
    /// At UTC+5.
    #[schema(format = DateTime)]
    at: String,
}

/// Every question whose answer stands in the record, in the record's order.
#[must_use]
pub fn asked(record: &str) -> Vec<Inquiry> {
    record.lines().filter_map(|line| question(line.strip_prefix("reply ")?)).collect()
}

fn question(reply: &str) -> Option<Inquiry> {
    let (key, said) = reply.split_once(" = ")?;
    let (_, at) = said.rsplit_once(" @ ")?;
    let lookup: Lookup = key.parse().ok()?;
    Some(Inquiry { lookup: lookup.name(), register: lookup.register().as_str(), at: at.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "tirkeu-record-1\ntoday 2026-11-21\nanswer kind permanent\n\
        reply applicant = 1998-04-12 citizen @ 2026-11-21T10:00:00+05:00\n\
        reply child 550055020079 2011-05-04 = confirmed @ 2026-11-21T10:00:01+05:00\nend act consent\n";

    #[test]
    fn tells_the_question_the_register_and_the_time_and_nothing_else() {
        let at = |second| format!("2026-11-21T10:00:0{second}+05:00");
        assert_eq!(
            asked(RECORD),
            [
                Inquiry { lookup: "applicant", register: "gbdfl", at: at(0) },
                Inquiry { lookup: "child", register: "zags", at: at(1) },
            ]
        );
        let told = serde_json::to_string(&asked(RECORD)).unwrap();
        assert!(!told.contains("5500") && !told.contains("1998") && !told.contains("confirmed"), "{told}");
    }

    #[test]
    fn a_line_that_is_no_reply_is_no_question() {
        for record in ["", "reply", "reply applicant", "reply nobody = yes @ now", "answer applicant = a @ b"]
        {
            assert_eq!(asked(record), [], "{record:?}");
        }
    }
}
