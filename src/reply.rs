//! What the registers say: a word or a number, never a person.

use crate::address::Area;
use crate::day::{self, Day};
use crate::name::Name;
use crate::need::{Lookup, words};

/// A reply and when the register gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What was said.
    pub reply: Reply,
    /// When, as the register wrote it.
    pub at: Box<str>,
}

/// What a register said. None of them names a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is what its name says")]
pub enum Reply {
    /// The applicant's own record.
    Applicant { born: Day, citizen: bool },
    /// The dwelling and its owner.
    Home(Home),
    /// Online or at the desk.
    Gate(Gate),
    /// The area, where the register has one.
    Area(Option<Area>),
    /// How many people.
    Residents(u32),
    /// Registered there already or not.
    Registered(Registered),
    /// A relation, a guardianship, a lease.
    Proof(Proof),
    /// Studies.
    Study(Study),
    /// The register did not answer. It said neither yes nor no.
    Silent,
}

/// What the register of real estate says of a dwelling and the person who was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// Wrong address, wrong owner, no such person: one and the same answer.
    NotNamed,
    /// The person owns or rents the dwelling.
    Named {
        /// The place whose rules apply.
        place: Name,
        /// By what right.
        tenure: Tenure,
        /// Whether the person who was named by number is the applicant: nobody is a stranger in their own home.
        mine: bool,
    },
}

words! {
    /// By what right a dwelling is held.
    Tenure {
        /// Owned.
        Private = "private",
        /// Rented from the state.
        State = "state",
    }
}

words! {
    /// Where an application for this dwelling is served (4).
    Gate {
        /// Online.
        Online = "online",
        /// In the hall: some owner is a minor or incapacitated, and nobody learns which.
        Desk = "desk",
    }
}

words! {
    /// Whether a person is registered in the dwelling already.
    Registered {
        /// Not there.
        No = "no",
        /// Permanently.
        Permanent = "permanent",
        /// For a time.
        Temporary = "temporary",
    }
}

words! {
    /// Whether records confirm what was claimed.
    Proof {
        /// They do.
        Confirmed = "confirmed",
        /// They were read and do not.
        NotConfirmed = "not_confirmed",
        /// They do not, for the person's own records contradict each other.
        Contradictory = "contradictory",
        /// They do not, and the person's own birth record names no father.
        NoFather = "no_father",
        /// They do not, and the person's own birth record names no mother.
        NoMother = "no_mother",
        /// They do not, and the person's own birth record names no parent.
        NoParent = "no_parent",
    }
}

impl Proof {
    /// Whether the records confirm it.
    #[must_use]
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Self::Confirmed)
    }

    const fn is_plain(self) -> bool {
        matches!(self, Self::Confirmed | Self::NotConfirmed)
    }
}

words! {
    /// What an educational register says about a student.
    Study {
        /// Full-time, in the capital, on the day.
        FullTime = "full_time",
        /// No record.
        NotFound = "not_found",
        /// Not full-time.
        PartTime = "part_time",
        /// Not in the capital.
        Elsewhere = "elsewhere",
        /// Academic leave.
        OnLeave = "on_leave",
    }
}

impl Reply {
    /// The text of a register that did not answer.
    pub const SILENT: &'static str = "unavailable";

