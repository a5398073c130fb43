//! A draft: the answers as lines of text, for a host that keeps them over a reload.
//!
//! It holds answers alone. The registers are asked again on the day, and an answer that today's questions or rules no
//! longer know is asked for again, so an older draft loses nothing that still counts. The first version kept what was
//! said of a person under their place among those who then moved in: nobody can tell any more of whom, so it is asked
//! again.

use crate::field::Field;
use crate::session::Session;

const VERSION: &str = "tirkeu-draft-2";
const FIRST: &str = "tirkeu-draft-1";
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
        let mut text = String::from(VERSION);
        text.push(' ');
        text.push_str(self.book().edition);
        for (field, typed) in self.all_typed() {
            let mark = if self.facts().answers.has(field) { ANSWERED } else { TYPED };
            text.push('\n');
            text.push_str(&field.to_string());
            text.push(mark);
            text.extend(typed.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
        }
        text
    }

    /// Takes up a draft in place of what was typed.
    pub fn restore(&mut self, draft: &str) -> Restored {
        let mut lines = draft.lines();
        let Some((version @ (VERSION | FIRST), edition)) = lines.next().and_then(|line| line.split_once(' '))
        else {
            return Restored::Nothing;
        };
        self.clear();
        for line in lines {
            self.restore_line(line, version);
        }
        if version == VERSION && edition == self.book().edition { Restored::Same } else { Restored::Older }
    }

    fn restore_line(&mut self, line: &str, version: &str) {
        // A name holds neither mark, so the first one ends it.
        let Some(mark) = line.chars().find(|c| *c == ANSWERED || *c == TYPED) else { return };
        let Some((name, text)) = line.split_once(mark) else { return };
        let field = Field::parse(name).filter(|field| version == VERSION || !field.is_of_a_relation());
        match field {
            Some(field) if mark == ANSWERED => self.put(field, text),
            Some(field) => self.note(field, text),
            None => {}
        }
    }
}
