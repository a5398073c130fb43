//! An answer is changed, and perhaps changed back.

use super::*;

/// Answers that differ from `said`, as far as the field takes others.
fn others(session: &Session, field: &str, said: &str) -> Vec<String> {
    let field = Field::parse(field).unwrap();
    let view = session.view();
    let asked = view.fields.iter().find(|own| own.name == field.to_string()).unwrap();
    let all: Vec<&str> = match field.kind() {
        FieldKind::Choice => asked.choices.clone(),
        FieldKind::Number => vec!["1", "2", "3"],
        FieldKind::Iin => vec!["700101400091", "850505400107"],
        FieldKind::Date => vec!["2011-11-21", "2019-01-01"],
        FieldKind::Address => vec!["0201300000000025"],
    };
    all.into_iter().filter(|other| *other != said).map(str::to_owned).collect()
}

#[test]
fn an_answer_that_is_changed_and_changed_back_leaves_no_trace() {
    let mut changed = BTreeSet::new();
    for (name, player) in common::endings() {
        let end = bytes(&player.session);
        let said: Vec<_> =
            player.session.view().answers.iter().map(|a| (a.field.clone(), a.value.to_owned())).collect();
        for (field, value) in said {
            let mut reopened = player.clone();
            reopened.session.change(&field).unwrap();
            for other in others(&reopened.session, &field, &value) {
                let mut player = reopened.clone();
                player.case.told.answers.insert(field.clone(), Some(other));
                player.go_on().unwrap();
                player.case.told.answers.insert(field.clone(), Some(value.clone()));
                if player.session.change(&field) == Err(Misuse::NotAsked) {
                    // It is asked now, for the other answer was none.
                    player.session.set(&field, &value).unwrap();
                }
                player.go_on().unwrap();
                assert_eq!(bytes(&player.session), end, "{name}: {field}");
                changed.insert(Field::parse(&field).unwrap().label());
            }
        }
    }
    let all: BTreeSet<_> = Field::all().map(Field::label).collect();
    assert_eq!(changed, all, "every field was changed once");
}

#[test]
fn an_owner_who_was_named_by_mistake_is_not_in_what_is_signed() {
    let mut player = asking("owner");
    for (owner, answer) in [("700101400091", "no"), ("900101300017", "yes astana private")] {
        player.session.set("whose", "other").unwrap();
        player.session.set("owner", owner).unwrap();
        player.session.reply(&format!("home 0201300000000017 {owner}"), answer, AT).unwrap();
    }
    assert_eq!(screen(&player.session), "look gate");
    let record = player.session.record();
    assert!(record.contains("900101300017") && !record.contains("700101400091"), "{record}");
}

#[test]
fn later_answers_are_kept() {
    let mut player = finished();
    let answers = player.session.facts().answers.clone();
    player.session.change("kind").unwrap();
    assert_eq!(screen(&player.session), "ask kind");
    player.session.set("kind", "temporary").unwrap();
    assert_eq!(player.session.facts().answers, answers);
    assert_eq!(screen(&player.session), "act sign");
}

#[test]
fn what_was_not_answered_can_not_be_changed() {
    let mut player = finished();
    let before = bytes(&player.session);
    for field in ["ward", "side", "relation-3", "ticket-4", "desk_owner", "powers", "child-2"] {
        assert_eq!(player.session.change(field), Err(Misuse::NotAsked), "{field}");
    }
    assert_eq!(player.session.change("colour"), Err(Misuse::UnknownField));
    assert_eq!(bytes(&player.session), before);
}
