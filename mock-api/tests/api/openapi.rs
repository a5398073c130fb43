//! The description of the API is true: every route and every code is in it, and answers are as it says.

use std::collections::BTreeSet;

use axum::http::Method;
use mock_api::problem::Code;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::Service;

fn document(service: &Service) -> Value {
    service.get("/api/openapi.json").json()
}

/// Path and methods of every route, as the source declares them.
fn routes() -> BTreeSet<(String, String)> {
    let source = include_str!("../../src/app.rs");
    let declared = source.split(".route(\"").skip(1).flat_map(|rest| {
        let (path, rest) = rest.split_once('"').unwrap();
        let rest = rest.split(".route(").next().unwrap().split(".merge(").next().unwrap();
        let rest = rest.split(';').next().unwrap();
        let used = ["get", "post", "delete", "put"].into_iter().filter(move |method| {
            rest.contains(&format!(" {method}(")) || rest.contains(&format!(".{method}("))
        });
        used.map(move |method| (path.to_owned(), method.to_owned()))
    });
    // A page is no part of the API.
    declared.filter(|(path, _)| !path.ends_with(".html")).collect()
}

#[test]
fn every_route_is_described_and_nothing_else() {
    let service = Service::new();
    let document = document(&service);
    let paths = document["paths"].as_object().unwrap();
    let described: BTreeSet<_> = paths
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| (path.clone(), method.clone()))
        })
        .collect();
    assert_eq!(described, routes());
    for (path, method) in described {
        let method: Method = method.to_uppercase().parse().unwrap();
        let request = axum::http::Request::builder().method(method.clone()).uri(&path);
        let answer = service.send(request.body(axum::body::Body::empty()).unwrap());
        assert_ne!(answer.status, 405, "{method} {path}");
    }
}

#[test]
fn every_code_is_described() {
    let service = Service::new();
    let described =
        document(&service)["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].clone();
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
    fits("Person", &aigerim.get("/api/session").json());
    fits("Today", &service.get("/api/today").json());
    fits("Addresses", &aigerim.post("/api/addresses", &json!({ "text": "кабанбай", "lang": "kk" })).json());
    let near = json!({ "rka": service.people.rka("saule"), "lang": "kk" });
    fits("Centres", &aigerim.post("/api/centres", &near).json());
    fits("Answer", &aigerim.lookup("applicant").json());
    fits("Problem", &aigerim.lookup("nothing").json());
    fits("Asked", &aigerim.ask_to_sign("consent", &tirkeu::record::seal("")));
    let taken = aigerim.send_in(&aigerim.fill(&moves_in(&aigerim, "saule", "saule"))).json();
    fits("Taken", &taken);
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
    fits("Audit", &aigerim.get("/api/audit").json());
    let order = json!({ "register": "gbdfl", "fault": "ok" });
    fits("Weather", &aigerim.post("/api/weather", &order).json());
    fits("Forecast", &aigerim.get("/api/weather").json());
    fits("Clock", &aigerim.post("/api/clock", &json!({ "day": null })).json());
    for fault in ["planned", "error"] {
        aigerim.post("/api/weather", &json!({ "register": "gbdfl", "fault": fault }));
        fits("Forecast", &aigerim.get("/api/weather").json());
        fits("Problem", &aigerim.lookup("applicant").json());
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
