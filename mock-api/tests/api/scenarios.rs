//! The scenarios once more, over HTTP: the registers of the service say what the scenario's say, the answers are sent as
//! an application, and what the service makes of them is what the scenario ends with.

mod acts;
mod family;
mod played;

use std::collections::BTreeMap;
use std::thread;

use mock_api::message;
use serde_json::{Value, json};
use tirkeu::facts::{Channel, Outcome};
use tirkeu::name::Name;
use tirkeu::need::{Act, KinSource, Lookup};
use tirkeu::record::seal;
use tirkeu::reply::{Home, Proof, Reply};

use crate::common::{self, play::Player};
use crate::service::{Service, Visitor};
use played::Played;

const APPLICANT: &str = "aigerim";
const OWNER: &str = "saule";
/// Much of the time goes by waiting for the disk, so that several services are faster than one.
const SERVICES: usize = 4;

// Why a scenario has no counterpart over HTTP.
const DESK: &str = "at the desk nothing is sent";
const UNASKED: &str = "a register is still to be asked: over HTTP it answers, or is silent";
const OWN_NUMBER: &str = "the number that is typed is one's own: over HTTP it is somebody else's";
const GUARDIANSHIPS: &str =
    "guardianships have a register of their own: acts and snapshot can't differ there";

#[test]
fn the_service_decides_every_scenario_as_it_ends() {
    let (mut sent, mut unsent) = (Vec::new(), BTreeMap::new());
    for (name, player) in common::played() {
        match left_out(&player) {
            Some(reason) => *unsent.entry(reason).or_insert(0) += 1,
            None => sent.push((name, player)),
        }
    }
    let share = sent.len().div_ceil(SERVICES);
    let otherwise = thread::scope(|scope| {
        let services: Vec<_> = sent.chunks(share).map(|some| scope.spawn(|| ended_otherwise(some))).collect();
        services.into_iter().flat_map(|service| service.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(otherwise.is_empty(), "{} of {}:\n{}", otherwise.len(), sent.len(), otherwise.join("\n"));
    let reasons = [(DESK, 21), (UNASKED, 42), (OWN_NUMBER, 1), (GUARDIANSHIPS, 2)];
    assert_eq!((sent.len(), unsent), (566, BTreeMap::from(reasons)));
}

/// Sends some of the scenarios to one service; what doesn't end as it should.
fn ended_otherwise(scenarios: &[(String, Player)]) -> Vec<String> {
    let played = Played::new(APPLICANT, OWNER);
    let service = Service::changed(|app| played.answer_for(app));
    let mut otherwise = Vec::new();
    for (name, player) in scenarios {
        played.play(player.session.facts().clone());
        let (expected, got) = (end(player), sent(&service, player));
        if expected != got {
            otherwise.push(format!("{name}: {expected}, over HTTP {got}"));
        }
    }
    otherwise
}

fn left_out(player: &Player) -> Option<&'static str> {
    let facts = player.session.facts();
    let step = player.session.step().0;
    let replies =
        |one: fn(&Lookup, Reply) -> bool| facts.replies.iter().any(|(key, said)| one(key, said.reply));
    if facts.channel == Channel::Desk {
        Some(DESK)
    } else if step == "look" {
        Some(UNASKED)
    } else if replies(|_, reply| matches!(reply, Reply::Home(Home::Named { mine: true, .. }))) {
        Some(OWN_NUMBER)
    } else if replies(in_the_snapshot_alone) {
        Some(GUARDIANSHIPS)
    } else {
        None
    }
}

/// A guardianship that the acts don't confirm, and the snapshot does.
fn in_the_snapshot_alone(key: &Lookup, reply: Reply) -> bool {
    let confirmed = reply == Reply::Proof(Proof::Confirmed);
    let Lookup::Kin { source: KinSource::Ukimet, relation, .. } = key else { return false };
    confirmed && *relation == Name::of("ward")
}

/// How the scenario ends, as far as it can be told over HTTP.
fn end(player: &Player) -> String {
    let view = player.session.view();
    match view.step {
        "ask" => "ask ".to_owned() + view.fields.first().map_or("", |field| field.label),
        "retry" => {
            let lookup: Lookup = view.lookup.unwrap().key.parse().unwrap();
            "retry ".to_owned() + lookup.register().as_str()
        }
        step => format!("{step} {}", view.screen),
    }
}

/// Sends what the citizen of the scenario said, and tells what becomes of it.
fn sent(service: &Service, player: &Player) -> String {
    // The attempts of the scenario before are forgotten, and its consents are older.
    service.app.clock.pass(24 * 3600);
    let facts = player.session.facts();
    let visitor = service.signed_in(service.people.iin(APPLICANT));
    let day = tirkeu::day::write(facts.today);
    assert_eq!(visitor.post("/api/clock", &json!({ "day": day })).status, 200);
    let record = player.session.record();
    // What is refused is refused before anybody looks at the signature.
    let signed = facts.acts.get(&Act::Sign) == Some(&Outcome::Done);
    let signature = if signed { visitor.sign("application", &seal(&record)) } else { String::new() };
    let answer = visitor.send_with(&message::number(), &record, &signature);
    if answer.status != 201 {
        return told(player, &answer.code(), &answer.json());
    }
    let number = answer.json()["number"].as_str().unwrap().to_owned();
    consent(service, &visitor, &number, facts.acts.get(&Act::Consent).copied())
}

fn told(player: &Player, code: &str, problem: &Value) -> String {
    match code {
        "verdict-refuses" => format!("verdict {}", problem["verdict"].as_str().unwrap()),
        "needs-relation" => "ask relation".into(),
        "register-unavailable" => "retry ".to_owned() + problem["register"].as_str().unwrap(),
        // Nothing lacks but the signature.
        "signature-invalid" => "act sign".into(),
        "question-open" => {
            let view = player.session.view();
            let field = view.fields.iter().find(|field| field.name == problem["field"].as_str().unwrap());
            field.and(view.fields.first()).map_or(problem.to_string(), |field| format!("ask {}", field.label))
        }
        other => other.to_owned(),
    }
}

/// What the owner does about it.
fn consent(service: &Service, visitor: &Visitor<'_>, number: &str, outcome: Option<Outcome>) -> String {
    match outcome {
        None => {
            let state = visitor.state_of(number);
            visitor.delete(&format!("/api/applications/{number}"));
            return if state == "awaiting_consent" { "act consent".into() } else { state };
        }
        Some(Outcome::RunOut) => {
            let hurried = visitor.post("/api/hurry", &json!({ "number": number }));
            assert_eq!(hurried.status, 200, "{}", hurried.text);
        }
        Some(outcome) => {
            let word = if outcome == Outcome::Done { "agree" } else { "refuse" };
            let given = service.signed_in(service.people.iin(OWNER)).decide(number, word);
            assert_eq!(given.status, 200, "{}", given.text);
        }
    }
    let shown = visitor.get(&format!("/api/applications/{number}")).json();
    format!("verdict {}", shown["verdict"].as_str().unwrap())
}
