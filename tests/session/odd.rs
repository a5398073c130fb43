//! Whatever is typed or answered: nothing panics, nothing is lost, and nothing odd is taken for an answer.

use super::*;
use tirkeu::name::Name;

/// Texts that answer nothing, whatever the question.
fn odd_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "🙂",
        "👨‍👩‍👧",
        "\0",
        "a\0b",
        "permanent\0",
        "\nme\nme",
        "\r\n",
        "\u{202e}me\u{202c}",
        "\u{feff}permanent",
        "\u{200b}",
        "مسكن دائم",
        "тұрақты",
        "e\u{301}",
        "\u{2028}",
        "\u{fffd}",
        "<script>alert(1)</script>",
        "'; DROP TABLE answers; --",
        "__proto__",
        "constructor()",
        "-1",
        "+6",
        "1e1",
        "0x6",
        "６",
        "٦",
        "½",
        "999999999999999999999999999999999999",
        "9001013000170000000000000000",
        "2026-13-45",
        "-2012-05-04",
        "2012-05-04\u{200b}",
        "%00",
        "${iin}",
        "me me",
        "yes\u{a0}no",
    ]
    .map(str::to_owned)
    .into();
    texts.push("x".repeat(10_240));
    texts.push("9".repeat(10_240));
    texts.push("🙂".repeat(10_240));
    texts.push("\n".repeat(10_240));
    texts
}

#[test]
fn odd_texts_never_answer_and_are_kept() {
    for field in Field::all().map(|field| field.to_string()) {
        let parsed = Field::parse(&field).unwrap();
        // A short word may be a relation or an answer of the slip; whether it is one, the rules say on the day.
        let named_by_rules = matches!(parsed, Field::Relation(_) | Field::Ticket(_));
        for text in odd_texts() {
            let mut session = form();
            session.set(&field, &text).unwrap();
            let word = named_by_rules && text.parse::<Name>().is_ok();
            assert_eq!(session.facts().answers.has(parsed), word, "{field}: {text:.40?}");
            assert_eq!(screen(&session), "ask kind");
            let line = text.replace(['\n', '\r'], " ");
            assert!(session.draft().contains(&line), "{field}: {text:.40?}");
        }
    }
}

#[test]
fn odd_texts_leave_the_question_open() {
    for field in [
        "kind",
        "months",
        "who",
        "children",
        "child",
        "born",
        "ward",
        "rka",
        "whose",
        "relation",
        "shared_parent",
        "side",
        "relation-2",
        "ticket",
        "ticket-2",
        "desk_owner",
        "powers",
    ] {
        let asked = asking(field);
        let question = screen(&asked.session);
        for text in odd_texts() {
            let mut session = asked.session.clone();
            session.set(field, &text).unwrap();
            assert_eq!(screen(&session), question, "{field}: {text:.40?}");
            let (value, issue) = shown(&session, field);
            assert_eq!(value.as_deref(), Some(text.as_str()), "{field}");
            assert!(issue.is_some(), "{field}: {text:.40?}");
        }
    }
}

#[test]
fn no_name_but_a_fields_own_is_a_field() {
    let long = "kind".repeat(3_000);
    for name in [
        "",
        " ",
        "kind ",
        " kind",
        "Kind",
        "KIND",
        "kind-1",
        "kind-2",
        "kind-",
        "kind--2",
        "-2",
        "child-0",
        "child-7",
        "child-02",
        "child-+2",
        "child-2-2",
        "relation-9",
        "relation-256",
        "relation-99999999999",
        "ticket-9",
        "ticket-٢",
        "colour",
        "🙂",
        "kind\0",
        "kind\n",
        "__proto__",
        "тип",
        &long,
    ] {
        let mut session = form();
        let before = (bytes(&session), session.draft());
        assert_eq!(session.set(name, "permanent"), Err(Misuse::UnknownField), "{name:.40?}");
        assert_eq!(session.change(name), Err(Misuse::UnknownField), "{name:.40?}");
        assert_eq!((bytes(&session), session.draft()), before);
    }
}

#[test]
fn odd_replies_never_answer() {
    at_every_step(|player| {
        let Some(lookup) = player.session.view().lookup else { return };
        for text in odd_texts() {
            let mut session = player.session.clone();
            // "-1" and the like are no numbers either: each of them is a register that said nothing.
            assert_eq!(session.reply(&lookup.key, &text, &text), Err(Misuse::Unreadable), "{text:.40?}");
            assert!(matches!(session.view().step, "retry" | "look"), "{}: {text:.40?}", lookup.key);
        }
    });
}
