//! One spelling for what people spell in many ways.

/// Words that say what a thing is and not which one: nobody types them alike.
const KINDS: &[&str] = &[
    "улица",
    "ул",
    "көше",
    "көшесі",
    "проспект",
    "просп",
    "пр",
    "т",
    "даңғыл",
    "даңғылы",
    "переулок",
    "пер",
    "тұйық",
    "тұйығы",
    "бульвар",
    "бульвары",
    "микрорайон",
    "мкр",
    "мөлтек",
    "ауданы",
    "аудан",
    "район",
    "р",
    "н",
    "город",
    "г",
    "қ",
    "қала",
    "қаласы",
    "шоссе",
    "жолы",
    "street",
    "st",
    "avenue",
    "ave",
    "lane",
    "boulevard",
    "district",
    "city",
];

/// Words before or after the number of a house or a flat.
pub const HOUSE: &[&str] = &["дом", "д", "үй", "үйі", "house", "здание", "ғимарат"];
/// See [`HOUSE`].
pub const FLAT: &[&str] = &["квартира", "кв", "пәтер", "п", "пәт", "flat", "apt", "apartment"];
/// Words that part a house from its block: `12 корпус 1` is `12/1`.
pub const BLOCK: &[&str] = &["корпус", "корп", "к", "блок", "блоқ", "строение", "block"];

/// The letter as it is searched: Kazakh letters by their Russian neighbours, for many type without them.
#[must_use]
pub fn letter(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'ї' | 'й' => 'и',
        'ё' | 'э' => 'е',
        'ъ' | 'ь' => '\0',
        c => c,
    }
}

/// A word as it is searched.
#[must_use]
pub fn word(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(letter).filter(|c| *c != '\0').collect()
}

/// The words of a name that tell one street from another.
pub fn street_words(name: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<_> = words(name).into_iter().filter(|one| !is_kind(one)).collect();
    words.into_iter()
}

/// Whether the word (folded) only says what kind of thing is meant.
#[must_use]
pub fn is_kind(folded: &str) -> bool {
    is_one_of(KINDS, folded)
}

/// Whether the word (folded) stands in the list.
#[must_use]
pub fn is_one_of(list: &[&str], folded: &str) -> bool {
    list.iter().any(|one| word(one) == folded)
}

/// The words of a text, folded. A dash parts them like a space; a slash doesn't: it belongs to a house's number.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '/'));
    parts.map(word).filter(|one| !one.is_empty()).collect()
}

/// The number of a house or a flat as it is searched: `12к1` is `12/1`, and Latin letters that look Cyrillic are
/// taken as such.
#[must_use]
pub fn number(text: &str) -> String {
    let plain: String = word(text).chars().filter(|c| !c.is_whitespace()).map(look_alike).collect();
    match plain.split_once('к') {
        Some((house, block)) if block.starts_with(|c: char| c.is_ascii_digit()) => format!("{house}/{block}"),
        _ => plain,
    }
}

/// The leading digits, so that 9 comes before 12.
#[must_use]
pub fn ordinal(number: &str) -> u32 {
    let digits = number
        .find(|c: char| !c.is_ascii_digit())
        .map_or(number, |end| number.get(..end).unwrap_or_default());
    digits.parse().unwrap_or_default()
}

fn look_alike(c: char) -> char {
    match c {
        'a' => 'а',
        'b' | 'v' => 'в',
        'c' => 'с',
        'g' => 'г',
        'd' => 'д',
        'e' => 'е',
        'k' => 'к',
        '\\' => '/',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_kazakh_and_russian_letters() {
        assert_eq!(word("Қабанбай"), "кабанбаи");
        assert_eq!(word("Кабанбай"), "кабанбаи");
        assert_eq!(word("Тәуелсіздік"), "тауелсиздик");
        assert_eq!(word("Жеңіс"), "женис");
        assert_eq!(word("Ұлы"), word("Улы"));
    }

    #[test]
    fn leaves_out_what_kind_of_street_it_is() {
        let names = ["Қабанбай батыр даңғылы", "проспект Кабанбай батыр", "Кабанбай батыр пр-т"];
        for name in names {
            assert_eq!(street_words(name).take(2).collect::<Vec<_>>(), ["кабанбаи", "батыр"], "{name}");
        }
    }

    #[test]
    fn numbers_are_alike_however_typed() {
        assert_eq!(number("12A"), number("12а"));
        assert_eq!(number("12 / 1"), "12/1");
        assert_eq!(number("12K1"), "12/1");
        assert_eq!(ordinal("12/1"), 12);
        assert_eq!(ordinal(""), 0);
    }
}
