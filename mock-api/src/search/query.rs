//! What was typed, taken apart: the words of a street, a house, a flat.

use super::fold;

/// More words than any address has.
const MOST_WORDS: usize = 6;

/// A reading of what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Beginnings of words of the street's name, folded.
    pub words: Vec<String>,
    /// The beginning of the house's number.
    pub house: Option<String>,
    /// The beginning of the flat's number.
    pub flat: Option<String>,
}

/// The readings of `text`, the likeliest first: a number may be the house, or belong to the street's name.
#[must_use]
pub fn readings(text: &str) -> Vec<Query> {
    let (words, numbers) = take_apart(text);
    let plain = Query::new(words.clone(), &numbers);
    let Some((first, rest)) = numbers.split_first().filter(|_| !numbers.is_empty()) else {
        return vec![plain];
    };
    let mut named = words;
    named.push(first.clone());
    let numbered = Query::new(named, rest);
    if plain.words.is_empty() { vec![numbered] } else { vec![plain, numbered] }
}

impl Query {
    fn new(words: Vec<String>, numbers: &[String]) -> Self {
        let mut numbers = numbers.iter().cloned();
        Self {
            words: words.into_iter().take(MOST_WORDS).collect(),
            house: numbers.next(),
            flat: numbers.next(),
        }
    }
}

/// Words and numbers, in the order typed. `дом 12 корпус 1 кв 45` has the numbers `12/1` and `45`.
fn take_apart(text: &str) -> (Vec<String>, Vec<String>) {
    let text = text.replace('\\', "/").replace(" / ", "/").replace("/ ", "/").replace(" /", "/");
    let (mut words, mut numbers) = (Vec::new(), Vec::<String>::new());
    let mut block = false;
    for part in fold::words(&text) {
        if part.starts_with(|c: char| c.is_ascii_digit()) {
            let number = fold::number(&part);
            match numbers.last_mut().filter(|_| block) {
                Some(house) => *house = format!("{house}/{number}"),
                None => numbers.push(number),
            }
            block = false;
        } else {
            block = numbers.len() == 1 && fold::is_one_of(fold::BLOCK, &part);
            match numbers.last_mut().filter(|_| is_letter_of_a_house(&part)) {
                Some(house) => house.push_str(&fold::number(&part)),
                None if block || is_marker(&part) => (),
                None => words.push(part),
            }
        }
    }
    (words, numbers)
}

/// `12 А` is the house `12А`.
fn is_letter_of_a_house(part: &str) -> bool {
    matches!(part, "а" | "б" | "в" | "г" | "a" | "b" | "v" | "g")
}

fn is_marker(part: &str) -> bool {
    fold::is_kind(part) || fold::is_one_of(fold::HOUSE, part) || fold::is_one_of(fold::FLAT, part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &[&str], house: Option<&str>, flat: Option<&str>) {
        let query = readings(text).into_iter().next().unwrap_or_default();
        let expected = Query {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            house: house.map(str::to_owned),
            flat: flat.map(str::to_owned),
        };
        assert_eq!(query, expected, "{text:?}");
    }

    #[test]
    fn takes_apart_what_people_type() {
        let street = ["кабанбаи"];
        check("", &[], None, None);
        check("кабанбай", &street, None, None);
        check("Қабанбай 12/1", &street, Some("12/1"), None);
        check("пр. Кабанбай, д. 12/1, кв. 45", &street, Some("12/1"), Some("45"));
        check("Қабанбай даңғылы, 12/1-үй, 45-пәтер", &street, Some("12/1"), Some("45"));
        check("кабанбай 12-45", &street, Some("12"), Some("45"));
        check("кабанбай 12 / 1", &street, Some("12/1"), None);
        check("кабанбай 12\\1", &street, Some("12/1"), None);
        check("кабанбай 12 корпус 1 кв 45", &street, Some("12/1"), Some("45"));
        check("кабанбай 12к1", &street, Some("12/1"), None);
        check("кабанбай 7 а", &street, Some("7а"), None);
        check("кабанбай 7A", &street, Some("7а"), None);
        check("Kabanbay avenue 12", &["kabanbay"], Some("12"), None);
    }

    #[test]
    fn a_number_may_belong_to_the_street() {
        let second = readings("улица 38 12").pop().unwrap_or_default();
        assert_eq!(second.words, ["38"]);
        assert_eq!(second.house.as_deref(), Some("12"));
    }
}
