//! The words of a chain: "my mother's brother" is two links.

use crate::need::words;

words! {
    /// A step from a person to a relative, as the citizen says it.
    Link {
        /// Father.
        Father = "father",
        /// Mother.
        Mother = "mother",
        /// Son.
        Son = "son",
        /// Daughter.
        Daughter = "daughter",
        /// Brother by both parents.
        Brother = "brother",
        /// Sister by both parents.
        Sister = "sister",
        /// Brother by one parent.
        HalfBrother = "half_brother",
        /// Sister by one parent.
        HalfSister = "half_sister",
        /// Husband.
        Husband = "husband",
        /// Wife.
        Wife = "wife",
        /// Ward.
        Ward = "ward",
        /// Guardian.
        Guardian = "guardian",
    }
}

words! {
    /// A person's sex, where a word depends on it.
    Sex {
        /// Male.
        Male = "male",
        /// Female.
        Female = "female",
    }
}

/// Where the sex is unknown: for each of the first four pairs of links.
const EITHER: [&str; 4] = ["parent", "child", "sibling", "half_sibling"];

impl Link {
    /// The sex of the person to whom it leads.
    #[must_use]
    pub fn sex(self) -> Option<Sex> {
        let (pair, place) = self.place();
        if pair < 5 { Sex::ALL.get(place).copied() } else { None }
    }

    /// The word the other way round, for a relative of that sex.
    pub(super) fn back(self, sex: Option<Sex>) -> &'static str {
        let (pair, place) = self.place();
        let word = match (pair, sex) {
            // Parents and children turn into each other; of spouses and guardians the one into the other.
            (0 | 1, Some(sex)) => Self::TEXTS.get(2 * (1 - pair) + sex as usize),
            (0 | 1, None) => EITHER.get(1 - pair),
            (2 | 3, Some(sex)) => Self::TEXTS.get(2 * pair + sex as usize),
            (2 | 3, None) => EITHER.get(pair),
            _ => Self::TEXTS.get(2 * pair + 1 - place),
        };
        word.copied().unwrap_or_default()
    }

    /// The links stand in pairs: of the first five, one leads to a man and one to a woman.
    const fn place(self) -> (usize, usize) {
        (self as usize / 2, self as usize % 2)
    }
}
