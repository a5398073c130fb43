//! What is said to eGov Mobile, and what it says, by its own names.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a phone is asked to sign, for whom, until when, and where it is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Invitation {
    pub(super) description: String,
    /// At UTC+5.
    #[schema(format = DateTime)]
    pub(super) expiry_date: String,
    pub(super) organisation: Organisation,
    /// Where the documents are, and the secret that opens them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Whereabouts>,
}

/// Who asks.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    pub(super) name_kz: &'static str,
    pub(super) name_ru: &'static str,
    pub(super) name_en: &'static str,
    #[serde(rename = "bin")]
    pub(super) number: &'static str,
}

/// Where the documents are.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[allow(missing_docs, reason = "each field is what eGov Mobile calls so")]
pub struct Whereabouts {
    pub(super) uri: String,
    pub(super) auth_type: &'static str,
    pub auth_token: String,
}

/// What is to be signed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Documents {
    pub(super) sign_method: &'static str,
    pub(super) version: u32,
    pub(super) documents_to_sign: Vec<Document>,
}

/// A document with its names.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    pub(super) id: u32,
    pub(super) name_kz: &'static str,
    pub(super) name_ru: &'static str,
    pub(super) name_en: &'static str,
    pub(super) meta: Vec<String>,
    pub(super) document: Holding,
}

/// What holds a file.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Holding {
    pub(super) file: File,
}

/// A text in Base64.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct File {
    pub(super) mime: &'static str,
    pub(super) data: String,
}

/// The same documents, signed. What else the phone says is its own affair.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Returned {
    #[serde(rename = "documentsToSign")]
    pub(super) documents: Vec<ReturnedDocument>,
}

/// A document that comes back.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ReturnedDocument {
    pub(super) document: ReturnedHolding,
}

/// What holds the file that comes back.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ReturnedHolding {
    pub(super) file: ReturnedFile,
}

/// The signature in Base64.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ReturnedFile {
    pub(super) data: String,
}

/// Nothing more is said to a phone whose documents were taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct Received {}

/// A sentence that the phone shows.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotReceived {
    pub(super) message: String,
    pub(super) code: &'static str,
}

impl Documents {
    /// The text of the one document, in Base64.
    #[must_use]
    pub fn data(&self) -> &str {
        self.documents_to_sign.first().map_or("", |one| &one.document.file.data)
    }
}
