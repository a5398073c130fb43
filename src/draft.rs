//! A draft: the answers as lines of text, for a host that keeps them over a reload.
//!
//! It holds answers alone. The registers are asked again on the day, and an answer that today's questions or rules no
//! longer know is asked for again, so an older draft loses nothing that still counts.

use crate::field::Field;
use crate::rules::EDITION;
use crate::session::Session;

const VERSION: &str = "tirkeu-draft-1";
const ANSWERED: char = '=';
const TYPED: char = '~';

/// How a draft was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    /// It was made with the same questions and rules.
    Same,
    /// It is older: what still fits was kept, the rest is asked again.
    Older,
    /// It is no draft; nothing changed.
    Nothing,
}

impl Session {
    /// What the citizen typed so far.
    #[must_use]
    pub fn draft(&self) -> String {
        let mut text = [VERSION, EDITION].join(" ");
        for (field, typed) in self.all_typed() {
            let mark = if self.facts().answers.has(field) { ANSWERED } else { TYPED };
            let line = typed.replace(['\n', '\r'], " ");
            text.push('\n');
            text.push_str(&field.to_string());
            text.push(mark);
            text.push_str(&line);
        }
        text
    }

    /// Takes up a draft in place of what was typed.
    pub fn restore(&mut self, draft: &str) -> Restored {
        let mut lines = draft.lines();
        let Some((VERSION, edition)) = lines.next().and_then(|first| first.split_once(' ')) else {
            return Restored::Nothing;
        };
        self.clear();
        for line in lines {
            self.restore_line(line);
        }
        if edition == EDITION { Restored::Same } else { Restored::Older }
    }

    fn restore_line(&mut self, line: &str) {
        let Some(end) = line.find([ANSWERED, TYPED]) else { return };
        let (name, rest) = line.split_at(end);
        let Some(field) = Field::parse(name) else { return };
        let mut rest = rest.chars();
        match rest.next() {
            Some(ANSWERED) => self.put(field, rest.as_str()),
            _ => self.note(field, rest.as_str()),
        }
    }
}
