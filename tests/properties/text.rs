//! No input, however odd, ends in a panic, in a blank screen or in a screen without its reason.

use proptest::prelude::*;
use proptest::sample::select;

use tirkeu::day;
use tirkeu::facts::{Channel, Outcome};
use tirkeu::field::Field;
use tirkeu::iin::Iin;
use tirkeu::need::{Act, Lookup};
use tirkeu::record::replay;
use tirkeu::reply::Reply;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;
use tirkeu::verdict::Verdict;

use super::world::{days, worlds};
use super::{built_in, cases};

const ISSUES: [&str; 13] = [
    "missing",
    "choice_unknown",
    "number_unread",
    "iin_length",
    "iin_digits",
    "iin_check",
    "date_unread",
    "address_unknown",
    "owner_not_matched",
    "months_range",
    "children_range",
    "person_twice",
    "birth_impossible",
];

const STEPS: [&str; 5] = ["ask", "look", "retry", "act", "verdict"];

/// Something that a host may do, sensible or not.
#[derive(Clone, Debug)]
enum Call {
    Set(String, String),
    Reply(String, String, String),
    /// To the question that the form waits for.
    Answer(String),
    Act(Act, Outcome),
    Back,
    Change(String),
    Again,
    Restore(String),
}

fn texts() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "0",
        "1",
        "12",
        "13",
        "256",
        "-1",
        "1e3",
        "permanent",
        "temporary",
        "me_and_children",
        "ward",
        "900101300017",
        "900101 300 027",
        "900101300018",
        "85010130001٥",
        "0201300000000017",
        "mine",
        "other",
        "half_sibling",
        "none",
        "neither",
        "father",
        "2011-05-04",
        "2011-02-30",
        "9999-12-31",
        "citizen",
        "1990-01-31 citizen",
        "yes astana private",
        "yes almaty state",
        "yes x y",
        "no",
        "online",
        "desk",
        "confirmed",
        "no_father",
        "6450",
        "99999999999",
        "unavailable",
        "full_time",
        "null",
        "\u{0}",
        "\n",
        "a\r\nb",
        "tirkeu-draft-2 x\nkind=permanent",
        "\u{202e}",
        "ә",
        "👪",
    ];
    prop_oneof![4 => select(known.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
}

fn fields() -> impl Strategy<Value = String> {
    let known: Vec<_> = Field::all().map(|field| field.to_string()).collect();
    prop_oneof![6 => select(known), 1 => texts(), 1 => select(vec!["child-7", "child-1", "ticket-0", "kind-2"]).prop_map(str::to_owned)]
}

fn keys() -> impl Strategy<Value = String> {
    let known =
        ["applicant", "gate 0201300000000017", "home 0201300000000017 me", "area 0201300000000017 total"];
    prop_oneof![select(known.to_vec()).prop_map(str::to_owned), any::<String>()]
}

fn calls() -> impl Strategy<Value = Call> {
    prop_oneof![
        8 => (fields(), texts()).prop_map(|(field, text)| Call::Set(field, text)),
        4 => texts().prop_map(Call::Answer),
        1 => (keys(), texts(), texts()).prop_map(|(key, answer, at)| Call::Reply(key, answer, at)),
        1 => (select(Act::ALL), select(Outcome::ALL)).prop_map(|(act, outcome)| Call::Act(act, outcome)),
        1 => Just(Call::Back),
        1 => fields().prop_map(Call::Change),
        1 => Just(Call::Again),
        1 => texts().prop_map(Call::Restore),
    ]
}

fn make(session: &mut Session, call: &Call) {
    // A misuse is told to the host; here it must only leave the form standing.
    let _ = match call {
        Call::Set(field, text) => session.set(field, text),
        Call::Reply(key, answer, at) => session.reply(key, answer, at),
        Call::Answer(answer) => {
            let key = session.view().lookup.map(|lookup| lookup.key).unwrap_or_default();
            session.reply(&key, answer, "")
        }
        Call::Act(act, outcome) => session.act(*act, *outcome),
        Call::Change(field) => session.change(field),
        Call::Back => {
            session.back();
            Ok(())
        }
        Call::Again => {
            session.again();
            Ok(())
        }
        Call::Restore(draft) => {
            session.restore(draft);
            Ok(())
        }
    };
}

/// The screen is one that a host can draw, and says why it is there.
fn is_sound(session: &Session) -> Result<(), TestCaseError> {
    let view = session.view();
    prop_assert!(serde_json::to_string(&view).is_ok());
    prop_assert!(STEPS.contains(&view.step) && !view.screen.is_empty());
    prop_assert_eq!(view.step == "ask", !view.fields.is_empty());
    prop_assert_eq!(matches!(view.step, "look" | "retry"), view.lookup.is_some());
    prop_assert_eq!(view.step == "verdict", view.verdict.is_some());
    for issue in view.fields.iter().filter_map(|field| field.issue) {
        prop_assert!(ISSUES.contains(&issue), "{}", issue);
    }
    if let Some(verdict) = view.verdict {
        prop_assert!(Verdict::NAMES.contains(&verdict.name));
        prop_assert!(!view.trace.is_empty() && !verdict.clause.is_empty() && !verdict.next.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_calls_leave_a_form_that_can_be_drawn(
        today in days(),
        channel in select(Channel::ALL),
        calls in prop::collection::vec(calls(), 1..40),
    ) {
        let mut session = Session::new(&BUILT_IN, today, channel);
        for call in &calls {
            make(&mut session, call);
        }
        is_sound(&session)?;
        let record = session.record();
        prop_assert_eq!(replay(&built_in(), &record), Ok(record));
        let mut restored = Session::new(&BUILT_IN, today, channel);
        restored.restore(&session.draft());
        prop_assert_eq!(restored.draft(), session.draft());
        prop_assert_eq!(&restored.facts().answers, &session.facts().answers);
    }

    /// On the way of a sensible form, calls go further in.
    #[test]
    fn any_calls_in_the_midst_of_a_form_leave_one_that_can_be_drawn(
        world in worlds(),
        back in 0_usize..8,
        calls in prop::collection::vec(calls(), 1..12),
    ) {
        let mut session = world.play();
        is_sound(&session)?;
        for _ in 0..back {
            session.back();
        }
        for call in &calls {
            make(&mut session, call);
            is_sound(&session)?;
        }
        let record = session.record();
        prop_assert_eq!(replay(&built_in(), &record), Ok(record));
    }

    #[test]
    fn no_text_ends_in_a_panic(text in any::<String>(), key in keys()) {
        let _ = (text.parse::<Lookup>(), text.parse::<Iin>(), day::parse(&text), Field::parse(&text));
        let _ = replay(&built_in(), &text);
        if let Ok(lookup) = key.parse::<Lookup>() {
            let read = Reply::parse(&lookup, &text);
            prop_assert_eq!(read.map_or(text.clone(), |reply| reply.write()), text);
        }
    }

    #[test]
    fn an_iin_is_one_with_its_right_last_digit(stem in "[0-9]{11}") {
        let sound: Vec<_> = (0..10).filter(|last| format!("{stem}{last}").parse::<Iin>().is_ok()).collect();
        prop_assert!(sound.len() <= 1, "{:?}", sound);
    }
}
