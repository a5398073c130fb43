//! The shape of a refusal, as it is described and as it is written.

use serde::{Serialize, Serializer};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use super::Code;
use crate::language::Language;
use crate::registers::bus::BusError;

/// RFC 9457. Title and detail are in the language of Accept-Language; the code never changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct Refusal {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    code: Code,
    detail: String,
    /// Which register it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    register: Option<&'static str>,
    /// When a register that is closed opens again, or a message may be sent again; Retry-After has the seconds until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    until: Option<String>,
    /// The number of the message, by which support finds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    /// The number of the session, for support too.
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    /// Which answer is lacking.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What is wrong with it, as the engine names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<String>,
    /// The verdict, as the engine names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<String>,
    /// The application under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// How many tries there are still.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<String>,
    /// What is wrong with a signature.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
    /// Which part of the service is lacking: `stopping`, `reading`, `tables`, `writing` or `slow`.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    /// What the register answered with.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<BusError>,
}

impl Refusal {
    /// What every refusal with that code says, at whose time. What else it is about, [`super::Problem::with`] adds by name.
    pub(super) fn of(code: Code, language: Language, time: &str) -> Self {
        let (title, detail) = code.texts(language);
        Self {
            kind: format!("/problems/{}", code.name()),
            title,
            status: code.status().as_u16(),
            code,
            detail: detail.replace("{until}", time),
            register: None,
            until: None,
            instance: None,
            session: None,
            field: None,
            issue: None,
            verdict: None,
            number: None,
            left: None,
            fault: None,
            part: None,
            error: None,
        }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl PartialSchema for Code {
    fn schema() -> RefOr<Schema> {
        let names = Self::ALL.iter().map(|code| code.name());
        ObjectBuilder::new().schema_type(Type::String).enum_values(Some(names)).into()
    }
}

impl ToSchema for Code {}
