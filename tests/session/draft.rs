//! A draft outlives a reload, an older edition, and whatever a store gives back.

use super::*;
use tirkeu::draft::Restored;

fn first_line() -> String {
    form().draft().lines().next().unwrap().to_owned()
}

/// A form that took up `lines` under a draft's first line.
fn restored(lines: &str) -> Session {
    let mut session = form();
    assert_eq!(session.restore(&format!("{}\n{lines}", first_line())), Restored::Same);
    session
}

/// The same registers answer the restored form; the citizen says nothing more.
fn resumed(player: &Player) -> Player {
    let mut again = journey();
    assert_eq!(again.session.restore(&player.session.draft()), Restored::Same);
    again.case.told.answers.values_mut().for_each(|said| *said = None);
    again.case.told.replies = player.case.told.replies.clone();
    for (written, said) in player.case.told.replies.clone() {
        again.case.told.replies.insert(player.case.key(&written), said);
    }
    again.case.told.acts.clear();
    again.go_on().unwrap();
    again
}

#[test]
fn at_every_question_it_leads_back_to_the_same_view() {
    let mut questions = 0;
    at_every_step(|player| {
        let again = resumed(player);
        assert_eq!(again.session.facts().answers, player.session.facts().answers);
        assert_eq!(again.session.draft(), player.session.draft());
        if player.session.view().step == "ask" {
            assert_eq!(bytes(&again.session), bytes(&player.session));
            questions += 1;
        }
    });
    assert!(questions > 12, "{questions}");
}

#[test]
fn it_holds_answers_and_no_replies_and_no_signature() {
    let player = finished();
    let draft = player.session.draft();
    for word in ["confirmed", "full_time", "6000", "1990", "sign", "consent", AT] {
        assert!(!draft.contains(word), "{word} stands in {draft}");
    }
    let again = resumed(&player);
    assert_eq!(screen(&again.session), "act sign");
}

#[test]
fn every_finished_form_of_the_scenarios_comes_back_with_its_answers() {
    for (name, player) in common::endings() {
        let mut again = player.session.clone();
        assert_eq!(again.restore(&player.session.draft()), Restored::Same, "{name}");
        assert_eq!(again.facts().answers, player.session.facts().answers, "{name}");
        assert_eq!(again.draft(), player.session.draft(), "{name}");
    }
}

#[test]
fn an_answer_that_was_taken_back_is_asked_again_with_what_was_typed() {
    let mut player = finished();
    player.session.change("months").unwrap();
    let again = resumed(&player);
    assert_eq!(screen(&again.session), "ask months");
    let view = again.session.view();
    assert_eq!((view.fields[0].value, view.fields[0].issue), (Some("6"), None));
}

#[test]
fn a_mistake_is_asked_again_with_what_was_typed() {
    let mut player = finished();
    player.session.set("months", "half a year").unwrap();
    let again = resumed(&player);
    let view = again.session.view();
    assert_eq!((view.screen, view.fields[0].value), ("months", Some("half a year")));
}

#[test]
fn line_ends_in_a_field_do_not_break_the_lines_of_the_draft() {
    let mut session = form();
    session.set("owner", "900101\n300017").unwrap();
    session.set("kind", "permanent\r\nwho=ward").unwrap();
    let mut again = form();
    assert_eq!(again.restore(&session.draft()), Restored::Same);
    assert_eq!(again.facts().answers, session.facts().answers);
    assert_eq!(again.facts().answers.who, None);
}

#[test]
fn marks_in_a_field_are_text() {
    let mut session = form();
    for text in ["=", "~", "a=b~c", "kind=permanent", "==", "~=~"] {
        session.set("owner", text).unwrap();
        let mut again = form();
        again.restore(&session.draft());
        assert_eq!(again.draft(), session.draft(), "{text}");
    }
}

#[test]
fn an_older_edition_keeps_what_still_fits() {
    let mut session = form();
    let older =
        "tirkeu-draft-2 0123456789abcdef\nkind=temporary\nmonths=24\nwho=me\ncolour=blue\nrelation=cousin";
    assert_eq!(session.restore(older), Restored::Older);
    session.reply("applicant", "1990-01-31 citizen", AT).unwrap();
    // Under these rules 24 months are too many; what was typed is shown with the reason.
    let view = session.view();
    assert_eq!((view.screen, view.fields[0].value), ("months", Some("24")));
    assert_eq!(view.fields[0].issue, Some("months_range"));
    session.set("months", "12").unwrap();
    assert_eq!(screen(&session), "ask home");
}

