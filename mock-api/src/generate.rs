//! Invents a population of any size: families over three generations in homes of their own, as the registers would
//! have them. The same seed gives the same rows, for good.
//!
//! Families are made one by one and written in blocks, so that twenty million people need no more memory than twenty
//! thousand.

mod clan;
mod homes;
mod life;
mod names;
pub mod numbers;
mod rows;
mod streets;

use std::time::Instant;

use crate::store::{self, SqlResult, Store};
use clan::Clan;
use rows::Rows;

/// How many families are written together.
const BLOCK: u64 = 4096;
/// No more people than this.
pub const MOST: u64 = 20_000_000;

/// How many people, and from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Population {
    /// At least so many; the last family is not torn apart.
    pub people: u64,
    /// Another seed, other people.
    pub seed: u64,
}

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// People, also those who have died.
    pub people: u64,
    /// Dwellings, also empty ones.
    pub homes: u64,
    /// Civil acts, each counted once.
    pub acts: u64,
}

/// Adds the population to the registers; `progress` is told after each block.
pub fn generate(store: &Store, population: Population, progress: &dyn Fn(Made, f64)) -> SqlResult<Made> {
    let began = Instant::now();
    let mut made = Made::default();
    store.write(|sql| {
        store::register_indexes().try_for_each(|(name, _)| sql.script(&format!("DROP INDEX {name}")))
    })?;
    store.write(|sql| streets::write(sql, population.people))?;
    let mut first = 0;
    while made.people < population.people {
        let block = block(population, first, made);
        made = store.write(|sql| Rows::of(&block, made).write(sql, population.people))?;
        first += u64::try_from(block.len()).unwrap_or(BLOCK);
        progress(made, began.elapsed().as_secs_f64());
    }
    store::register_indexes().try_for_each(|(_, create)| store.write(|sql| sql.script(create)))?;
    Ok(made)
}

/// The next families, until there are enough people.
fn block(population: Population, first: u64, made: Made) -> Vec<Clan> {
    let mut people = made.people;
    let mut clans = Vec::new();
    for number in first..first + BLOCK {
        if people >= population.people {
            break;
        }
        let clan = Clan::new(population.seed, number);
        people += u64::try_from(clan.people.len()).unwrap_or_default();
        clans.push(clan);
    }
    clans
}

#[cfg(test)]
mod tests;
