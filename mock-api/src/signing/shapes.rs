//! What is asked for and answered about signatures.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::Purpose;

/// What is to be signed, and how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    #[schema(pattern = "^(sms|qr|ncalayer)$")]
    pub(super) way: String,
    pub(super) purpose: Purpose,
    /// SHA-256 in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) seal: String,
    /// What is sealed; a phone needs it.
    pub(super) text: Option<String>,
}

/// What the person answered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Given {
    pub(super) answer: String,
}

/// Those that need least first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ways {
    pub(super) ways: Vec<Offered>,
}

/// A way to sign.
#[derive(Debug, Serialize, ToSchema)]
pub struct Offered {
    pub(super) way: &'static str,
    /// What its counterpart in the training copy can be told to do.
    #[serde(rename = "try")]
    pub(super) cases: Vec<&'static str>,
}

/// A signature that was asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Begun {
    #[schema(format = "uuid")]
    pub(super) signature: String,
    pub(super) way: &'static str,
    /// At UTC+5.
    #[schema(format = DateTime)]
    pub(super) expires: String,
    pub(super) tries: u32,
    /// What the way has to show: for `sms` in the training copy the message that would have been sent.
    #[schema(value_type = Object)]
    pub(super) shown: Value,
}

/// How far a signature is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Progress {
    pub(super) signature: String,
    pub(super) way: String,
    #[schema(pattern = "^(waiting|opened|signed|refused|ended)$")]
    pub(super) state: &'static str,
    /// At UTC+5.
    #[schema(format = DateTime)]
    pub(super) expires: String,
    #[schema(required, format = DateTime)]
    pub(super) signed: Option<String>,
    /// Why the last one was refused, for people.
    #[schema(required)]
    pub(super) code: Option<&'static str>,
    /// The same for programs.
    #[schema(required)]
    pub(super) fault: Option<String>,
}

/// A signature that was given.
#[derive(Debug, Serialize, ToSchema)]
pub struct Signed {
    #[schema(format = "uuid")]
    pub(super) signature: String,
    /// At UTC+5.
    #[schema(format = DateTime)]
    pub(super) signed: String,
}
