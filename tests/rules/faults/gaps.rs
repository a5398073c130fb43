//! No day without its rule: gaps and overlaps are refused, whatever the rows are called, and a lapse is written out.

use super::*;
use tirkeu::day::{self, Day};

/// A row of the norm with these days.
fn norm(name: &str, from: &str, to: Option<&str>) -> String {
    let to = to.map_or(String::new(), |to| format!("\nto = {to}"));
    format!(
        "\n[[norm]]\nname = \"{name}\"\nfrom = {from}{to}\nclause = \"3\"\nsource = \"B.\"\nsquare_metres = \"12.00\"\n"
    )
}

fn lapse(of: &str, from: &str, to: Option<&str>) -> String {
    let to = to.map_or(String::new(), |to| format!("\nto = {to}"));
    format!(
        "\n[[lapse]]\nname = \"lapse\"\nof = \"{of}\"\nfrom = {from}{to}\nclause = \"3\"\nsource = \"C.\"\n"
    )
}

/// The least file, the row of that clause ending on a day.
fn ends(clause: &str, day: &str) -> String {
    let row = format!("from = 2026-01-01\nclause = \"{clause}\"\nsource");
    changed(LEAST, &row, &row.replace("\nclause", &format!("\nto = {day}\nclause")))
}

/// The first row of a table of the least file, under another name and from another day.
fn again(table: &str, from: &str) -> String {
    let (head, rest) = LEAST.split_once(table).unwrap();
    assert!(!head.is_empty());
    let row = rest.split("\n\n[[").next().unwrap();
    let row = row.replace("2026-01-01", from);
    let name = row.lines().find(|line| line.starts_with("name = ")).unwrap();
    format!("\n{table}{}\n", row.replace(name, "name = \"another\""))
}

#[test]
fn between_two_norms_there_is_no_day_without_one() {
    let (old, at) = (|day| ends("3", day), "[[norm]]");
    for name in ["norm", "norm_2027"] {
        let next = norm(name, "2027-01-01", None);
        assert!(file::read(&(old("2026-12-31") + &next)).is_ok());
        refused_text(&(old("2026-12-30") + &next), at, "gap");
        refused_text(&(old("2027-01-01") + &next), at, "overlaps");
        refused_text(&(old("2027-06-30") + &next), at, "overlaps");
        // A forgotten `to` would leave the older one in force for good.
        refused_text(&(LEAST.to_owned() + &next), at, "overlaps");
    }
    refused_text(&(LEAST.to_owned() + &norm("later", "2027-01-01", None)), at, "overlaps \"norm\"");
    let told = file::read(&(old("2026-06-30") + &norm("later", "2027-01-01", None))).err().unwrap();
    assert!(told.reason.contains("on 2026-07-01 there is no row of \"norm\""), "{told}");
}

#[test]
fn rows_of_one_name_stand_in_the_order_of_their_days() {
    refused_text(
        &(LEAST.to_owned() + &norm("norm", "2025-01-01", Some("2025-12-31"))),
        "[[norm]]",
        "overlaps",
    );
}

/// Each table that has dates, by its clause: whatever the rows are called, no day between them is left bare.
#[test]
fn of_every_kind_of_row_there_is_one_every_day() {
    let another_order = format!(
        "{}{}",
        again("[[order]]", "2027-01-01"),
        "\n[[order.relation]]\nid = \"child\"\nclause = \"5\"\nroutes = [\"applicant: parent = owner\"]\n"
    );
    for (clause, table, next) in [
        ("1", "[[service]]", again("[[service]]", "2027-01-01")),
        ("2", "[[slip]]", again("[[slip]]", "2027-01-01")),
        ("3", "[[norm]]", again("[[norm]]", "2027-01-01")),
        ("4", "[[clauses]]", again("[[clauses]]", "2027-01-01")),
        ("4", "[[order]]", another_order),
    ] {
        let ends = |day: &str| {
            let (head, rest) = LEAST.split_once(table).unwrap();
            let row = format!("from = 2026-01-01\nclause = \"{clause}\"");
            let ended = format!("from = 2026-01-01\nto = {day}\nclause = \"{clause}\"");
            head.to_owned() + table + &rest.replacen(&row, &ended, 1) + &next
        };
        if let Err(error) = file::read(&ends("2026-12-31")) {
            panic!("{table}: {error}");
        }
        refused_text(&ends("2026-12-30"), table, "on 2026-12-31 there is no row of");
    }
}

