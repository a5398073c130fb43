//! Random transcripts: forms filled in by people who hesitate, mistype, go back and change their minds, with registers
//! that fall silent or talk nonsense. The same numbers give the same transcripts natively and in a browser, and all
//! that the forms say of them goes into one digest.

mod dice;
mod native;
mod person;
#[path = "../common/relations.rs"]
mod relations;

use sha2::{Digest, Sha256};
use tirkeu::session::Session;

use dice::Dice;
use person::Person;

/// How many transcripts are compared.
pub const COUNT: u64 = 10_000;

/// The digest that every build of the engine must give.
pub const EXPECTED: &str = include_str!("digest.txt");

/// A form as a host meets it: texts in, texts out.
pub trait Form {
    fn new(today: &str, channel: &str) -> Self;
    /// A refused call gives its code.
    fn set(&mut self, field: &str, text: &str) -> Result<(), String>;
    fn reply(&mut self, lookup: &str, answer: &str, at: &str) -> Result<(), String>;
    fn act(&mut self, act: &str, outcome: &str) -> Result<(), String>;
    fn change(&mut self, field: &str) -> Result<(), String>;
    fn back(&mut self) -> bool;
    fn again(&mut self);
    fn restore(&mut self, draft: &str) -> String;
    fn draft(&self) -> String;
    fn record(&self) -> String;
    fn seal(&self) -> String;
    /// The view as JSON, without spaces.
    fn view(&self) -> String;
}

/// The SHA-256 over the transcripts of those numbers, and the screens at which they ended.
pub fn digest<F: Form>(numbers: std::ops::Range<u64>) -> (String, Vec<String>) {
    let mut all = Sha256::new();
    let mut ends = Vec::new();
    for number in numbers {
        let transcript = write::<F>(number);
        all.update(transcript.as_bytes());
        ends.extend(transcript.rsplit("\nend ").next().map(str::to_owned));
    }
    (hexadecimal(&all.finalize()), ends)
}

/// One transcript: how each call was taken, then the record, the seal, the draft and the view; and where it ended.
pub fn write<F: Form>(number: u64) -> String {
    let mut dice = Dice::new(number);
    let (today, channel) = (person::day(&mut dice), *dice.one_of(&["online", "online", "online", "desk"]));
    let mut form = F::new(&today, channel);
    let mut person = Person::new(dice, <Session as Form>::new(&today, channel));
    let mut text = format!("transcript {number} {today} {channel}\n");
    while let Some(call) = person.next_call() {
        text += &call.make(&mut form);
        text.push('\n');
    }
    for part in [form.record(), form.seal(), form.draft(), form.view()] {
        text += &part;
        text.push('\n');
    }
    text + "end " + &person.stands_at()
}

/// What somebody does with a form.
#[derive(Clone, Debug)]
pub enum Call {
    Set(String, String),
    Reply(String, String, String),
    Act(&'static str, &'static str),
    Change(String),
    Back,
    Again,
    /// Leaves the form and takes it up again from its draft.
    Reload,
}

impl Call {
    /// How the form takes it, in a word.
    pub fn make<F: Form>(&self, form: &mut F) -> String {
        let taken = match self {
            Self::Set(field, text) => form.set(field, text),
            Self::Reply(lookup, answer, at) => form.reply(lookup, answer, at),
            Self::Act(act, outcome) => form.act(act, outcome),
            Self::Change(field) => form.change(field),
            Self::Back => return form.back().to_string(),
            Self::Again => {
                form.again();
                Ok(())
            }
            Self::Reload => return form.restore(&form.draft()),
        };
        taken.err().unwrap_or_else(|| "taken".into())
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
