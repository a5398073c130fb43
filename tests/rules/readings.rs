//! A reading that is overruled in one line, and a number that is changed, change the decisions that they should and
//! no other: every scenario is played under both rule books.

use super::*;
use crate::common::play::Player;
use crate::common::scenario::Case;
use tirkeu::view::View;

/// A scenario under the rules as they are and under the changed ones.
struct Both {
    name: String,
    ours: Player,
    theirs: Player,
}

impl Both {
    fn differs(&self) -> bool {
        end(&self.ours) != end(&self.theirs)
    }
}

/// Where a form stands, but for the clause that is cited.
fn end(player: &Player) -> String {
    let view = player.session.view();
    let about = view.verdict.as_ref().map(|verdict| (verdict.detail.clone(), verdict.person));
    format!("{} {} {:?} {about:?}", view.step, view.screen, view.person)
}

/// Plays every scenario under both books; the registers answer the changed questions as `told` says.
fn both(book: &'static RuleBook, told: impl Fn(&str) -> String) -> Vec<Both> {
    let play = |book, case: &Case| {
        let mut player = Player::under(book, case.clone()).unwrap();
        player.go_on().unwrap();
        player
    };
    let pair = |(name, case): (String, Case)| {
        let mut other = case.clone();
        other.told.replies = case.told.replies.iter().map(|(key, said)| (told(key), said.clone())).collect();
        Both { name, ours: play(&BUILT_IN, &case), theirs: play(book, &other) }
    };
    common::cases().into_iter().map(pair).collect()
}

fn same(key: &str) -> String {
    key.to_owned()
}

/// The rules with one passage of the capital's file written otherwise.
fn overruled(from: &str, to: &str) -> &'static RuleBook {
    load(&KAZAKHSTAN.replace("\r\n", "\n"), &changed(ASTANA, from, to)).unwrap()
}

