//! Somebody who fills in a form, and the registers that they meet.

use tirkeu::field::Field;
use tirkeu::need::{Lookup, Need, Question};
use tirkeu::session::Session;

use super::Call;
use super::dice::Dice;
use super::relations::relations;

pub struct Person {
    dice: Dice,
    guide: Session,
    patience: u64,
}

/// The day on which somebody sits down to it: around the rules' first and last days, most often.
pub fn day(dice: &mut Dice) -> String {
    const TELLING: [&str; 8] = [
        "2025-11-23",
        "2025-11-24",
        "2025-12-25",
        "2025-12-26",
        "2026-06-30",
        "2026-07-01",
        "0000-01-01",
        "9999-12-31",
    ];
    if dice.happens(15) {
        return (*dice.one_of(&TELLING)).into();
    }
    date(2026 + dice.below(2), dice)
}

fn date(year: u64, dice: &mut Dice) -> String {
    format!("{year:04}-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28))
}

impl Person {
    pub fn new(mut dice: Dice, guide: Session) -> Self {
        let patience = 5 + dice.below(60);
        Self { dice, guide, patience }
    }

    /// What they do next; nothing once they are done or have had enough.
    pub fn next_call(&mut self) -> Option<Call> {
        self.patience = self.patience.checked_sub(1)?;
        let call = if self.dice.happens(90) { self.go_on()? } else { self.stray() };
        call.make(&mut self.guide);
        Some(call)
    }

    /// The step and the screen that they see.
    pub fn stands_at(&self) -> String {
        let (step, screen) = match self.guide.decide() {
            Err(need) => need.name(),
            Ok(verdict) => ("verdict", verdict.name()),
        };
        format!("{step} {screen}")
    }

    fn go_on(&mut self) -> Option<Call> {
        Some(match self.guide.decide() {
            Err(Need::Ask(question)) => self.say(question),
            Err(Need::Look(lookup) | Need::Retry(lookup)) => self.wait_for(&lookup),
            Err(Need::Act(act)) => {
                let outcome =
                    if self.dice.happens(85) { "done" } else { self.dice.one_of(&["refused", "run_out"]) };
                Call::Act(act.as_str(), outcome)
            }
            Ok(_) if self.dice.happens(80) => return None,
            Ok(_) => self.stray(),
        })
    }

    /// The first field that holds no answer yet, or another answer where all have one and the form asks all the same.
    fn say(&mut self, question: Question) -> Call {
        let answers = &self.guide.facts().answers;
        let wanted: Vec<_> = question.fields().filter(|field| answers.wants(*field)).collect();
        let lacking = wanted.iter().find(|field| !answers.has(**field));
        let field = *lacking.unwrap_or_else(|| self.dice.one_of(&wanted));
        let text = self.text(field);
        Call::Set(field.to_string(), text)
    }

    fn wait_for(&mut self, lookup: &Lookup) -> Call {
        let at =
            (*self.dice.one_of(&["2026-11-21T10:00:00+05:00", "", "soon @ noon", "10\n11", "сейчас"])).into();
        Call::Reply(lookup.to_string(), self.answer(lookup), at)
    }

    /// Something that nothing asked for.
    fn stray(&mut self) -> Call {
        let fields: Vec<_> = Field::all().collect();
        let field = *self.dice.one_of(&fields);
        match self.dice.below(10) {
            0..=2 => Call::Back,
            3..=4 => Call::Change(field.to_string()),
            5 => Call::Again,
            6 => Call::Reload,
            7 => Call::Set(field.to_string(), self.text(field)),
            8 => Call::Act("sign", "done"),
            _ => Call::Reply("gate 0201300000000017".into(), "online".into(), String::new()),
        }
    }

    fn text(&mut self, field: Field) -> String {
        const ODD: [&str; 12] = [
            "",
            " ",
            "permanent ",
            "0",
            "13",
            "256",
            "-1",
            "900101300018",
            "нет",
            "\u{0}\n",
            "👪",
            "\u{2028}\"\\",
        ];
        if self.dice.happens(7) {
            return (*self.dice.one_of(&ODD)).into();
        }
        let words: &[&str] = match field {
            Field::Kind => &["permanent", "temporary"],
            Field::Months => &["1", "6", "12", "13"],
            Field::Who => &["me", "me", "me_and_children", "children", "ward"],
            Field::Children => &["1", "1", "2", "3", "7"],
            Field::Born(_) => return self.birth(),
            Field::Rka => &["0201300000000017", "0201300000000025"],
            Field::Whose => &["other", "other", "mine"],
            Field::Relation(_) => return (*self.dice.one_of(&relations())).into(),
            Field::SharedParent(_) => &["father", "mother", "neither"],
            Field::Side(_) => &["father", "mother"],
            Field::Ticket(0) => &["work", "study"],
            Field::Ticket(1) => &["higher", "none"],
            Field::Ticket(_) => &["employed", "student"],
            Field::Powers => &["yes", "no"],
            Field::Child(_) | Field::Ward | Field::Owner | Field::DeskOwner => &PEOPLE,
        };
        (*self.dice.one_of(words)).into()
    }

    /// Of a child of fourteen or fifteen, most often.
    fn birth(&mut self) -> String {
        let year = 2010 + self.dice.below(3);
        if self.dice.happens(80) {
            date(year, &mut self.dice)
        } else {
            date(year - 4 + self.dice.below(9), &mut self.dice)
        }
    }

    fn answer(&mut self, lookup: &Lookup) -> String {
        if self.dice.happens(6) {
            return (*self.dice.one_of(&["unavailable", "unavailable", "yes", "", "null"])).into();
        }
        let proofs = ["confirmed", "confirmed", "confirmed", "not_confirmed"];
        let words: &[&str] = match lookup {
            Lookup::Applicant => &APPLICANTS,
            Lookup::Home { .. } => &HOMES,
            Lookup::Gate { .. } => &["online", "online", "online", "online", "online", "desk"],
            Lookup::DeskOwner { .. } => &["online", "desk", "desk"],
            Lookup::Registered { .. } => &["no", "no", "no", "no", "temporary", "permanent"],
            Lookup::Child { .. } | Lookup::Ward { .. } | Lookup::Lease { .. } => &proofs,
            Lookup::Area { .. } => &["none", "1500", "2999", "3000", "6450", "9000", "400000000"],
            Lookup::Residents { .. } => &["0", "1", "2", "4", "6", "999999999"],
            Lookup::Kin { .. } => {
                &["confirmed", "not_confirmed", "contradictory", "no_father", "no_mother", "no_parent"]
            }
            Lookup::Study { .. } => &["full_time", "not_found", "part_time", "elsewhere", "on_leave"],
        };
        (*self.dice.one_of(words)).into()
    }
}

const PEOPLE: [&str; 5] =
    ["900101300017", "900101 300 027", "900101-300-037", "900101300047", "850101300015"];

const APPLICANTS: [&str; 8] = [
    "1990-01-31 citizen",
    "1990-01-31 citizen",
    "1960-02-29 citizen",
    "1990-12-31 citizen",
    "2000-02-29 citizen",
    "1990-01-31 other",
    "2011-06-15 citizen",
    "2031-01-01 citizen",
];

const HOMES: [&str; 9] = [
    "mine astana private",
    "yes astana private",
    "yes astana private",
    "yes astana private",
    "yes astana private",
    "yes astana state",
    "yes kazakhstan private",
    "yes atlantis private",
    "no",
];
