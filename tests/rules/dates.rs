//! What is in force on which day.

use super::*;
use tirkeu::facts::Channel;
use tirkeu::rules::{Check, NotInForce, Rules};
use tirkeu::session::Session;

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

/// The same files, the country's service beginning on another day.
fn with_a_service_from(day: &str) -> &'static RuleBook {
    let kazakhstan = KAZAKHSTAN.replace("\r\n", "\n");
    load(&kazakhstan.replace("from = 2025-11-24", &format!("from = {day}")), ASTANA).unwrap()
}

#[test]
fn nobody_knows_where_so_the_service_of_the_country_counts() {
    let book = with_a_service_from("2025-01-01");
    let rules = book.somewhere(tirkeu::day::of(2025, 11, 15)).unwrap();
    assert_eq!(rules.service.name.to_string(), "online");
    assert_eq!(on(book, "astana", "2025-11-15").unwrap().service.name.to_string(), "online_pilot");
}

#[test]
fn of_several_services_to_come_the_first_is_told_and_of_a_lapsed_one_its_last_day() {
    use tirkeu::day::of;
    let none = with_a_service_from("2025-01-01").somewhere(of(2024, 12, 1)).unwrap_err();
    assert_eq!((none.begins, none.ended), (Some(of(2025, 1, 1)), None));
    let lapse = "\n[[lapse]]\nname = \"no_service\"\nof = \"service\"\nfrom = 2025-11-24\nto = 2025-12-31\nclause = \"1\"\nsource = \"An order.\"\n";
    let late = changed(KAZAKHSTAN, "from = 2025-11-24", "from = 2026-01-01");
    let book = load(&(late + lapse), &ASTANA.replace("\r\n", "\n")).unwrap();
    let none = book.somewhere(of(2025, 12, 1)).unwrap_err();
    assert_eq!((none.begins, none.ended), (Some(of(2026, 1, 1)), Some(of(2025, 11, 23))));
    let country = book.somewhere(of(2026, 1, 1)).unwrap().service.clause;
    assert_eq!(none.clause, country, "what is to come is cited before what was");
}

