//! Every edition of the rules that a record can name: an old decision is decided again by the rules that it was made by.
//!
//! An edition is kept whole, under its own digest, in `rules/editions/`. Natively alone: the browser's module decides
//! today's cases, and carries today's rules.

use super::{BUILT_IN, RuleBook, RuleError};

/// The texts of an edition, the country's first.
type Texts = &'static [&'static str];

include!(concat!(env!("OUT_DIR"), "/editions.rs"));

/// Rule books that a record may have been decided by.
#[derive(Clone, Debug)]
pub struct Editions {
    books: Vec<RuleBook>,
}

impl Editions {
    /// The edition that this crate was built with, and every one that is kept. A kept text that is no rule file any more
    /// is told with the edition under which it is kept.
    pub fn kept() -> Result<Self, (&'static str, RuleError)> {
        let mut editions = Self::of([BUILT_IN]);
        for (name, texts) in KEPT.iter().filter(|(name, _)| *name != BUILT_IN.edition) {
            editions.books.push(RuleBook::load(texts).map_err(|error| (*name, error))?);
        }
        Ok(editions)
    }

    /// These and no others.
    #[must_use]
    pub fn of(books: impl IntoIterator<Item = RuleBook>) -> Self {
        Self { books: books.into_iter().collect() }
    }

    /// The rules of that edition.
    #[must_use]
    pub fn book(&self, edition: &str) -> Option<&RuleBook> {
        self.books.iter().find(|book| book.edition == edition)
    }
}
