//! Towns, streets, houses and flats in the form of the address register. Which flat is where follows from its place
//! in the list, so nothing has to be remembered.

use crate::bind;
use crate::search::fold;
use crate::store::{Sql, SqlResult, Value};

use super::numbers;
use crate::store::Batch;

/// How many flats a house has.
const FLATS: u64 = 48;
/// How many houses a street has, more or less.
const HOUSES: u64 = 25;
/// Ids below are the invented families' own.
const FIRST: u64 = 1_000_000;

struct Town {
    place: &'static str,
    kato: &'static str,
    names: [&'static str; 3],
}

/// Of three homes one is in the capital.
const TOWNS: [Town; 6] = [
    Town { place: "astana", kato: "710000000", names: ["Астана", "Астана", "Astana"] },
    Town { place: "kazakhstan", kato: "750000000", names: ["Алматы", "Алматы", "Almaty"] },
    Town { place: "kazakhstan", kato: "790000000", names: ["Шымкент", "Шымкент", "Shymkent"] },
    Town { place: "astana", kato: "710000000", names: ["Астана", "Астана", "Astana"] },
    Town {
        place: "kazakhstan", kato: "351000000", names: ["Қарағанды", "Караганда", "Karaganda"]
    },
    Town { place: "kazakhstan", kato: "151000000", names: ["Ақтөбе", "Актобе", "Aktobe"] },
];

/// Streets are called after what grows and flies, never after people.
const NAMES: [[&str; 3]; 24] = [
    ["Қайың", "Березовая", "Birch"],
    ["Терек", "Тополиная", "Poplar"],
    ["Шырша", "Еловая", "Spruce"],
    ["Қарағай", "Сосновая", "Pine"],
    ["Емен", "Дубовая", "Oak"],
    ["Жусан", "Полынная", "Wormwood"],
    ["Қызғалдақ", "Тюльпановая", "Tulip"],
    ["Бәйшешек", "Подснежная", "Snowdrop"],
    ["Алма", "Яблоневая", "Apple"],
    ["Өрік", "Абрикосовая", "Apricot"],
    ["Шие", "Вишневая", "Cherry"],
    ["Мойыл", "Черемуховая", "Bird Cherry"],
    ["Лашын", "Соколиная", "Falcon"],
    ["Қыран", "Орлиная", "Eagle"],
    ["Аққу", "Лебединая", "Swan"],
    ["Қарлығаш", "Ласточкина", "Swallow"],
    ["Тырна", "Журавлиная", "Crane"],
    ["Бұлбұл", "Соловьиная", "Nightingale"],
    ["Көктем", "Весенняя", "Spring"],
    ["Күншуақ", "Солнечная", "Sunny"],
    ["Самал", "Ветряная", "Breeze"],
    ["Бұлақ", "Родниковая", "Well"],
    ["Жайлау", "Луговая", "Meadow"],
    ["Көкжиек", "Горизонтная", "Horizon"],
];

/// How many streets so many people need.
fn streets(people: u64) -> u64 {
    (people / 3 / FLATS / HOUSES).max(24)
}

fn town_of(street: u64) -> Option<(usize, &'static Town)> {
    let place = usize::try_from(street).ok()? % TOWNS.len();
    Some((place, TOWNS.get(place)?))
}

/// The street's names. Where the same is used again, it has a number.
fn named(street: u64) -> [String; 3] {
    let towns = TOWNS.len() as u64;
    let (of_town, count) = (street / towns, NAMES.len() as u64);
    let name = NAMES.get(usize::try_from(of_town % count).unwrap_or_default()).copied().unwrap_or_default();
    let number = of_town / count;
    let number = if number == 0 { String::new() } else { format!(" {}", number + 1) };
    let [kk, ru, en] = name;
    [format!("{kk} көшесі{number}"), format!("улица {ru}{number}"), format!("{en} Street{number}")]
}

/// Writes towns and streets, and the words by which they are found.
pub(super) fn write(sql: &dyn Sql, people: u64) -> SqlResult<()> {
    let mut towns = Batch::new(sql, "ar_settlement (id, place, kato, kk, ru, en)");
    for (id, town) in (FIRST..).zip(&TOWNS) {
        let [kk, ru, en] = town.names;
        towns.put(bind![id, town.place, town.kato, kk, ru, en])?;
    }
    towns.end()?;
    let mut rows = Batch::new(sql, "ar_street (id, settlement, kk, ru, en)");
    for street in 0..streets(people) {
        let Some((town, _)) = town_of(street) else { continue };
        let [kk, ru, en] = named(street);
        rows.put(bind![FIRST + street, FIRST + town as u64, kk, ru, en])?;
    }
    rows.end()?;
    (0..streets(people)).try_for_each(|street| words(sql, street))
}

fn words(sql: &dyn Sql, street: u64) -> SqlResult<()> {
    let Some((_, town)) = town_of(street) else { return Ok(()) };
    let own = named(street).into_iter().map(|name| (name, 1));
    let around = town.names.into_iter().map(|name| (name.to_owned(), 0));
    for (name, own) in own.chain(around) {
        for word in fold::street_words(&name) {
            sql.run(
                "INSERT INTO ar_word (word, street, own) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                bind![word, FIRST + street, own],
            )?;
        }
    }
    Ok(())
}

/// The house in which the home is, if it is the first one in it.
pub(super) fn building(home: u64, people: u64) -> Option<[Value<'static>; 5]> {
    let building = home / FLATS;
    let streets = streets(people);
    let (street, number) = (building % streets, building / streets + 1);
    let number = if number % 7 == 0 { format!("{}/1", number - 1) } else { number.to_string() };
    let (folded, ordinal) = (fold::number(&number), fold::ordinal(&number));
    let row = [FIRST + building, FIRST + street].map(Value::from);
    let [id, street] = row;
    home.is_multiple_of(FLATS).then(|| [id, street, number.into(), folded.into(), ordinal.into()])
}

/// The flat.
pub(super) fn dwelling(home: u64) -> Option<[Value<'static>; 5]> {
    let flat = home % FLATS + 1;
    let rka = numbers::rka(home)?.digits().to_owned();
    let number = flat.to_string();
    Some([rka.into(), (FIRST + home / FLATS).into(), number.clone().into(), number.into(), flat.into()])
}

/// Whose rules apply where the home is.
pub(super) fn place(home: u64, people: u64) -> &'static str {
    town_of(home / FLATS % streets(people)).map_or("kazakhstan", |(_, town)| town.place)
}
