//! What a message says: that somebody asks to be registered in one's home, until when one may answer, and where. Not who,
//! and not which home: a message may be read by whoever holds the telephone.

use crate::language::Language;

/// The text in the owner's language; where that is not known, in Kazakh and Russian, as the state's messages are.
pub(super) fn text(language: Option<Language>, until: &str, link: &str) -> String {
    match language {
        Some(language) => format!("{}: {link}", asks(language, until)),
        None => format!("{}. {}: {link}", asks(Language::Kazakh, until), asks(Language::Russian, until)),
    }
}

fn asks(language: Language, until: &str) -> String {
    match language {
        Language::Kazakh => {
            format!("Біреу үйіңізге тіркелуге өтініш берді. Сағат {until} болғанша жауап беріңіз")
        }
        Language::Russian => format!("Кто-то просит о регистрации в вашем жилье. Ответьте до {until}"),
        Language::English => format!("Somebody asks to be registered in your home. Answer by {until}"),
    }
}