    /// Reads what the API answered to `lookup`; `None` where the text is no answer to that question.
    #[must_use]
    pub fn parse(lookup: &Lookup, text: &str) -> Option<Self> {
        if text == Self::SILENT {
            return Some(Self::Silent);
        }
        Some(match lookup {
            Lookup::Applicant => {
                let (born, citizenship) = text.split_once(' ')?;
                let citizen = match citizenship {
                    "citizen" => true,
                    "other" => false,
                    _ => return None,
                };
                Self::Applicant { born: day::parse(born)?, citizen }
            }
            Lookup::Home { .. } => Self::Home(Home::parse(text)?),
            Lookup::Gate { .. } | Lookup::DeskOwner { .. } => Self::Gate(Gate::parse(text)?),
            Lookup::Area { .. } if text == "none" => Self::Area(None),
            Lookup::Area { .. } => Self::Area(Area::hundredths(number(text)?)),
            Lookup::Residents { .. } => Self::Residents(number(text)?),
            Lookup::Registered { .. } => Self::Registered(Registered::parse(text)?),
            Lookup::Kin { .. } => Self::Proof(Proof::parse(text)?),
            // Only a relation is traced so far that a gap in the own record can be told.
            Lookup::Child { .. } | Lookup::Ward { .. } | Lookup::Lease { .. } => {
                Self::Proof(Proof::parse(text).filter(|proof| proof.is_plain())?)
            }
            Lookup::Study { .. } => Self::Study(Study::parse(text)?),
        })
    }

    /// The reply as the API writes it.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Applicant { born, citizen } => {
                let citizenship = if *citizen { " citizen" } else { " other" };
                day::write(*born) + citizenship
            }
            Self::Home(Home::NotNamed) => "no".into(),
            Self::Home(Home::Named { place, tenure, mine }) => {
                let word = if *mine { "mine" } else { "yes" };
                format!("{word} {place} {}", tenure.as_str())
            }
            Self::Gate(word) => word.as_str().into(),
            Self::Area(None) => "none".into(),
            Self::Area(Some(area)) => area.as_hundredths().to_string(),
            Self::Residents(count) => count.to_string(),
            Self::Registered(word) => word.as_str().into(),
            Self::Proof(word) => word.as_str().into(),
            Self::Study(word) => word.as_str().into(),
            Self::Silent => Self::SILENT.into(),
        }
    }
}

impl Home {
    fn parse(text: &str) -> Option<Self> {
        if text == "no" {
            return Some(Self::NotNamed);
        }
        let (word, rest) = text.split_once(' ')?;
        let (place, tenure) = rest.split_once(' ')?;
        let mine = word == "mine";
        let named = Self::Named { place: place.parse().ok()?, tenure: Tenure::parse(tenure)?, mine };
        (mine || word == "yes").then_some(named)
    }
}

fn number(text: &str) -> Option<u32> {
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(clippy::unwrap_used)]
    fn lookup(key: &str) -> Lookup {
        key.parse().unwrap()
    }

    fn check(key: &str, answers: &[&str], nonsense: &[&str]) {
        let lookup = lookup(key);
        for answer in answers.iter().chain(&["unavailable"]) {
            assert_eq!(
                Reply::parse(&lookup, answer).map(|reply| reply.write()).as_deref(),
                Some(*answer),
                "{key}"
            );
        }
        for answer in nonsense.iter().chain(&["", "yes", "null", "undefined", "true"]) {
            assert_eq!(Reply::parse(&lookup, answer), None, "{key}: {answer:?}");
        }
    }

    #[test]
    fn reads_and_writes_every_reply() {
        check(
            "applicant",
            &["1990-01-31 citizen", "1990-01-31 other"],
            &["1990-01-31", "1990-02-30 citizen"],
        );
        check(
            "home 0201300000000017 me",
            &["no", "yes astana private", "yes almaty state", "mine astana private"],
            &["yes astana", "yes astana mine", "mine", "mine astana", "his astana private"],
        );
        check("gate 0201300000000017", &["online", "desk"], &["minor"]);
        check("area 0201300000000017 total", &["6450", "none"], &["64.5", "-1", "+1", "99999999999"]);
        check("residents 0201300000000017 me all", &["0", "12"], &["four", "-1"]);
        check("kin zags 0201300000000017 900101300017 me child -", &["confirmed", "not_confirmed"], &["no"]);
        check("study epvo me", &["full_time", "not_found", "part_time", "elsewhere", "on_leave"], &["no"]);
    }

    #[test]
    fn an_area_of_nothing_is_no_area() {
        let lookup = lookup("area 0201300000000017 total");
        assert_eq!(Reply::parse(&lookup, "0"), Some(Reply::Area(None)));
    }
}