/// It kept what was said of a person under their place among those who then moved in.
#[test]
fn of_the_first_version_everything_is_kept_but_who_is_who() {
    let draft = finished().session.draft();
    let first = draft.replace("tirkeu-draft-2", "tirkeu-draft-1");
    let mut session = form();
    assert_eq!(session.restore(&first), Restored::Older);
    let kept =
        |line: &&str| !["relation", "shared_parent", "side"].iter().any(|label| line.starts_with(label));
    let lines: Vec<_> = draft.lines().filter(kept).collect();
    assert!(lines.len() > 10 && lines.len() < draft.lines().count());
    assert_eq!(session.draft(), lines.join("\n"));
}

#[test]
fn a_word_that_these_rules_do_not_know_is_asked_for_again() {
    let draft = finished().session.draft() + "\nrelation=cousin";
    let mut player = journey();
    player.session.restore(&draft);
    player.case.told.answers.insert("relation".into(), None);
    player.go_on().unwrap();
    let view = player.session.view();
    assert_eq!((view.screen, view.fields[0].value), ("relation", Some("cousin")));
    assert_eq!(view.fields[0].issue, Some("choice_unknown"));
}

#[test]
fn lines_that_are_none_are_passed_over() {
    let odd = [
        "",
        "=",
        "~",
        "==",
        "kind",
        "colour=blue",
        "kind-1=permanent",
        "kind-2=permanent",
        "relation-0=child",
        "relation-99=child",
        "relation-256=child",
        "Kind=permanent",
        " kind=permanent",
        "kind =permanent",
        "\u{feff}kind=permanent",
        "🙂=🙂",
        "\0=\0",
        "-=-",
        "-2=x",
    ];
    let session = restored(&odd.join("\n"));
    assert_eq!(session.facts().answers, form().facts().answers);
    assert_eq!(session.draft(), form().draft());
}

#[test]
fn the_last_of_two_lines_for_one_field_counts() {
    let session = restored("kind=permanent\nkind=temporary");
    assert_eq!(session.facts().answers.kind.map(|kind| kind.as_str()), Some("temporary"));
}

#[test]
fn garbage_is_no_draft_and_changes_nothing() {
    let long = "🙂".repeat(100_000);
    for garbage in [
        "",
        "\n",
        " ",
        "null",
        "{}",
        "tirkeu-draft-1",
        "tirkeu-draft-3 0123456789abcdef\nkind=permanent",
        "\u{feff}tirkeu-draft-2 0123456789abcdef",
        " tirkeu-draft-2 0123456789abcdef",
        "TIRKEU-DRAFT-2 0123456789abcdef",
        "kind=permanent",
        &long,
    ] {
        let mut player = finished();
        let (before, draft) = (bytes(&player.session), player.session.draft());
        assert_eq!(player.session.restore(garbage), Restored::Nothing);
        assert_eq!(bytes(&player.session), before);
        assert_eq!(player.session.draft(), draft);
    }
}

#[test]
fn a_draft_replaces_what_was_typed() {
    let mut player = finished();
    let empty = first_line();
    assert_eq!(player.session.restore(&empty), Restored::Same);
    assert_eq!(player.session.draft(), empty);
    assert_eq!(player.session.facts().replies.iter().count(), 0);
}

#[test]
fn another_day_and_the_desk_take_it_up_as_well() {
    let draft = finished().session.draft();
    for (day, channel) in [("2025-11-10", Channel::Online), ("2026-01-15", Channel::Desk)] {
        let mut session = Session::new(&BUILT_IN, tirkeu::day::parse(day).unwrap(), channel);
        assert_eq!(session.restore(&draft), Restored::Same);
        assert_eq!(session.draft(), draft);
        assert_eq!(
            (session.facts().today, session.facts().channel),
            (tirkeu::day::parse(day).unwrap(), channel)
        );
    }
}
