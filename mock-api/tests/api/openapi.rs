//! The description of the API is true: every route and every code is in it, and answers are as it says.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use mock_api::problem::Code;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::Service;

fn document(service: &Service) -> Value {
    service.get("/api/openapi.json").json()
}

/// A route that is opened without its description would be missing in the document; every other one is there by itself.
#[test]
fn every_route_is_opened_by_its_description() {
    let undescribed: Vec<_> = [include_str!("../../src/routes.rs"), include_str!("../../src/leaves.rs")]
        .iter()
        .flat_map(|source| source.split(".route(\"").skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .filter(|path| path.starts_with("/api/") && !path.starts_with("/api/docs"))
        .collect();
    assert_eq!(undescribed, Vec::<&str>::new());
    let service = Service::new();
    let document = document(&service);
    let mut names = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(names.insert(name.to_owned()), "{name} is the name of two");
            assert!(!operation["summary"].as_str().unwrap().is_empty(), "{method} {path}");
            assert!(operation["responses"]["default"].is_object(), "{method} {path}");
            let method: Method = method.to_uppercase().parse().unwrap();
            let request = axum::http::Request::builder().method(method.clone()).uri(path);
            let answer = service.send(request.body(axum::body::Body::empty()).unwrap());
            assert_ne!(answer.status, 405, "{method} {path}");
        }
    }
    assert!(names.len() >= 28, "{names:?}");
}

#[test]
fn what_is_not_there_outside_the_training_copy_is_not_described_there() {
    let training = document(&Service::new());
    let bare = document(&Service::bare());
    let paths =
        |document: &Value| document["paths"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let only: Vec<_> = paths(&training).difference(&paths(&bare)).cloned().collect();
    assert_eq!(
        only,
        ["/api/clock", "/api/hurry", "/api/personas", "/api/phone", "/api/telephone", "/api/weather"]
    );
}

#[test]
fn every_code_is_described() {
    let service = Service::new();
    let described = document(&service)["components"]["schemas"]["Code"]["enum"].clone();
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(described, json!(codes));
}

#[test]
fn whoever_is_not_signed_in_is_refused_wherever_the_description_says_so() {
    let service = Service::new();
    let document = document(&service);
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            if operation["security"] == json!([]) {
                continue;
            }
            let method: Method = method.to_uppercase().parse().unwrap();
            let request = axum::http::Request::builder().method(method.clone()).uri(path);
            let request = request.header("content-type", "application/json");
            let answer = service.send(request.body(axum::body::Body::from("{}")).unwrap());
            assert_eq!(answer.code(), "not-signed-in", "{method} {path}");
        }
    }
}

#[test]
fn answers_are_as_described() {
    let service = Service::new();
    let document = document(&service);
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let fits = |name: &str, value: &Value| fits(&document, &schema(&document, name), value, name);
    fits("Personas", &service.get("/api/personas").json());
    fits("Visitor", &aigerim.get("/api/session").json());
    fits("Today", &service.get("/api/today").json());
    fits("Addresses", &aigerim.post("/api/addresses", &json!({ "text": "кабанбай", "lang": "kk" })).json());
    let near = json!({ "rka": service.people.rka("saule"), "lang": "kk" });
    fits("Centres", &aigerim.post("/api/centres", &near).json());
    fits("Answer", &aigerim.lookup("applicant").json());
    fits("Refusal", &aigerim.lookup("nothing").json());
    fits("Begun", &aigerim.ask_to_sign("consent", &tirkeu::record::seal("")));
    let taken = aigerim.send_in(&aigerim.fill(&moves_in(&aigerim, "saule", "saule"))).json();
    fits("Receipt", &taken);
    let number = taken["number"].as_str().unwrap();
    fits("Consents", &saule.get("/api/consents").json());
    let asel = service.visitor("asel");
    let other = asel.apply(&moves_in(&asel, "kuanysh", "kuanysh"));
    fits("Hurried", &asel.post("/api/hurry", &json!({ "number": other })).json());
    fits("Application", &asel.get(&format!("/api/applications/{other}")).json());
    fits("Decided", &saule.decide(number, "agree").json());
    fits("Consents", &saule.get("/api/consents").json());
    fits("Application", &aigerim.get(&format!("/api/applications/{number}")).json());
    fits("Applications", &aigerim.get("/api/applications").json());
    fits("Log", &aigerim.get("/api/audit").json());
    let order = json!({ "register": "gbdfl", "fault": "ok" });
    fits("Ordered", &aigerim.post("/api/weather", &order).json());
    fits("Forecast", &aigerim.get("/api/weather").json());
    fits("Days", &aigerim.post("/api/clock", &json!({ "day": null })).json());
    for fault in ["planned", "error"] {
        aigerim.post("/api/weather", &json!({ "register": "gbdfl", "fault": fault }));
        fits("Forecast", &aigerim.get("/api/weather").json());
        fits("Refusal", &aigerim.lookup("applicant").json());
    }
}