#[test]
fn of_services_that_begin_or_end_on_one_day_that_of_the_country_is_cited() {
    use tirkeu::day::of;
    let astana = ASTANA.replace("clause = \"267\"", "clause = \"of the place\"");
    let book =
        |days| load(&KAZAKHSTAN.replace("\r\n", "\n").replace("from = 2025-11-24", days), &astana).unwrap();
    let country = BUILT_IN.somewhere(of(2026, 1, 1)).unwrap().service.clause;
    let to_come = book("from = 2025-11-11").somewhere(of(2025, 11, 10)).unwrap_err();
    assert_eq!((to_come.begins, to_come.clause), (Some(of(2025, 11, 11)), country));
    let ended = book("from = 2025-01-01\nto = 2025-11-23").somewhere(of(2025, 11, 24)).unwrap_err();
    assert_eq!((ended.ended, ended.clause), (Some(of(2025, 11, 23)), country));
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
    let book = with_a_service_from("2025-01-01");
    for (day, named, list) in [
        ("2025-11-10", "online", ""),
        ("2025-11-11", "online_pilot pilot", PILOT),
        ("2025-11-23", "online_pilot pilot", PILOT),
        ("2025-11-24", "online pilot", PILOT),
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
    let none = |begins, day| {
        let instead = BUILT_IN.elsewhere("ordinary_way", tirkeu::day::parse(day).unwrap());
        Some(NotInForce { ended: None, begins: tirkeu::day::parse(begins), clause: "267", instead })
    };
    for day in ["1991-12-16", "2025-11-10"] {
        let found = none("2025-11-11", day);
        assert_eq!(on(&BUILT_IN, "astana", day).err(), found, "{day}");
        assert_eq!(BUILT_IN.somewhere(tirkeu::day::parse(day).unwrap()).err(), found, "{day}");
    }
    for day in ["1991-12-16", "2025-11-10", "2025-11-11", "2025-11-23"] {
        assert_eq!(on(&BUILT_IN, "kazakhstan", day).err(), none("2025-11-24", day), "{day}");
    }
    assert!(on(&BUILT_IN, "kazakhstan", "2025-11-24").is_ok());
}

/// The pilot's own online registration in the capital, and then the country's, without a day between them.
#[test]
fn in_the_capital_the_service_began_with_the_pilot() {
    for (day, service) in [
        ("2025-11-11", "online_pilot"),
        ("2025-11-23", "online_pilot"),
        ("2025-11-24", "online"),
        ("2026-11-21", "online"),
    ] {
        assert_eq!(on(&BUILT_IN, "astana", day).unwrap().service.name.as_str(), service, "{day}");
        let somewhere = BUILT_IN.somewhere(tirkeu::day::parse(day).unwrap()).unwrap();
        assert_eq!((somewhere.service.name.as_str(), somewhere.orders.len()), (service, 0), "{day}");
    }
}

/// Points 3 to 8 were the whole country's; point 10 the capital's. Both lapsed on 30.06.2026.
#[test]
fn a_check_rests_on_what_is_in_force_that_day() {
    let cited = |place, day| {
        let rules = on(&BUILT_IN, place, day).unwrap();
        let desk = [
            rules.clause(Check::Channel),
            rules.clause(Check::Owner),
            rules.clause(Check::Gate),
            rules.clause(Check::DeskOwner),
            rules.clause(Check::Powers),
            rules.clause(Check::DeskRefuses),
        ];
        let online = [
            rules.clause(Check::Area),
            rules.clause(Check::Residents),
            rules.norm.map_or("-", |norm| rules.cited(Check::Norm, norm.clause)),
            rules.clause(Check::Relation),
            rules.slip.map_or("-", |slip| rules.cited(Check::Slip, slip.clause)),
            rules.clause(Check::Sign),
        ];
        (desk.join(" "), online.join(" "))
    };
    let pilot = |online: &str| ("3 3 4 6 7 8".to_owned(), online.to_owned());
    let later = |online: &str| ("267 267 267 267 267 267".to_owned(), online.to_owned());
    assert_eq!(cited("astana", "2025-11-11"), pilot("10.1 10.2 - 10.4 10.3 10.3"));
    assert_eq!(cited("astana", "2026-06-30"), pilot("10.1 10.2 10.3 10.4 10.3 10.3"));
    assert_eq!(cited("astana", "2026-07-01"), later("677.4 677.4 677.4 677.4 267 267"));
    assert_eq!(cited("kazakhstan", "2026-06-30"), pilot("267 267 - 267 267 267"));
    assert_eq!(cited("kazakhstan", "2026-07-01"), later("267 267 - 267 267 267"));
}

#[test]
fn after_the_service_nothing_is_in_force_and_the_last_day_is_told() {
    let row = "from = 2025-11-24\nclause = \"267\"";
    let kazakhstan = changed(KAZAKHSTAN, row, "from = 2025-11-24\nto = 2027-12-31\nclause = \"267\"");
    let book = load(&kazakhstan, ASTANA).unwrap();
    assert!(on(book, "astana", "2027-12-31").is_ok());
    let ended = tirkeu::day::parse("2027-12-31");
    let none = on(book, "astana", "2028-01-01").unwrap_err();
    assert_eq!((none.ended, none.begins, none.clause), (ended, None, "267"));
}

/// All of the online rules have lapsed: the verdict says so, and what applies instead, by its own clause.
#[test]
fn once_all_rules_have_lapsed_the_general_ones_apply_instead() {
    let row = "from = 2025-11-24\nclause = \"267\"";
    let kazakhstan = changed(KAZAKHSTAN, row, "from = 2025-11-24\nto = 2027-12-31\nclause = \"267\"");
    let decided = |book: &'static RuleBook| {
        let session = Session::new(book, tirkeu::day::of(2028, 1, 1), Channel::Online);
        let view = session.view();
        let verdict = view.verdict.unwrap();
        let next: Vec<_> = verdict.next.iter().map(|next| (next.step, next.service)).collect();
        let rules: Vec<_> = view.rules.iter().map(|rule| (rule.name, rule.in_force)).collect();
        (verdict.name, verdict.detail, verdict.clause, next, rules)
    };
    let ended = Some("2027-12-31".to_owned());
    let there = [("service_centre", None), ("review", None)];
    let ordinary = [("ordinary_way", Some(3888)), there[0], there[1]].to_vec();
    let known = decided(load(&kazakhstan, ASTANA).unwrap());
    assert_eq!(known, ("not_in_force", ended.clone(), "677", ordinary, vec![("ordinary_way", true)]));
    let lapsed =
        changed(&kazakhstan, "from = 2024-09-24\nclause", "from = 2024-09-24\nto = 2027-12-31\nclause");
    let unknown = decided(load(&lapsed, ASTANA).unwrap());
    assert_eq!(unknown, ("not_in_force", ended, "267", there.to_vec(), Vec::new()));
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
    assert_eq!((norm.rule.share.as_hundredths(), norm.clause, norm.to), (1500, "677.4", None));
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
        let relation = rules.relation(id.parse().unwrap()).unwrap();
        (relation.clause, relation.not_confirmed)
    };
    for (id, pilot) in [
        ("child", ("10.5", "10.6")),
        ("in_law", ("10.5", "10.6")),
        ("student", ("10.7", "10.6")),
        ("ward", ("677.4", "677.4")),
    ] {
        assert_eq!((cited("2026-06-30", id), cited("2026-07-01", id)), (pilot, ("677.4", "677.4")), "{id}");
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