/// Holds that exactly the scenarios of which `concerns` is true end otherwise, and that there are some.
fn only(all: &[Both], concerns: impl Fn(&View<'_>) -> bool) {
    let mut count = 0;
    for one in all {
        let view = one.ours.session.view();
        assert_eq!(
            one.differs(),
            concerns(&view),
            "{}: {} or {}",
            one.name,
            end(&one.ours),
            end(&one.theirs)
        );
        count += u32::from(one.differs());
    }
    assert!(count > 0, "no scenario shows it");
}

/// Registers that answer `word` where they answered `instead_of`.
fn renamed(instead_of: &'static str, word: &'static str) -> impl Fn(&str) -> String {
    move |key| key.strip_suffix(instead_of).map_or(key.to_owned(), |start| start.to_owned() + word)
}

fn keys(player: &Player, lookup: &str) -> Vec<String> {
    let keys = player.session.facts().replies.iter().map(|(key, _)| key.to_string());
    keys.filter(|key| key.starts_with(lookup)).collect()
}

#[test]
fn r1_permanent_registrations_alone_are_counted() {
    let book = overruled(
        "parameter = \"counted\"\nvalue = \"all\"",
        "parameter = \"counted\"\nvalue = \"permanent\"",
    );
    let all = both(book, renamed(" all", " permanent"));
    // Where both numbers are the same, so is every decision; only another question was asked.
    assert!(all.iter().all(|one| !one.differs()));
    let asked = all.iter().flat_map(|one| keys(&one.theirs, "residents")).collect::<Vec<_>>();
    assert!(!asked.is_empty() && asked.iter().all(|key| key.ends_with(" permanent")));
    // One of four is there for a time: the last place is free.
    let mut case = scenario("10.3-norm.json", "the norm is reached: the relation is asked");
    let three = serde_json::from_str("\"3\"").unwrap();
    case.told.replies.insert("residents $rka me permanent".into(), Some(three));
    let mut player = Player::under(book, case).unwrap();
    player.go_on().unwrap();
    assert_eq!(player.session.view().screen, "ticket");
}

#[test]
fn r2_the_newcomer_alone_needs_a_place() {
    let book = overruled(
        "parameter = \"party_counts\"\nvalue = true",
        "parameter = \"party_counts\"\nvalue = false",
    );
    only(&both(book, same), |view| {
        let space = view.space.as_ref();
        space.is_some_and(|s| s.residents + s.party > s.places && s.residents < s.places)
    });
}

#[test]
fn r3_the_useful_area_counts() {
    let book = overruled(
        "parameter = \"measure\"\nvalue = \"total\"",
        "parameter = \"measure\"\nvalue = \"useful\"",
    );
    let all = both(book, renamed(" total", " useful"));
    assert!(all.iter().all(|one| !one.differs()));
    let asked = all.iter().flat_map(|one| keys(&one.theirs, "area")).collect::<Vec<_>>();
    assert!(!asked.is_empty() && asked.iter().all(|key| key.ends_with(" useful")));
    // A balcony less: the useful area is a hundredth short of the fourth place.
    let mut case =
        scenario("10.3-norm.json", "the last place is free: the slip comes next, and no civil act is read");
    let short = serde_json::from_str("\"5999\"").unwrap();
    case.told.replies.insert("area $rka useful".into(), Some(short));
    let mut player = Player::under(book, case).unwrap();
    player.go_on().unwrap();
    assert_eq!(player.session.view().screen, "relation");
}

#[test]
fn r4_the_norm_binds_owners_too() {
    let book =
        overruled("parameter = \"owner_bound\"\nvalue = false", "parameter = \"owner_bound\"\nvalue = true");
    let mut crowded = 0;
    for one in both(book, same) {
        let view = one.ours.session.view();
        let mine = view.answers.iter().any(|said| said.field == "whose" && said.value == "mine");
        let bound = mine && view.rules.iter().any(|row| row.name == "norm");
        assert!(bound || !one.differs(), "{}: it is nobody's own home", one.name);
        // Whoever is not yet registered there is counted now, and asked who they are to themselves.
        if bound && one.theirs.session.view().space.is_some_and(|s| s.residents + s.party > s.places) {
            assert_eq!(one.theirs.session.view().screen, "relation", "{}", one.name);
            crowded += 1;
        }
    }
    assert!(crowded > 2, "{crowded}");
}

#[test]
fn r11_the_owners_consent_before_any_act_is_read() {
    let book = overruled(
        "parameter = \"kinship_after_consent\"\nvalue = false",
        "parameter = \"kinship_after_consent\"\nvalue = true",
    );
    let mut earlier = 0;
    for one in both(book, same) {
        let view = one.ours.session.view();
        let no_area = view.trace.iter().any(|step| step.fact == "area" && step.value == "none");
        let full = no_area || view.space.is_some_and(|s| s.residents + s.party > s.places);
        assert!(full || !one.differs(), "{}: there is room, and yet it ends otherwise", one.name);
        let place = |screen| one.theirs.screens.iter().position(|(_, other)| *other == screen);
        if full {
            let consent = place("consent").unwrap_or_else(|| panic!("{}: no owner was asked", one.name));
            for read in ["relation", "kin", "study", "sign"] {
                assert!(place(read).is_none_or(|place| consent < place), "{}: {read} comes first", one.name);
            }
            earlier += 1;
        }
        // Whoever is registered under one reading is registered under the other, on the same grounds.
        let registered = |player: &Player| end(player).starts_with("verdict registered");
        if registered(&one.ours) {
            assert!(!one.differs(), "{}", one.name);
        }
        assert!(registered(&one.ours) || !registered(&one.theirs), "{}", one.name);
    }
    assert!(earlier > 100, "{earlier}");
}

#[test]
fn r20_without_an_area_nobody_is_asked_for_a_relation() {
    let book = overruled(
        "parameter = \"kinship_without_area\"\nvalue = true",
        "parameter = \"kinship_without_area\"\nvalue = false",
    );
    let all = both(book, same);
    only(&all, |view| {
        view.screen != "no_area" && view.trace.iter().any(|step| step.fact == "area" && step.value == "none")
    });
    let ends = all.iter().filter(|one| one.differs()).map(|one| end(&one.theirs));
    assert!(ends.into_iter().all(|end| end.starts_with("verdict no_area")));
}

#[test]
fn another_norm_moves_the_places_and_nothing_else() {
    let book = overruled("square_metres = \"15.00\"", "square_metres = \"16.13\"");
    only(&both(book, same), |view| {
        let room = |places, s: &tirkeu::view::SpaceView| s.residents + s.party <= places;
        view.space.as_ref().is_some_and(|s| room(s.places, s) && !room(s.area / 1613, s))
    });
}

#[test]
fn the_service_for_everyone_lets_nobody_in_by_anything_else() {
    let kazakhstan = changed(KAZAKHSTAN, "citizens_only = true", "citizens_only = false");
    let all = both(load(&kazakhstan, ASTANA).unwrap(), same);
    only(&all, |view| view.screen == "not_citizen");
    let too_young = all.iter().filter(|one| end(&one.theirs).starts_with("verdict too_young")).count();
    assert!(too_young > 0, "age is still read");
}

#[test]
fn a_relation_that_is_taken_off_the_list_is_asked_for_again() {
    let ward =
        "[[order.relation]]\nid = \"ward\"\nclause = \"677.4\"\nroutes = [\"owner: ward = applicant\"]\n";
    let chose =
        |view: &View<'_>| view.trace.iter().any(|step| step.fact == "relation" && step.value == "ward");
    for one in both(overruled(ward, ""), same) {
        let view = one.ours.session.view();
        if chose(&view) || one.differs() && view.screen != "relation" {
            assert!(end(&one.theirs).starts_with("ask relation"), "{}: {}", one.name, end(&one.theirs));
        }
    }
}

fn scenario(file: &str, name: &str) -> Case {
    let wanted = format!("{file}: {name}");
    common::cases().into_iter().find(|(name, _)| *name == wanted).map(|(_, case)| case).unwrap()
}
