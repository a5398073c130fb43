//! Numbers that nobody can guess: of messages, sessions and cookies.

use crate::hex;
use crate::log::{self, Level};

/// The number of a message or a session, in the shape of the state's message bus (a random GUID).
#[must_use]
pub fn number() -> String {
    let mut bytes = random::<16>();
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let digits = hex::write(&bytes);
    let part = |from, to| digits.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// Random bytes of the operating system.
///
/// Where it has none to give, nothing secret can be made and the process ends: a guessable cookie would be worse.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        let text = "The operating system gives no random numbers; without them nobody can sign in safely.";
        log::sentence(Level::Error, "no_random_numbers", text);
        std::process::abort();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_guid() {
        let number = number();
        let lengths: Vec<_> = number.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{number}");
        assert_eq!(number.chars().nth(14), Some('4'));
        assert!("89ab".contains(number.chars().nth(19).unwrap()));
        assert_ne!(number, super::number());
    }
}