#[test]
fn a_norm_is_never_without_an_order_that_says_whom_it_does_not_bind() {
    let late = |day: &str| {
        let (head, order) = LEAST.split_once("[[order]]").unwrap();
        format!("{head}[[order]]{}", order.replacen("2026-01-01", day, 1))
    };
    refused_text(&late("2026-01-02"), "[[norm]]", "on 2026-01-01 there is no row of \"order\"");
    assert!(file::read(&late("2025-01-01")).is_ok());
    let (head, order) = LEAST.split_once("[[order]]").unwrap();
    let ended = format!("{head}[[order]]{}", order.replacen("2026-01-01", "2026-01-01\nto = 2026-06-30", 1));
    refused_text(&ended, "[[norm]]", "on 2026-07-01 there is no row of \"order\"");
    refused_text(
        &(ended.clone() + &lapse("order", "2026-07-01", Some("2026-12-31"))),
        "[[norm]]",
        "on 2027-01-01",
    );
    let norm_ended = ended.replace("clause = \"3\"\nsource", "to = 2026-12-31\nclause = \"3\"\nsource");
    refused_text(&norm_ended, "[[norm]]", "on 2026-07-01 there is no row of \"order\"");
    assert!(file::read(&(norm_ended + &lapse("order", "2026-07-01", Some("2026-12-31")))).is_ok());
}

#[test]
fn a_lapse_that_the_law_means_is_written_out() {
    let norms = ends("3", "2026-06-30") + &norm("later", "2027-01-01", None);
    let with = |from, to| norms.clone() + &lapse("norm", from, to);
    assert!(file::read(&with("2026-07-01", Some("2026-12-31"))).is_ok());
    refused_text(&with("2026-07-02", Some("2026-12-31")), "[[lapse]]", "on 2026-07-01 there is no row");
    refused_text(&with("2026-07-01", Some("2026-12-30")), "[[norm]]", "on 2026-12-31 there is no row");
    refused_text(&with("2026-06-30", Some("2026-12-31")), "[[lapse]]", "overlaps a row of \"norm\"");
    refused_text(&with("2026-07-01", Some("2027-01-01")), "[[lapse]]", "overlaps a row of \"norm\"");
    refused_text(&with("2026-07-01", None), "[[lapse]]", "a lapse without `to`");
    refused_text(&with("2026-12-31", Some("2026-07-01")), "[[lapse]]", "before");
    let other = |of| norms.clone() + &lapse(of, "2026-07-01", Some("2026-12-31"));
    refused_text(&other("norms"), "[[lapse]]", "\"norms\" is no kind of row: service, slip, norm");
    refused_text(&other("slip"), "[[lapse]]", "overlaps a row of \"slip\"");
    let unsaid = with("2026-07-01", Some("2026-12-31")).replace("source = \"C.\"", "source = \"\"");
    refused_text(&unsaid, "[[lapse]]", "source is empty");
}

/// `docs/readings.md` shows how one is written.
#[test]
fn the_lapse_on_paper_is_one() {
    let paper = include_str!("../../../docs/readings.md").replace("\r\n", "\n");
    let shown = paper.split("```toml").nth(1).unwrap().split("```").next().unwrap();
    let norms = ends("3", "2026-12-31") + &norm("later", "2027-04-01", None);
    assert!(file::read(&norms).is_err());
    assert!(file::read(&(norms + shown)).is_ok());
}

/// What a lapse is for: the decision of such a day is that of a day without the row.
#[test]
fn in_a_lapse_there_is_no_norm_and_around_it_there_is() {
    let text = ends("3", "2026-06-30")
        + &norm("later", "2027-01-01", None)
        + &lapse("norm", "2026-07-01", Some("2026-12-31"));
    let book = load(&KAZAKHSTAN.replace("\r\n", "\n"), &text).unwrap();
    let norm = |day: &str| book.on("almaty".parse().unwrap(), day::parse(day).unwrap()).unwrap().norm;
    let shares = ["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"]
        .map(|day| norm(day).map(|norm| norm.rule.share.as_hundredths()));
    assert_eq!(shares, [Some(1500), None, None, Some(1200)]);
}

/// A place's service and the country's are one series: the pilot began before the national flow.
#[test]
fn between_the_service_of_a_place_and_that_of_the_country_there_is_no_day_either() {
    let ends = |day: &str| changed(ASTANA, "to = 2025-11-23", &format!("to = {day}"));
    for day in ["2025-11-23", "2025-11-24", "2026-06-30"] {
        assert!(load(KAZAKHSTAN, &ends(day)).is_ok(), "{day}");
    }
    let early = ends("2025-11-22");
    let error = load(KAZAKHSTAN, &early).err().unwrap();
    assert!(error.reason.contains("on 2025-11-23 there is no row of \"service\""), "{error}");
    assert_eq!(error.line, early[..early.find("[[service]]").unwrap()].matches('\n').count() + 1);
    assert!(load(KAZAKHSTAN, &(early + &lapse("service", "2025-11-23", Some("2025-11-23")))).is_ok());
    let ended = changed(KAZAKHSTAN, "from = 2025-11-24", "from = 2025-01-01\nto = 2025-10-31");
    let error = load(&ended, ASTANA).err().unwrap();
    assert!(error.reason.contains("on 2025-11-01"), "{error}");
}

