//! Handing a message over: again and again until it is taken, whoever dies at it, and no longer than there is something to
//! answer.

use std::sync::{Arc, Mutex};

use mock_api::outbox::sender;
use mock_api::outbox::{Message, Messenger, NotTaken};
use serde_json::json;

use crate::filing::moves_in;
use crate::messages::asks;
use crate::service::{Service, Visitor};

/// What was handed over to it, and what it answers.
#[derive(Clone, Default)]
struct Ear {
    heard: Arc<Mutex<Vec<(String, String)>>>,
    silent: bool,
}

impl Messenger for Ear {
    fn take(&self, message: &Message<'_>) -> Result<(), NotTaken> {
        self.heard.lock().unwrap().push((message.number.to_owned(), message.text.to_owned()));
        if self.silent { Err(NotTaken("silent".into())) } else { Ok(()) }
    }
}

impl Ear {
    fn numbers(&self) -> Vec<String> {
        self.heard.lock().unwrap().iter().map(|(number, _)| number.clone()).collect()
    }
}

#[test]
fn a_crash_after_the_commit_loses_no_message() {
    let service = Service::new();
    let (_, number) = asks(&service);
    let service = service.restarted();
    service.hand_over();
    assert_eq!(service.visitor("aigerim").sent(&number), (true, false));
    assert_eq!(service.visitor("saule").telephone().len(), 1);
}

/// The sender dies, or hears nothing, once the message was taken.
#[test]
fn what_is_handed_over_twice_comes_once() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    aigerim.line_is("late");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    service.hand_over();
    assert_eq!(aigerim.sent(&number), (false, true));
    let service = service.restarted();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    assert_eq!(saule.telephone().len(), 1);
    aigerim.post("/api/weather", &json!({ "register": "1414", "fault": "ok" }));
    service.app.store.write(|sql| sql.run("DELETE FROM session_weather", &[])).unwrap();
    service.after(10);
    assert_eq!((aigerim.sent(&number), saule.telephone().len()), ((true, false), 1));
}

#[test]
fn a_silent_messenger_is_tried_again_with_growing_waits_until_the_time_is_over() {
    let ear = Ear { silent: true, ..Ear::default() };
    let service = Service::changed(|app| app.messenger(Box::new(ear.clone())));
    let (_, number) = asks(&service);
    let mut tried = Vec::new();
    for second in (0..2 * 3600).step_by(10) {
        let before = ear.numbers().len();
        service.hand_over();
        if ear.numbers().len() > before {
            tried.push(second);
        }
        service.app.clock.pass(10);
    }
    assert_eq!(tried[..8], [0, 10, 30, 70, 150, 310, 610, 910]);
    assert_eq!(tried.last(), Some(&3310), "{tried:?}");
    assert!(ear.numbers().iter().all(|one| *one == ear.numbers()[0]));
    let aigerim = service.visitor("aigerim");
    assert_eq!((aigerim.state_of(&number).as_str(), aigerim.sent(&number)), ("run_out", (false, false)));
}

/// Ends an application.
type End = dyn Fn(&Service, &Visitor<'_>, &str);

#[test]
fn nothing_is_sent_once_there_is_nothing_to_answer() {
    let ends: [(&str, &End); 4] = [
        ("withdrawn", &|_, aigerim, number| drop(aigerim.delete(&format!("/api/applications/{number}")))),
        ("run_out", &|service, _, _| service.app.clock.pass(3600)),
        ("refused", &|service, _, number| drop(service.visitor("saule").decide(number, "refuse"))),
        ("registered", &|service, _, number| drop(service.visitor("saule").decide(number, "agree"))),
    ];
    for (state, end) in ends {
        let ear = Ear::default();
        let service = Service::changed(|app| app.messenger(Box::new(ear.clone())));
        let (aigerim, number) = asks(&service);
        end(&service, &aigerim, &number);
        service.hand_over();
        service.after(600);
        assert_eq!(ear.numbers(), Vec::<String>::new(), "{state}");
        let aigerim = service.visitor("aigerim");
        assert_eq!((aigerim.state_of(&number).as_str(), aigerim.sent(&number)), (state, (false, false)));
    }
}

#[test]
fn the_weather_on_the_way_to_1414() {
    for (fault, at_once, later) in [
        ("slow", 0, 1),
        ("wrong", 0, 0),
        ("down", 0, 1),
        ("error", 0, 1),
        ("garbled", 0, 1),
        ("planned", 0, 1),
    ] {
        let service = Service::new();
        let aigerim = service.visitor("aigerim");
        aigerim.line_is(fault);
        let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
        service.hand_over();
        let saule = service.visitor("saule");
        assert_eq!(saule.telephone().len(), at_once, "{fault}");
        assert_eq!(aigerim.sent(&number).0, ["slow", "wrong"].contains(&fault), "{fault}");
        if !["slow", "wrong", "planned"].contains(&fault) {
            aigerim.line_is("ok");
        }
        service.after(300);
        assert_eq!((saule.telephone().len(), aigerim.sent(&number)), (later, (true, false)), "{fault}");
    }
}

#[test]
fn the_sender_wakes_when_an_application_is_taken_on_and_stops_with_the_service() {
    let service = Service::new();
    let mut changes = service.app.changes.subscribe();
    let running = service.spawn(sender::run(Arc::clone(&service.app)));
    let (aigerim, number) = asks(&service);
    while !aigerim.sent(&number).0 {
        service.wait(changes.changed()).unwrap();
    }
    service.app.stopping.send_replace(true);
    service.wait(running).unwrap();
}
