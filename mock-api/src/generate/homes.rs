//! Who of a family lives with whom, and in what: crowded and empty flats, some let by the state, some with several
//! owners, children among them.

use super::clan::{Clan, Member};
use super::life::NOW;

/// A dwelling and its people.
#[derive(Clone, Debug, Default)]
pub(super) struct Home {
    pub people: Vec<Member>,
    /// Owners, or of a dwelling that the state lets, its tenant.
    pub holders: Vec<Member>,
    pub is_let_by_the_state: bool,
    /// Hundredths of a square metre; none where the record is incomplete.
    pub area: Option<u32>,
}

/// The family's homes.
pub(super) fn of(clan: &mut Clan) -> Vec<Home> {
    let mut homes = Vec::new();
    let mut lives_in = vec![None; clan.people.len()];
    for marriage in clan.marriages.clone().into_iter().filter(|one| one.divorced.is_none()) {
        let (husband, wife) = (marriage.husband, marriage.wife);
        let parents = clan.people.get(husband).and_then(|one| *lives_in.get(one.father?)?);
        let with_parents = parents.filter(|_| clan.chance.happens(150));
        settle(clan, &mut homes, &mut lives_in, &[husband, wife], with_parents);
    }
    for member in 0..clan.people.len() {
        let home = elders(clan, member).into_iter().find_map(|elder| *lives_in.get(elder)?);
        let stays = match NOW - clan.year(member) {
            ..19 => true,
            19..30 => clan.chance.happens(850),
            _ => clan.chance.happens(450),
        };
        settle(clan, &mut homes, &mut lives_in, &[member], home.filter(|_| stays));
    }
    homes.iter_mut().for_each(|home| furnish(clan, home));
    let empty = homes.first().map(|home| home.holders.clone()).filter(|_| clan.chance.happens(200));
    homes.extend(empty.map(|holders| Home { holders, area: Some(area(clan)), ..Home::default() }));
    homes
}

/// With whom somebody lives who has no family of their own: mother, father, guardian.
fn elders(clan: &Clan, member: Member) -> Vec<Member> {
    let adopted =
        clan.adoptions.iter().filter(|one| one.0 == member).flat_map(|one| [one.1, one.2]).flatten();
    let born = clan.people.get(member).into_iter().flat_map(|one| [one.mother, one.father]).flatten();
    let cared = clan.guardianships.iter().filter(|one| one.child == member).map(|one| one.elder);
    adopted.chain(born).chain(cared).collect()
}

/// Who is alive and has no home yet moves into that one, or into one of their own.
fn settle(
    clan: &Clan,
    homes: &mut Vec<Home>,
    lives_in: &mut [Option<usize>],
    people: &[Member],
    into: Option<usize>,
) {
    let lives = |member: Member| clan.people.get(member).is_some_and(|one| one.died.is_none());
    let free = |member: &Member| lives(*member) && lives_in.get(*member).is_some_and(Option::is_none);
    let moving: Vec<_> = people.iter().copied().filter(free).collect();
    if moving.is_empty() {
        return;
    }
    let home = into.unwrap_or(homes.len());
    if home == homes.len() {
        homes.push(Home::default());
    }
    for member in &moving {
        if let Some(place) = lives_in.get_mut(*member) {
            *place = Some(home);
        }
    }
    homes.get_mut(home).into_iter().for_each(|one| one.people.extend(&moving));
}

fn furnish(clan: &mut Clan, home: &mut Home) {
    let grown: Vec<_> = home.people.iter().copied().filter(|one| NOW - clan.year(*one) > 18).collect();
    let minor = home.people.iter().copied().find(|one| NOW - clan.year(*one) < 16);
    home.is_let_by_the_state = clan.chance.happens(40) && !grown.is_empty();
    home.area = (!clan.chance.happens(20)).then(|| area(clan));
    home.holders = grown.iter().copied().take(1).collect();
    if home.is_let_by_the_state {
        return;
    }
    if clan.chance.happens(400) {
        home.holders.extend(grown.get(1));
    }
    if clan.chance.happens(80) || home.holders.is_empty() {
        home.holders.extend(minor);
    }
}

/// Most homes have 40 to 80 square metres.
fn area(clan: &mut Clan) -> u32 {
    const SIZES: [(i32, i32); 5] = [(1400, 3000), (3000, 4500), (4500, 6500), (6500, 9000), (9000, 22_000)];
    let size = clan.chance.weighed(&[6, 26, 36, 21, 11]);
    let (least, most) = SIZES.get(size).copied().unwrap_or((4500, 6500));
    u32::try_from(clan.chance.between(least / 10, most / 10) * 10).unwrap_or(4500)
}
