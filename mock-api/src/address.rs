//! An address as it is written in each language.

use crate::language::{Language, Words};

/// The parts of a dwelling's address.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each part says itself")]
pub struct Address {
    pub settlement: Words,
    pub district: Option<Words>,
    pub street: Words,
    pub house: String,
    /// Empty where the whole house is the dwelling.
    pub flat: String,
}

impl Address {
    /// The address on one line.
    #[must_use]
    pub fn written(&self) -> Words {
        Words::each(|language| self.write(language))
    }

    fn write(&self, language: Language) -> String {
        let Self { settlement, district, street, house, flat } = self;
        let mut line = settlement.said(language).to_owned();
        for part in district.iter().chain([street]) {
            line.push_str(", ");
            line.push_str(part.said(language));
        }
        let (house, flat) = match language {
            Language::Kazakh => (format!(", {house}-үй"), format!(", {flat}-пәтер")),
            Language::Russian => (format!(", дом {house}"), format!(", кв. {flat}")),
            Language::English => (format!(" {house}"), format!(", apt {flat}")),
        };
        line + &house + if self.flat.is_empty() { "" } else { &flat }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(kk: &str, ru: &str, en: &str) -> Words {
        Words { kk: kk.into(), ru: ru.into(), en: en.into() }
    }

    #[test]
    fn writes_a_flat_and_a_house() {
        let flat = Address {
            settlement: words("Астана", "Астана", "Astana"),
            district: Some(words("Есіл ауданы", "район Есиль", "Esil district")),
            street: words("Мамыр көшесі", "улица Мамыр", "Mamyr Street"),
            house: "12/1".into(),
            flat: "45".into(),
        };
        assert_eq!(
            flat.written(),
            words(
                "Астана, Есіл ауданы, Мамыр көшесі, 12/1-үй, 45-пәтер",
                "Астана, район Есиль, улица Мамыр, дом 12/1, кв. 45",
                "Astana, Esil district, Mamyr Street 12/1, apt 45"
            )
        );
        let house = Address { flat: String::new(), district: None, ..flat };
        assert_eq!(house.written().en, "Astana, Mamyr Street 12/1");
    }
}
