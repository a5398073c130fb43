//! Cyrillic typed while the keyboard is still in Latin: `rf,fy,fq` is «кабанбай».

/// The Russian layout, key by key.
const RUSSIAN: &[(char, char)] = &[
    ('q', 'й'),
    ('w', 'ц'),
    ('e', 'у'),
    ('r', 'к'),
    ('t', 'е'),
    ('y', 'н'),
    ('u', 'г'),
    ('i', 'ш'),
    ('o', 'щ'),
    ('p', 'з'),
    ('[', 'х'),
    (']', 'ъ'),
    ('a', 'ф'),
    ('s', 'ы'),
    ('d', 'в'),
    ('f', 'а'),
    ('g', 'п'),
    ('h', 'р'),
    ('j', 'о'),
    ('k', 'л'),
    ('l', 'д'),
    (';', 'ж'),
    ('\'', 'э'),
    ('z', 'я'),
    ('x', 'ч'),
    ('c', 'с'),
    ('v', 'м'),
    ('b', 'и'),
    ('n', 'т'),
    ('m', 'ь'),
    (',', 'б'),
    ('.', 'ю'),
    ('`', 'ё'),
];

/// What the Kazakh layout has in place of digits.
const KAZAKH: &[(char, char)] = &[
    ('2', 'ә'),
    ('3', 'і'),
    ('4', 'ң'),
    ('5', 'ғ'),
    ('8', 'ү'),
    ('9', 'ұ'),
    ('0', 'қ'),
    ('-', 'ө'),
    ('=', 'һ'),
];

/// What may have been meant, the likeliest first: the text as it is, then as typed on a Russian, then on a Kazakh
/// keyboard.
#[must_use]
pub fn meanings(text: &str) -> Vec<String> {
    let mut meanings = vec![text.to_owned()];
    if text.chars().any(|c| c.is_ascii_alphabetic()) {
        meanings.push(retype(text, false));
        meanings.push(retype(text, true));
    }
    meanings
}

fn retype(text: &str, kazakh: bool) -> String {
    let mut typed = String::with_capacity(text.len());
    for piece in text.split_inclusive(' ') {
        // In a piece without a letter a digit is a digit: the number of the house.
        let letters = piece.chars().any(|c| c.is_ascii_alphabetic());
        typed.extend(piece.chars().map(|c| if letters { key(c, kazakh) } else { c }));
    }
    typed
}

fn key(c: char, kazakh: bool) -> char {
    let low = c.to_ascii_lowercase();
    let find = |layout: &[(char, char)]| {
        layout.iter().find(|(latin, _)| *latin == low).map(|(_, cyrillic)| *cyrillic)
    };
    find(RUSSIAN).or_else(|| find(KAZAKH).filter(|_| kazakh)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_was_meant() {
        assert_eq!(meanings("rf,fy,fq ,fnsh 12/1")[1], "кабанбай батыр 12/1");
        assert_eq!(meanings("0f,fy,fq 12")[2], "қабанбай 12");
        assert_eq!(meanings("кабанбай"), ["кабанбай"]);
    }
}
