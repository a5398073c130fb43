//! What a row says must make sense.

use super::*;
use crate::common::play::Player;
use std::collections::BTreeSet;

#[test]
fn norms() {
    let at = "[[norm]]";
    refused("\"15.00\"", "\"0.00\"", at, "norm of 0");
    for text in [
        "\"15\"",
        "\"15.0\"",
        "\"15,00\"",
        "\"15.000\"",
        "\"-15.00\"",
        "\"1e1.00\"",
        "\".00\"",
        "\"\"",
        "\"1234567.00\"",
        "\" 15.00\"",
    ] {
        refused("\"15.00\"", text, at, "written like \"15.00\"");
    }
    refused("\"15.00\"", "15.00", "square_metres = 15.00", "expected a string");
}

#[test]
fn services() {
    let at = "[[service]]";
    let second = LEAST.split("[[slip]]").next().unwrap().split("[[service]]").nth(1).unwrap();
    let second = format!("\n[[service]]{}", second.replace("\"online\"", "\"other\""));
    refused_text(&(LEAST.to_owned() + &second), at, "overlaps \"online\"");
    refused("child_age = 14", "child_age = 16", at, "child_age is not below applicant_age");
    refused("child_age = 14", "child_age = 17", at, "child_age is not below applicant_age");
    refused("child_age = 14", "child_age = -1", "child_age", "u32");
    refused("months_least = 1", "months_least = 0", at, "months_least must be at least 1");
    refused("months_least = 1", "months_least = 13", at, "at most months_most");
    refused("months_most = 12", "months_most = 0", at, "months_least");
    refused("months_most = 12", "months_most = 256", "months_most", "u8");
    refused("consent_minutes = 60", "consent_minutes = 0", at, "nobody could consent");
    refused("most_children = 6", "most_children = 0", at, "most_children must be from 1 to 6");
    refused("most_children = 6", "most_children = 7", at, "most_children must be from 1 to 6");
    refused("citizens_only = true", "citizens_only = \"yes\"", "citizens_only", "expected a boolean");
}

#[test]
fn slips() {
    let at = "[[slip]]";
    refused("[\"work\", \"study\"]", "[\"work\"]", at, "offers no choice");
    refused("[\"work\", \"study\"]", "[]", at, "offers no choice");
    refused("[\"work\", \"study\"]", "[\"work\", \"work\"]", at, "\"work\" stands twice");
    let question = "{ id = \"purpose\", choices = [\"work\", \"study\"] }";
    refused(question, &format!("{question}, {question}"), at, "\"purpose\" stands twice");
    let second =
        "\n[[slip]]\nname = \"second\"\nfrom = 2027-01-01\nclause = \"2\"\nsource = \"B.\"\nquestions = []\n";
    refused_text(&(LEAST.to_owned() + second), at, "overlaps \"arrival\"");
    let nine = (1..=9)
        .map(|n| format!("{{ id = \"q{n}\", choices = [\"a\", \"b\"] }}"))
        .collect::<Vec<_>>()
        .join(", ");
    refused(
        "[{ id = \"purpose\", choices = [\"work\", \"study\"] }]",
        &format!("[{nine}]"),
        at,
        "more than 8 questions",
    );
}

#[test]
fn orders_and_relations() {
    let child = "[[order.relation]]\nid = \"child\"";
    refused(
        "id = \"student\"",
        "id = \"child\"",
        "[[order.relation]]\nid = \"child\"",
        "\"child\" stands twice",
    );
    refused("routes = [\"applicant: parent = owner\"]", "", child, "needs routes or `study = true`");
    refused(
        "routes = [\"applicant: parent = owner\"]",
        "routes = []",
        child,
        "needs routes or `study = true`",
    );
    refused(
        "study = true",
        "study = false",
        "[[order.relation]]\nid = \"student\"",
        "needs routes or `study = true`",
    );
    refused(
        "study = true",
        "study = true\nroutes = [\"owner: ward = applicant\"]",
        "[[order.relation]]\nid = \"student\"",
        "not both",
    );
    refused("id = \"child\"", "id = \"none\"", "[[order.relation]]\nid = \"none\"", "nobody's relative");
    refused(
        "clause = \"6\"\nstudy",
        "clause = \" \"\nstudy",
        "[[order.relation]]\nid = \"student\"",
        "clause is empty",
    );
    refused(
        "study = true",
        "study = true\nasks = \"side\"",
        "[[order.relation]]\nid = \"student\"",
        "no line to ask for",
    );
    let bare = "\n[[order]]\nname = \"bare\"\nfrom = 2026-01-01\nclause = \"4\"\nsource = \"C.\"\nnot_confirmed = \"4\"\n";
    refused_text(&(LEAST.to_owned() + bare), "[[order]]", "missing field `relation`");
    refused_text(&(LEAST.to_owned() + bare + "relation = []\n"), "[[order]]", "an order without relations");
}

#[test]
fn routes() {
    let at = "[[order.relation]]\nid = \"child\"";
    let route = |to: &str, reason: &str| refused("applicant: parent = owner", to, at, reason);
    for shape in [
        "parent",
        "applicant parent owner",
        "applicant: parent",
        "applicant: parent = somebody",
        "owner: parent = owner",
        "applicant: parent = applicant",
        "applicant -> owner",
        "",
    ] {
        route(shape, "is no route like");
    }
    route("applicant: parent parent parent parent parent = owner", "more than 4 hops");
    route("applicant:  = owner", "no hop");
    route("applicant: parent  child = owner", "no hop");
    route("applicant: line parent = owner", "`line` is a hop exactly where");
    refused(
        "applicant: line parent = owner",
        "applicant: parent parent = owner",
        "[[order.relation]]\nid = \"grandchild\"",
        "`line` is a hop exactly where",
    );
    assert!(
        file::read(&changed(
            LEAST,
            "applicant: parent = owner",
            "owner: spouse parent child spouse = applicant"
        ))
        .is_ok()
    );
}

