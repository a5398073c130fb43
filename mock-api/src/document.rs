//! The description of the API for programs (OpenAPI 3.1), made of what stands beside each handler and each shape.

use std::sync::Arc;

use axum::extract::Extension;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{AdditionalProperties, Schema};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Components, ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder,
    PathItem, Ref, RefOr, ResponseBuilder,
};

use crate::front::Front;
use crate::problem::{Code, Refusal};
use crate::registers::bus::BusError;

/// The one way to say who asks.
const COOKIE: &str = "cookie";
/// What a phone sends holds more than is read of it.
const OPEN: [&str; 4] = ["Returned", "ReturnedDocument", "ReturnedHolding", "ReturnedFile"];

/// The description, as it is sent.
#[derive(Clone, Debug)]
pub struct Document(Arc<str>);

/// This document.
#[utoipa::path(
    get, path = "/api/openapi.json", operation_id = "description", security(()),
    responses((status = 200, description = "This document.", body = serde_json::Value))
)]
pub async fn show(Extension(Document(text)): Extension<Document>) -> Response {
    ([(CONTENT_TYPE, "application/json")], text.to_string()).into_response()
}

/// What no route says of itself.
#[must_use]
pub fn begun(front: &Front) -> OpenApi {
    let licence =
        LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0")).build();
    let about = "Invented registers that answer in a word, and applications that are decided again.";
    let info = InfoBuilder::new().title("Tirkeu mock API").version(env!("CARGO_PKG_VERSION"));
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(front.cookie_name())));
    let components = ComponentsBuilder::new().security_scheme(COOKIE, cookie).schema_from::<Refusal>();
    // What a shape is made of is only added with a route's own.
    let components = components.schema_from::<Code>().schema_from::<BusError>();
    OpenApiBuilder::new()
        .info(info.description(Some(about)).license(Some(licence)).build())
        .security(Some([SecurityRequirement::new::<_, _, &str>(COOKIE, [])]))
        .components(Some(components.build()))
        .build()
}

impl Document {
    /// The description with what holds of all routes: each may refuse, and no shape holds more than is said of it.
    #[must_use]
    pub fn of(mut api: OpenApi) -> Self {
        for path in api.paths.paths.values_mut() {
            operations(path).for_each(finish);
        }
        api.components.iter_mut().for_each(close);
        // A document that can't be written is none: the test that reads it says so.
        Self(api.to_json().unwrap_or_default().into())
    }
}

fn operations(path: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let PathItem { get, put, post, delete, .. } = path;
    [get, put, post, delete].into_iter().flatten()
}

fn finish(operation: &mut Operation) {
    let refusal = ContentBuilder::new().schema(Some(Ref::from_schema_name("Refusal"))).build();
    let refused =
        ResponseBuilder::new().description("A refusal.").content("application/problem+json", refusal);
    operation.responses.responses.insert("default".into(), RefOr::T(refused.build()));
    // Nothing to prove is written as an empty list.
    if operation.security.as_deref() == Some(&[SecurityRequirement::default()]) {
        operation.security = Some(Vec::new());
    }
}

fn close(components: &mut Components) {
    for (name, schema) in &mut components.schemas {
        if let RefOr::T(Schema::Object(object)) = schema
            && !object.properties.is_empty()
            && !OPEN.contains(&name.as_str())
        {
            object.additional_properties.get_or_insert(Box::new(AdditionalProperties::FreeForm(false)));
        }
    }
}
