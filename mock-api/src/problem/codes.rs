//! What a list of refusals is made into: each with a code, a status and its words, of which none can be left out.

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal $status:ident
        kk $kk:literal $kk_detail:literal
        ru $ru:literal $ru_detail:literal
        en $en:literal $en_detail:literal;)+) => {
        /// Why something is refused. The name is for programs and never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $code),+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The name for programs.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name),+ }
            }

            /// The HTTP status.
            #[must_use]
            pub const fn status(self) -> StatusCode {
                match self { $(Self::$code => StatusCode::$status),+ }
            }

            /// Title and detail.
            #[must_use]
            pub const fn texts(self, language: Language) -> (&'static str, &'static str) {
                match (self, language) {
                    $((Self::$code, Language::Kazakh) => ($kk, $kk_detail),
                    (Self::$code, Language::Russian) => ($ru, $ru_detail),
                    (Self::$code, Language::English) => ($en, $en_detail),)+
                }
            }
        }
    };
}

pub(super) use codes;
