//! Pages of the service's own that are written anew for each reader: without scripts, so that they open everywhere.

use crate::language::Language;

/// A whole page. What it says must be escaped already.
#[must_use]
pub fn page(language: Language, title: &str, body: &str) -> String {
    let code = language.code();
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"icon\" href=\"/mark.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"/api/docs/plain.css\">\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// A text that a page may hold.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A day such as `2026-03-16`, as people write it.
#[must_use]
pub fn day(iso: &str, language: Language) -> String {
    if language == Language::English {
        return iso.to_owned();
    }
    let mut parts: Vec<_> = iso.split('-').collect();
    parts.reverse();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_markup_and_a_day_is_written_as_people_do() {
        assert_eq!(escaped("<b>\"A & B\"</b>"), "&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;");
        let written = |language| day("2026-03-02", language);
        assert_eq!(
            (written(Language::Kazakh), written(Language::English)),
            ("02.03.2026".into(), "2026-03-02".into())
        );
    }
}
