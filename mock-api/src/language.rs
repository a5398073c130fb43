//! The three languages.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A language that the service speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Kazakh, the language of the state, spoken where no other is asked for.
    #[default]
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// The two letters of the language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// Its own of what there is in Kazakh, Russian and English.
    #[must_use]
    pub fn among<T>(self, [kazakh, russian, english]: [T; 3]) -> T {
        match self {
            Self::Kazakh => kazakh,
            Self::Russian => russian,
            Self::English => english,
        }
    }

    /// The language of a tag such as `ru` or `ru-KZ`.
    #[must_use]
    pub fn tagged(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        [Self::Kazakh, Self::Russian, Self::English].into_iter().find(|language| language.code() == primary)
    }

    /// The best of what an `Accept-Language` header asks for, if it asks for any that is spoken here.
    fn best(header: &str) -> Option<Self> {
        let wishes = header.split(',').filter_map(wish);
        // Of equal wishes the first counts; `max_by_key` would take the last.
        let best = wishes.fold(None, |best: Option<(u32, Self)>, (weight, language)| match best {
            Some((other, _)) if other >= weight => best,
            _ => Some((weight, language)),
        });
        best.map(|(_, language)| language)
    }
}

impl Language {
    /// The language that a request asks for.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        Self::wished(headers).unwrap_or_default()
    }

    /// The same, where it asks for one that is spoken here.
    #[must_use]
    pub fn wished(headers: &HeaderMap) -> Option<Self> {
        headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Self::best)
    }
}

/// The same words in each language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is the language of that name")]
pub struct Words {
    pub kk: String,
    pub ru: String,
    pub en: String,
}

impl Words {
    /// What is said in each language.
    #[must_use]
    pub fn each(say: impl Fn(Language) -> String) -> Self {
        Self { kk: say(Language::Kazakh), ru: say(Language::Russian), en: say(Language::English) }
    }

    /// The words in that language.
    #[must_use]
    pub fn said(&self, language: Language) -> &str {
        language.among([&self.kk, &self.ru, &self.en])
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// A wish such as `ru-KZ;q=0.8`, with its weight in thousandths.
fn wish(text: &str) -> Option<(u32, Language)> {
    let mut parts = text.trim().split(';');
    let language = Language::tagged(parts.next()?.trim())?;
    let weight =
        parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
    let thousandths = (1..=1000).rev().find(|thousandth| *thousandth as f32 <= weight * 1000.0)?;
    Some((thousandths, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_best_wish() {
        for (header, code) in [
            ("", "kk"),
            ("de", "kk"),
            ("ru", "ru"),
            ("ru-KZ,ru;q=0.9,en;q=0.8", "ru"),
            ("en;q=0.2, kk;q=0.7", "kk"),
            ("de, en;q=0.5, ru;q=0", "en"),
            ("EN-GB", "en"),
            ("ru,en", "ru"),
            (";;;q=,", "kk"),
        ] {
            assert_eq!(Language::best(header).unwrap_or_default().code(), code, "{header:?}");
        }
    }
}
