//! What is in force on which day.

use super::*;
use tirkeu::rules::{NotInForce, Rules};

const PILOT: &str = "child parent spouse full_sibling half_sibling grandparent grandchild in_law student";
const WIDER: &str = "child parent spouse full_sibling half_sibling grandparent grandchild in_law \
                     relatives_spouse relatives_child ward student";
const BOTH: &str = "child parent spouse full_sibling half_sibling grandparent grandchild in_law student \
                    relatives_spouse relatives_child ward";

fn on(book: &RuleBook, place: &str, day: &str) -> Result<Rules, NotInForce> {
    book.on(place.parse().unwrap(), tirkeu::day::parse(day).unwrap())
}

fn relations(rules: &Rules) -> String {
    rules.relations().map(|relation| relation.id.to_string()).collect::<Vec<_>>().join(" ")
}

/// The names of the rows in force: the service, the orders, the norm.
fn rows(rules: &Rules) -> String {
    let orders = rules.orders().map(|row| row.name);
    let names = [rules.service.name].into_iter().chain(orders).chain(rules.norm.map(|row| row.name));
    names.map(|name| name.to_string()).collect::<Vec<_>>().join(" ")
}

/// The same files, the service reaching back: so that the days of the orders can be seen.
fn with_an_old_service() -> &'static RuleBook {
    let kazakhstan = KAZAKHSTAN.replace("\r\n", "\n");
    load(&kazakhstan.replace("from = 2025-11-24", "from = 2025-01-01"), ASTANA).unwrap()
}

#[test]
fn the_five_days_of_the_capital() {
    for (day, named, list) in [
        ("2025-12-20", "online pilot rules_677", BOTH),
        ("2026-01-15", "online pilot rules_677 norm", BOTH),
        ("2026-06-30", "online pilot rules_677 norm", BOTH),
        ("2026-07-01", "online rules_677 norm", WIDER),
        ("2026-11-21", "online rules_677 norm", WIDER),
    ] {
        let rules = on(&BUILT_IN, "astana", day).unwrap();
        assert_eq!((rows(&rules), relations(&rules)), (named.into(), list.into()), "{day}");
    }
}

#[test]
fn the_first_and_the_last_day_of_each_row() {
    let book = with_an_old_service();
    for (day, named, list) in [
        ("2025-11-10", "online", ""),
        ("2025-11-11", "online pilot", PILOT),
        ("2025-11-29", "online pilot", PILOT),
        ("2025-11-30", "online pilot rules_677", BOTH),
        ("2025-12-25", "online pilot rules_677", BOTH),
        ("2025-12-26", "online pilot rules_677 norm", BOTH),
        ("2026-06-30", "online pilot rules_677 norm", BOTH),
        ("2026-07-01", "online rules_677 norm", WIDER),
    ] {
        let rules = on(book, "astana", day).unwrap();
        assert_eq!((rows(&rules), relations(&rules)), (named.into(), list.into()), "{day}");
    }
}

#[test]
fn before_the_service_nothing_is_in_force_and_the_first_day_is_told() {
    let begins = tirkeu::day::parse("2025-11-24");
    for day in ["1991-12-16", "2025-11-10", "2025-11-11", "2025-11-23"] {
        for place in ["kazakhstan", "astana"] {
            assert_eq!(on(&BUILT_IN, place, day).err(), Some(NotInForce { ended: None, begins }), "{day}");
        }
    }
    assert!(on(&BUILT_IN, "astana", "2025-11-24").is_ok());
}

#[test]
fn after_the_service_nothing_is_in_force_and_the_last_day_is_told() {
    let row = "from = 2025-11-24\nclause = \"267\"";
    let kazakhstan = changed(KAZAKHSTAN, row, "from = 2025-11-24\nto = 2027-12-31\nclause = \"267\"");
    let book = load(&kazakhstan, ASTANA).unwrap();
    assert!(on(book, "astana", "2027-12-31").is_ok());
    let ended = tirkeu::day::parse("2027-12-31");
    assert_eq!(on(book, "astana", "2028-01-01").err(), Some(NotInForce { ended, begins: None }));
}

#[test]
fn outside_the_capital_there_is_neither_norm_nor_list() {
    for day in ["2025-11-24", "2026-01-15", "2026-11-21"] {
        let rules = on(&BUILT_IN, "kazakhstan", day).unwrap();
        assert_eq!((rows(&rules), relations(&rules)), ("online".into(), String::new()), "{day}");
        assert!(rules.slip.is_some());
    }
}

#[test]
fn the_norm_is_fifteen_square_metres() {
    let norm = on(&BUILT_IN, "astana", "2025-12-26").unwrap().norm.unwrap();
    assert_eq!((norm.rule.share.as_hundredths(), norm.clause, norm.to), (1500, "10.3", None));
}

#[test]
fn a_new_norm_takes_over_on_its_first_day() {
    let first = "from = 2025-12-26\nclause";
    let astana = changed(ASTANA, first, "from = 2025-12-26\nto = 2027-02-28\nclause")
        + "\n[[norm]]\nname = \"norm\"\nfrom = 2027-03-01\nclause = \"10.3\"\nsource = \"A later decision.\"\nsquare_metres = \"12.50\"\n";
    let book = load(KAZAKHSTAN, &astana).unwrap();
    let share = |day| on(book, "astana", day).unwrap().norm.unwrap().rule.share.as_hundredths();
    assert_eq!((share("2027-02-28"), share("2027-03-01")), (1500, 1250));
}

#[test]
fn during_the_pilot_its_own_points_are_cited_and_later_the_general_rules() {
    let cited = |day, id: &str| {
        let rules = on(&BUILT_IN, "astana", day).unwrap();
        rules.relation(id.parse().unwrap()).unwrap().clause
    };
    for (id, pilot) in [("child", "10.5"), ("in_law", "10.5"), ("student", "10.7"), ("ward", "677.4")] {
        assert_eq!((cited("2026-06-30", id), cited("2026-07-01", id)), (pilot, "677.4"), "{id}");
    }
}

#[test]
fn the_slip_and_the_service_are_the_country_s() {
    let rules = on(&BUILT_IN, "astana", "2026-11-21").unwrap();
    let service = rules.service.rule;
    assert!(service.citizens_only);
    assert_eq!((service.applicant_age, service.child_age), (16, 14));
    assert_eq!((service.months_least, service.months_most, service.most_children), (1, 12, 6));
    assert_eq!(service.consent_minutes, 60);
    let questions: Vec<_> = (0..3).map(|place| rules.slip_question(place).unwrap().id.to_string()).collect();
    assert_eq!(questions, ["purpose", "education", "work"]);
    assert!(rules.slip_question(3).is_none());
}

#[test]
fn whom_either_order_exempts_the_norm_does_not_bind() {
    use tirkeu::rules::Hop;
    let stepchild = |day| {
        let routes = on(&BUILT_IN, "astana", day).unwrap().routes("in_law".parse().unwrap());
        routes.iter().filter(|route| route.hops == [Hop::Spouse, Hop::Child]).count()
    };
    // The pilot's in-laws leave out the spouse's child; Rules 677 do not, and both are in force until 30.06.2026.
    assert_eq!((stepchild("2025-11-29"), stepchild("2026-01-15"), stepchild("2026-11-21")), (0, 1, 1));
}
