//! What people type is kept as it was, and a mistake is told beside its field and nowhere else.

use super::*;
use tirkeu::field::Issue;

const MISTAKES: [(&str, &str, Issue); 18] = [
    ("kind", "", Issue::Missing),
    ("kind", " \t\n", Issue::Missing),
    ("kind", "forever ", Issue::ChoiceUnknown),
    ("months", " six", Issue::NumberUnread),
    ("months", "6,0", Issue::NumberUnread),
    ("months", " 13", Issue::MonthsRange),
    ("children", "0", Issue::ChildrenRange),
    ("child", "12050450001", Issue::IinLength),
    ("child", "12050450001x", Issue::IinDigits),
    ("child", " 120504500018", Issue::IinCheck),
    ("born", "4 May 2012", Issue::DateUnread),
    ("born", "2012-05-04T00:00", Issue::DateUnread),
    ("rka", "Kenesary 40, 17", Issue::AddressUnknown),
    ("whose", "mine?", Issue::ChoiceUnknown),
    ("relation", "son", Issue::ChoiceUnknown),
    ("shared_parent", "FATHER", Issue::ChoiceUnknown),
    ("ward", "650301300081", Issue::IinCheck),
    ("powers", "y", Issue::ChoiceUnknown),
];

#[test]
fn a_mistake_is_told_with_the_text_as_it_was_typed() {
    for (field, text, issue) in MISTAKES {
        let mut player = asking(field);
        player.session.set(field, text).unwrap();
        // Fields beside it are filled in, so that it alone can be wrong.
        for own in player.session.view().fields.iter().map(|own| own.name.clone()).collect::<Vec<_>>() {
            if let Some(said) = player.case.said(&own).filter(|_| own != field) {
                player.session.set(&own, said).unwrap();
                assert_eq!(shown(&player.session, &own).1, None, "{own} beside {field}");
            }
        }
        assert_eq!(shown(&player.session, field), (Some(text.to_owned()), Some(issue.code())), "{field}");
    }
}

#[test]
fn an_empty_form_shows_no_mistake() {
    at_every_step(|player| {
        for field in player.session.view().fields {
            assert_eq!(field.issue, None, "{}", field.name);
        }
    });
}

#[test]
fn a_mistake_is_gone_once_it_is_mended() {
    for (field, text, _) in MISTAKES {
        let mut player = asking(field);
        let good = player.case.said(field).unwrap().to_owned();
        player.session.set(field, text).unwrap();
        player.session.set(field, &good).unwrap();
        if player.session.view().fields.iter().any(|own| own.name == field) {
            assert_eq!(shown(&player.session, field).1, None, "{field}");
        }
    }
}

#[test]
fn a_mistake_in_a_field_that_is_not_asked_shows_nowhere() {
    let mut player = asking("who");
    player.session.set("owner", "12").unwrap();
    player.session.set("months", "6").unwrap();
    for field in player.session.view().fields {
        assert_eq!((field.name.as_str(), field.issue), ("who", None));
    }
}

#[test]
fn a_mistake_in_the_owners_number_bothers_nobody_at_home() {
    let mut player = asking("owner");
    player.session.set("whose", "mine").unwrap();
    player.session.set("owner", "12").unwrap();
    assert_eq!(screen(&player.session), "look home");
    player.session.reply("home 0201300000000017 me", "no", AT).unwrap();
    assert_eq!(shown(&player.session, "whose").1, Some("owner_not_matched"));
    assert_eq!(shown(&player.session, "owner"), (Some("12".into()), None));
    player.session.set("whose", "other").unwrap();
    assert_eq!(shown(&player.session, "whose").1, None);
    assert_eq!(shown(&player.session, "owner").1, Some("iin_length"));
}

#[test]
fn an_owner_who_does_not_match_is_told_until_another_is_named() {
    let mut player = asking("owner");
    player.session.set("whose", "other").unwrap();
    player.session.set("owner", "700101400091").unwrap();
    player.session.reply("home 0201300000000017 700101400091", "no", AT).unwrap();
    assert_eq!(shown(&player.session, "owner"), (Some("700101400091".into()), Some("owner_not_matched")));
    // The same number again is the same mistake; the register is not asked twice.
    player.session.set("owner", "700101 400091").unwrap();
    assert_eq!(shown(&player.session, "owner"), (Some("700101 400091".into()), Some("owner_not_matched")));
    player.session.set("owner", "900101300017").unwrap();
    assert_eq!(screen(&player.session), "look home");
}
