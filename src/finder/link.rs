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
    /// A link without the sex of the person to whom it leads.
    Tie {
        /// Father or mother.
        Parent = "parent",
        /// Son or daughter.
        Child = "child",
        /// Brother or sister by both parents.
        Sibling = "sibling",
        /// Brother or sister by one parent.
        HalfSibling = "half_sibling",
        /// Husband or wife.
        Spouse = "spouse",
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

impl Link {
    /// The link without the sex.
    #[must_use]
    pub const fn tie(self) -> Tie {
        match self {
            Self::Father | Self::Mother => Tie::Parent,
            Self::Son | Self::Daughter => Tie::Child,
            Self::Brother | Self::Sister => Tie::Sibling,
            Self::HalfBrother | Self::HalfSister => Tie::HalfSibling,
            Self::Husband | Self::Wife => Tie::Spouse,
            Self::Ward => Tie::Ward,
            Self::Guardian => Tie::Guardian,
        }
    }

    /// The sex of the person to whom it leads.
    #[must_use]
    pub const fn sex(self) -> Option<Sex> {
        match self {
            Self::Father | Self::Son | Self::Brother | Self::HalfBrother | Self::Husband => Some(Sex::Male),
            Self::Mother | Self::Daughter | Self::Sister | Self::HalfSister | Self::Wife => Some(Sex::Female),
            Self::Ward | Self::Guardian => None,
        }
    }

    /// The sex of the person from whom it leads, where the word tells it: only a woman has a husband.
    pub(super) const fn of(self) -> Option<Sex> {
        match self {
            Self::Husband => Some(Sex::Female),
            Self::Wife => Some(Sex::Male),
            _ => None,
        }
    }
}

impl Tie {
    /// The tie the other way round.
    pub(super) const fn reversed(self) -> Self {
        match self {
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::Ward => Self::Guardian,
            Self::Guardian => Self::Ward,
            Self::Sibling | Self::HalfSibling | Self::Spouse => self,
        }
    }

    /// The word for a relative of that sex.
    pub(super) fn word(self, sex: Option<Sex>) -> &'static str {
        let link = Link::ALL.iter().find(|link| link.tie() == self && link.sex() == sex);
        link.map_or(self.as_str(), |link| link.as_str())
    }
}