#[test]
fn readings() {
    for (id, parameter) in [
        ("R1", "counted"),
        ("R2", "party_counts"),
        ("R3", "measure"),
        ("R4", "owner_bound"),
        ("R11", "kinship_after_consent"),
        ("R20", "kinship_without_area"),
    ] {
        let start = LEAST.find(&format!("[[reading]]\nid = \"{id}\"")).unwrap();
        let end = LEAST[start + 1..].find("[[reading]]").map_or(LEAST.len(), |next| start + 1 + next);
        let without = LEAST[..start].to_owned() + &LEAST[end..];
        refused_text(&without, "[[norm]]", &format!("a norm needs the reading \"{parameter}\""));
    }
    let at = |id: &str| format!("[[reading]]\nid = \"{id}\"");
    refused("id = \"R2\"", "id = \"R1\"", "[[reading]]\nid = \"R1\"", "R1 stands twice");
    refused("value = \"all\"", "value = \"some\"", &at("R1"), "`some` is no value of \"counted\"");
    refused("value = \"total\"", "value = \"living\"", &at("R3"), "`living` is no value of \"measure\"");
    refused("value = \"all\"", "value = true", &at("R1"), "`true` is no value of \"counted\"");
    refused(
        "_counts\"\nvalue = true",
        "_counts\"\nvalue = \"yes\"",
        &at("R2"),
        "`yes` is no value of \"party_counts\"",
    );
    refused(
        "parameter = \"counted\"",
        "parameter = \"colour\"",
        "[[norm]]",
        "a norm needs the reading \"counted\"",
    );
    refused(
        "_counts\"\nvalue = true",
        "_counts\"\nvalue = 1",
        "value = 1",
        "a word in quotes, or true, or false",
    );
    let again = "\n[[reading]]\nid = \"R1b\"\nparameter = \"counted\"\nvalue = \"permanent\"\nclause = \"1\"\nreason = \"Because.\"\n";
    refused_text(&(LEAST.to_owned() + again), &at("R1b"), "\"counted\" is read twice");
    let unknown = "\n[[reading]]\nid = \"R99\"\nparameter = \"colour\"\nvalue = \"blue\"\nclause = \"1\"\nreason = \"Because.\"\n";
    refused_text(&(LEAST.to_owned() + unknown), &at("R99"), "no value of \"colour\"");
}

#[test]
fn state_services() {
    let row =
        "\n[[elsewhere]]\nname = \"restore_record\"\nfrom = 2025-11-11\nclause = \"10.6\"\nsource = \"A.\"\n";
    let with = |service: &str| format!("{LEAST}{row}service = {service}\n");
    assert!(file::read(&with("3113")).is_ok());
    refused_text(&with("0"), "[[elsewhere]]", "no service 0");
    refused_text(&with("-1"), "service", "u16");
}

/// A misspelt step would take its service out of every answer that tells of it.
#[test]
fn state_services_of_steps_that_there_are() {
    let text = changed(KAZAKHSTAN, "name = \"restore_record\"", "name = \"restore_recrd\"");
    refused_text(&text, "[[elsewhere]]\nname = \"restore_recrd\"", "`restore_recrd` is no next step: ");
    let reason = file::read(&text).err().unwrap().reason;
    let known: BTreeSet<&str> = reason.split(": ").last().unwrap().split(", ").collect();
    let mut told = BTreeSet::new();
    for (_, case) in common::cases() {
        let mut player = Player::new(case).unwrap();
        player.go_on().unwrap();
        told.extend(
            player.session.view().verdict.iter().flat_map(|verdict| verdict.next.iter().map(|n| n.step)),
        );
    }
    assert_eq!(known, told);
}

/// Whether a switch turns on it, or a route, a row or the shape of the program does what it says.
#[test]
fn no_reading_says_what_nothing_does() {
    let mut read = 0;
    for text in [KAZAKHSTAN, ASTANA].map(|text| text.replace("\r\n", "\n")) {
        let parts: Vec<&str> = text.split("[[reading]]\n").collect();
        for (place, row) in parts.iter().enumerate().skip(1) {
            let value = row.lines().find(|line| line.starts_with("value = ")).unwrap();
            let id = row.split('"').nth(1).unwrap();
            for other in ["\"otherwise\"", "\"\""] {
                let turned = row.replacen(value, &format!("value = {other}"), 1);
                let mut rows = parts.clone();
                rows[place] = &turned;
                let at = format!("[[reading]]\nid = \"{id}\"");
                let said = format!("{id}: `{}`", other.trim_matches('"'));
                refused_text(&rows.join("[[reading]]\n"), &at, &said);
            }
            read += 1;
        }
    }
    assert_eq!(read, readings_on_paper());
}

/// As many as the table of docs/readings.md has rows.
fn readings_on_paper() -> usize {
    include_str!("../../../docs/readings.md").lines().filter(|line| line.starts_with("| R")).count()
}
