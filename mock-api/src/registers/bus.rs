//! What the state's message bus reports where a register answers with an error: errors within errors, each with the
//! moment, and the number of the session, which a person quotes to support.

use serde_json::{Value, json};

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
        let mut fault = json!({
            "errorCode": self.code,
            "errorMessage": self.message,
            "errorDate": self.at,
            "sessionId": session,
        });
        if let (Some(beneath), Some(fields)) = (&self.beneath, fault.as_object_mut()) {
            fields.insert("subError".into(), beneath.written(session));
        }
        fault
    }
}
