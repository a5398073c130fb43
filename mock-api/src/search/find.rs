//! From words to streets, from streets to houses, from houses to flats.

use std::collections::{BTreeMap, BTreeSet};

use super::keyboard;
use super::query::{self, Query};
use crate::address::Address;
use crate::bind;
use crate::language::Words;
use crate::store::{Row, Sql, SqlResult, Value, places};

/// What was found: the address code and the address in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The address code.
    pub rka: String,
    /// The address on one line, in each language: a page's language may change at any point.
    pub words: Words,
}

/// More than these nobody reads.
pub const MOST: usize = 10;

/// Longer than any address.
const LONGEST: usize = 120;

/// The dwellings that `text` may mean, the likeliest first.
pub fn addresses(sql: &dyn Sql, text: &str) -> SqlResult<Vec<Found>> {
    let text: String = text.chars().take(LONGEST).collect();
    let meanings = keyboard::meanings(&text);
    for query in meanings.iter().map(|meaning| query::readings(meaning)) {
        let found = first_found(sql, &query)?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    // A housing estate, a misspelt word: without it the rest may still be an address.
    for query in meanings.iter().map(|meaning| query::readings(meaning)) {
        let query =
            query.into_iter().map(|one| without_unknown_words(sql, one)).collect::<SqlResult<Vec<_>>>()?;
        let found = first_found(sql, &query)?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// A dwelling with all that its address is written of, however it is found.
const WRITTEN: &str = "SELECT d.rka, b.number, d.flat, t.kk, t.ru, t.en, s.kk, s.ru, s.en, r.kk, r.ru, r.en
     FROM ar_dwelling d JOIN ar_building b ON b.id = d.building JOIN ar_street s ON s.id = b.street
     JOIN ar_settlement t ON t.id = s.settlement LEFT JOIN ar_district r ON r.id = b.district";

/// The addresses of the dwellings with these codes, with one statement however many they are.
pub fn by_codes(sql: &dyn Sql, rkas: &[&str]) -> SqlResult<BTreeMap<String, Words>> {
    let rkas: BTreeSet<_> = rkas.iter().copied().collect();
    if rkas.is_empty() {
        return Ok(BTreeMap::new());
    }
    let query = format!("{WRITTEN} WHERE d.rka IN ({})", places(1, rkas.len()));
    let bound: Vec<Value<'_>> = rkas.into_iter().map(Value::from).collect();
    let found = sql.all(&query, &bound, found)?;
    Ok(found.into_iter().map(|Found { rka, words }| (rka, words)).collect())
}

fn first_found(sql: &dyn Sql, readings: &[Query]) -> SqlResult<Vec<Found>> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for query in readings {
        for street in streets(sql, &query.words)? {
            for building in buildings(sql, street, query)? {
                let free = MOST.saturating_sub(found.len());
                let dwellings = dwellings(sql, building, query.flat.as_deref(), free)?;
                found.extend(dwellings.into_iter().filter(|one| seen.insert(one.rka.clone())));
                if found.len() >= MOST {
                    return Ok(found);
                }
            }
        }
    }
    Ok(found)
}

/// The streets that have all the words, or words that begin so. A whole word of the street's own name weighs most.
fn streets(sql: &dyn Sql, words: &[String]) -> SqlResult<Vec<i64>> {
    let mut words: Vec<_> = words.iter().collect();
    // The longest word is the rarest: the others are only looked up on the streets that it leaves.
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let weights = (0..words.len()).map(|place| {
        let (from, to) = (2 * place + 1, 2 * place + 2);
        format!(
            "(SELECT max(CASE WHEN o.word = ${from} THEN 1 ELSE 0 END + 2 * o.own) FROM ar_word o
              WHERE o.street = s.id AND o.word >= ${from} AND o.word < ${to})"
        )
    });
    let weight = weights.collect::<Vec<_>>().join(" + ");
    let query = format!(
        "SELECT id FROM (SELECT s.id, {weight} AS weight FROM ar_street s
           WHERE s.actual = 1 AND s.id IN (SELECT street FROM ar_word WHERE word >= $1 AND word < $2)) found
         WHERE weight IS NOT NULL ORDER BY weight DESC, id LIMIT 20"
    );
    let bounds: Vec<Value<'_>> = words.iter().flat_map(|word| [(*word).into(), after(word).into()]).collect();
    sql.all(&query, &bounds, |row| row.get(0))
}

/// The street's buildings of that number, or whose number begins so. Once a flat is named, the house is said in full.
fn buildings(sql: &dyn Sql, street: i64, query: &Query) -> SqlResult<Vec<i64>> {
    let house = query.house.as_deref().unwrap_or_default();
    let end = if query.flat.is_some() { house.to_owned() } else { after(house) };
    sql.all(
        "SELECT id FROM ar_building
         WHERE street = $1 AND folded >= $2 AND folded <= $3 AND actual = 1 AND commissioned = 1
         ORDER BY folded = $2 DESC, ordinal, folded LIMIT 20",
        bind![street, house, end],
        |row| row.get(0),
    )
}

fn dwellings(sql: &dyn Sql, building: i64, flat: Option<&str>, most: usize) -> SqlResult<Vec<Found>> {
    let flat = flat.unwrap_or_default();
    let query = format!(
        "{WRITTEN} WHERE d.building = $1 AND d.folded >= $2 AND d.folded <= $3 AND d.actual = 1
         ORDER BY d.folded = $2 DESC, d.ordinal, d.folded LIMIT $4"
    );
    sql.all(&query, bind![building, flat, after(flat), most], found)
}

/// The query without the words that no street has. Never without a number: another house is no answer.
fn without_unknown_words(sql: &dyn Sql, query: Query) -> SqlResult<Query> {
    let mut known = Vec::with_capacity(query.words.len());
    for word in query.words {
        match known_beginning(sql, &word)? {
            Some(beginning) => known.push(beginning),
            None if word.starts_with(|c: char| c.is_ascii_digit()) => return Ok(Query::default()),
            None => (),
        }
    }
    Ok(Query { words: known, ..query })
}

/// The word, if need be without an ending of a letter or two, as streets have it: «Турана» is «Туран».
fn known_beginning(sql: &dyn Sql, word: &str) -> SqlResult<Option<String>> {
    let query = "SELECT EXISTS (SELECT 1 FROM ar_word WHERE word >= $1 AND word < $2)";
    let letters = word.chars().count();
    let endings = if letters > 5 { 3 } else { 1 };
    for ending in 0..endings {
        let beginning: String = word.chars().take(letters - ending).collect();
        if sql.value(query, bind![&beginning, after(&beginning)])? {
            return Ok(Some(beginning));
        }
    }
    Ok(None)
}

/// The end of the words that begin with `beginning`.
fn after(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// A row of [`WRITTEN`].
fn found(row: &Row) -> SqlResult<Found> {
    let has_district = row.get::<Option<String>>(9)?.is_some();
    let address = Address {
        settlement: words(row, 3)?,
        district: has_district.then(|| words(row, 9)).transpose()?,
        street: words(row, 6)?,
        house: row.get(1)?,
        flat: row.get(2)?,
    };
    Ok(Found { rka: row.get(0)?, words: address.written() })
}

fn words(row: &Row, first: usize) -> SqlResult<Words> {
    Ok(Words { kk: row.get(first)?, ru: row.get(first + 1)?, en: row.get(first + 2)? })
}
