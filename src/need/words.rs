//! The closed vocabularies of questions and answers, and the macro that states one.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every word, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Every word as text.
            pub const TEXTS: &'static [&'static str] = &[$($text),+];

            /// The word as text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The word that `text` is.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.get($crate::need::place_of(text, Self::TEXTS)?).copied()
            }
        }
    };
}
pub(crate) use words;

/// One search for all words, where a search for each would be code for each.
#[cfg_attr(target_family = "wasm", inline(never))]
pub(crate) fn place_of(text: &str, texts: &[&str]) -> Option<usize> {
    texts.iter().position(|own| *own == text)
}

words! {
    /// What someone must do before the registration counts.
    Act {
        /// The applicant signs.
        Sign = "sign",
        /// Every owner consents.
        Consent = "consent",
    }
}

words! {
    /// A parent through whom people are related.
    Line {
        /// Through the father.
        Father = "father",
        /// Through the mother.
        Mother = "mother",
    }
}

words! {
    /// Which area counts (reading R3).
    Measure {
        /// The total area, as 10(1) says.
        Total = "total",
        /// The useful area, as the maslikhat's decision says.
        Useful = "useful",
    }
}

words! {
    /// Whose registration counts against the norm (reading R1).
    Counted {
        /// Permanent and temporary.
        All = "all",
        /// Permanent alone.
        Permanent = "permanent",
    }
}

words! {
    /// Who keeps civil acts.
    KinSource {
        /// The register of civil acts, asked first.
        Zags = "zags",
        /// The snapshot in Smart Data Ukimet, the second source of 10(5).
        Ukimet = "ukimet",
    }
}

words! {
    /// Who keeps students.
    StudySource {
        /// The national educational database: schools and colleges.
        Nobd = "nobd",
        /// The platform of higher education.
        Epvo = "epvo",
    }
}

words! {
    /// A state register, or two that answer as one.
    Register {
        /// Persons, addresses, residents.
        Gbdfl = "gbdfl",
        /// Real estate.
        Egkn = "egkn",
        /// Incapacity and guardianship.
        Esobes = "esobes",
        /// Age and capacity together: one word, so that nobody learns which (reading R13).
        Capacity = "gbdfl_esobes",
        /// Civil acts.
        Zags = "zags",
        /// The snapshot of civil acts.
        Ukimet = "ukimet",
        /// Schools and colleges.
        Nobd = "nobd",
        /// Higher education.
        Epvo = "epvo",
    }
}