/// Clauses are no such series: where neither names one, a check rests on the clause of the service.
#[test]
fn between_the_clauses_of_the_country_and_those_of_a_place_there_may_be_days_without() {
    let (head, rest) = LEAST.split_once("[[clauses]]").unwrap();
    let later = format!("{head}[[clauses]]{}", rest.replacen("2026-01-01", "2026-08-01", 1));
    let book = load(KAZAKHSTAN, &later).unwrap();
    let clauses = |today| book.on("almaty".parse().unwrap(), today).unwrap().clauses.map(|row| row.is_some());
    assert_eq!(clauses(day::of(2026, 6, 30)), [false, true]);
    assert_eq!(clauses(day::of(2026, 7, 1)), [false, false]);
    assert_eq!(clauses(day::of(2026, 8, 1)), [true, false]);
}

/// The days of the pilot in the capital, one by one: each has its service, slip, clauses and order, and from its first
/// day on the norm.
#[test]
fn no_day_of_the_pilot_is_without_its_rules() {
    let norm = day::of(2025, 12, 26);
    for today in day::of(2025, 11, 11).iter_days().take_while(|today| *today <= day::of(2027, 12, 31)) {
        let rules = BUILT_IN.on("astana".parse().unwrap(), today).unwrap();
        assert!(rules.slip.is_some() && rules.orders().next().is_some(), "{today}");
        assert!(rules.clauses[0].is_some(), "{today}");
        assert_eq!(rules.norm.is_some(), norm <= today, "{today}");
    }
}

/// Two or three norms on any of three days, held against a count of the rows that hold on each day.
#[test]
fn a_file_is_accepted_exactly_where_each_day_has_one_norm() {
    let days: Vec<Day> = day::of(2026, 3, 1).iter_days().take(3).collect();
    let ends: Vec<Option<Day>> = days.iter().copied().map(Some).chain([None]).collect();
    let spans: Vec<(Day, Option<Day>)> = days
        .iter()
        .flat_map(|from| ends.iter().map(move |to| (*from, *to)))
        .filter(|(from, to)| to.is_none_or(|to| *from <= to))
        .collect();
    let (mut accepted, mut refused) = (0, 0);
    let needed = |table: &&str| {
        ["order]]", "order.relation]]\nid = \"child\"", "reading]]"].iter().any(|key| table.starts_with(key))
    };
    let tables: Vec<_> = LEAST.split("\n[[").skip(1).filter(needed).collect();
    let rest = format!("place = \"almaty\"\n[[{}", tables.join("\n[[")).replace("2026-01-01", "2025-01-01");
    let mut try_these = |rows: &[(Day, Option<Day>)]| {
        let written = rows
            .iter()
            .enumerate()
            .map(|(n, (from, to))| norm(&format!("n{n}"), &day::write(*from), to.map(day::write).as_deref()));
        let text = rest.clone() + &written.collect::<String>();
        let good = one_a_day(rows);
        assert_eq!(file::read(&text).is_ok(), good, "{rows:?}: {:?}", file::read(&text).err());
        *(if good { &mut accepted } else { &mut refused }) += 1;
    };
    for one in &spans {
        for two in &spans {
            try_these(&[*one, *two]);
            spans.iter().for_each(|three| try_these(&[*one, *two, *three]));
        }
    }
    assert!(accepted > 10 && refused > 500, "{accepted} {refused}");
}

fn one_a_day(rows: &[(Day, Option<Day>)]) -> bool {
    let first = rows.iter().map(|(from, _)| *from).min().unwrap();
    // A week later stands for all days to come, where a row has no last one.
    let endless = rows.iter().any(|(_, to)| to.is_none());
    let last =
        rows.iter().filter_map(|(_, to)| *to).max().filter(|_| !endless).unwrap_or(day::of(2026, 3, 9));
    let holding = |today: Day| {
        rows.iter().filter(|(from, to)| *from <= today && to.is_none_or(|to| today <= to)).count()
    };
    first.iter_days().take_while(|today| *today <= last).all(|today| holding(today) == 1)
}