/// Every operation, and where it is.
fn operations(document: &Value) -> impl Iterator<Item = (&String, &Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    paths.flat_map(|(path, methods)| methods.as_object().unwrap().values().map(move |one| (path, one)))
}

/// Each link takes a number out of a real answer to an address that takes it.
#[test]
fn every_link_leads_to_what_it_names() {
    let service = Service::new();
    let document = document(&service);
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let begun = aigerim.ask_to_sign("consent", &tirkeu::record::seal(""));
    let taken = aigerim.send_in(&aigerim.fill(&moves_in(&aigerim, "saule", "saule"))).json();
    let answers = BTreeMap::from([
        ("ask_to_sign", begun),
        ("send_application", taken),
        ("own_applications", aigerim.get("/api/applications").json()),
        ("consents_asked", saule.get("/api/consents").json()),
        ("own_log", json!({ "earlier": 7 })),
    ]);
    for (_, source) in operations(&document) {
        let responses = source["responses"].as_object().unwrap().values();
        for (name, link) in responses.filter_map(|one| one["links"].as_object()).flatten() {
            let answer = &answers[source["operationId"].as_str().unwrap()];
            let (path, target) =
                operations(&document).find(|(_, one)| one["operationId"] == link["operationId"]).unwrap();
            let address = link["parameters"].as_object().unwrap().iter().fold(
                path.clone(),
                |path, (parameter, place)| {
                    let found =
                        answer.pointer(place.as_str().unwrap().strip_prefix("$response.body#").unwrap());
                    let found = found.unwrap_or_else(|| panic!("{name}: {answer}"));
                    let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
                    path.replace(&format!("{{{parameter}}}"), &found)
                },
            );
            assert!(!address.contains('{'), "{name}: {address}");
            if document["paths"][path]["get"] == *target {
                assert_eq!(aigerim.get(&address).status, 200, "{address}");
            }
        }
    }
}

fn schema(document: &Value, name: &str) -> Value {
    let schema = &document["components"]["schemas"][name];
    assert!(schema.is_object(), "{name} is not described");
    schema.clone()
}

/// As much of JSON Schema as the document uses.
fn fits(document: &Value, schema: &Value, value: &Value, place: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return fits(document, &self::schema(document, name), value, place);
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let null = json!({ "type": "null" });
        let one = either.iter().find(|one| (**one == null) == value.is_null());
        return fits(document, one.unwrap_or(&Value::Null), value, place);
    }
    let types = match &schema["type"] {
        Value::Array(types) => types.clone(),
        one => vec![one.clone()],
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(types.contains(&json!(kind)), "{place} is {kind}, not {types:?}");
    if let Some(words) = schema["enum"].as_array() {
        assert!(words.contains(value), "{place}: {value} is not among {words:?}");
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        fits(document, &schema["items"], item, &format!("{place}[{index}]"));
    }
    let Some(fields) = value.as_object() else { return };
    for required in schema["required"].as_array().into_iter().flatten() {
        assert!(fields.contains_key(required.as_str().unwrap()), "{place} lacks {required}");
    }
    for (name, field) in fields {
        match &schema["properties"][name] {
            Value::Null => assert_ne!(schema["additionalProperties"], json!(false), "{place}.{name} is new"),
            own => fits(document, own, field, &format!("{place}.{name}")),
        }
    }
}
