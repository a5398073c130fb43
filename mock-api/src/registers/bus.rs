//! What the state's message bus reports where a register answers with an error: errors within errors, each with the
//! moment, and the number of the session, which a person quotes to support.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// An error of a register or of the bus. Its texts name no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its code, as whoever reports it writes it.
    pub code: String,
    /// What it says, for support.
    pub message: String,
    /// When.
    pub at: String,
    /// What it was caused by.
    pub beneath: Option<Box<Fault>>,
}

impl Fault {
    /// The invented error of bad weather: the bus reports that the register reported one.
    #[must_use]
    pub fn invented(register: &str, at: &str) -> Self {
        let fault = |code: &str, message: String, beneath| Self {
            code: code.into(),
            message,
            at: at.into(),
            beneath,
        };
        let cause = fault("REGISTER-500", format!("{register}: invented error"), None);
        fault("BUS-REGISTER-FAULT", format!("{register} answered with an error"), Some(Box::new(cause)))
    }

    /// The error as the bus writes it.
    #[must_use]
    pub fn written(&self, session: &str) -> Value {
        serde_json::to_value(self.on_the_bus(session)).unwrap_or_default()
    }

    fn on_the_bus(&self, session: &str) -> BusError {
        BusError {
            error_code: self.code.clone(),
            error_message: self.message.clone(),
            error_date: self.at.clone(),
            session_id: session.to_owned(),
            sub_error: self.beneath.as_ref().map(|beneath| Box::new(beneath.on_the_bus(session))),
        }
    }
}

/// What a register answered with, as the state's message bus writes it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BusError {
    error_code: String,
    error_message: String,
    #[schema(format = DateTime)]
    error_date: String,
    #[schema(format = "uuid")]
    session_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(no_recursion)]
    sub_error: Option<Box<BusError>>,
}
