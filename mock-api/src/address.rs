//! An address as it is written in each language.

use crate::language::Language;

/// The parts of a dwelling's address, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each part says itself")]
pub struct Address {
    pub settlement: String,
    pub district: Option<String>,
    pub street: String,
    pub house: String,
    /// Empty where the whole house is the dwelling.
    pub flat: String,
}

impl Address {
    /// The address on one line.
    #[must_use]
    pub fn write(&self, language: Language) -> String {
        let Self { settlement, district, street, house, flat } = self;
        let mut line = settlement.clone();
        for part in district.iter().chain([street]) {
            line.push_str(", ");
            line.push_str(part);
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

    #[test]
    fn writes_a_flat_and_a_house() {
        let flat = Address {
            settlement: "Астана".into(),
            district: Some("Есіл ауданы".into()),
            street: "Қабанбай батыр даңғылы".into(),
            house: "12/1".into(),
            flat: "45".into(),
        };
        assert_eq!(
            flat.write(Language::Kazakh),
            "Астана, Есіл ауданы, Қабанбай батыр даңғылы, 12/1-үй, 45-пәтер"
        );
        let house = Address { flat: String::new(), district: None, street: "Mamyr Street".into(), ..flat };
        assert_eq!(house.write(Language::English), "Астана, Mamyr Street 12/1");
    }
}
