//! What a host sees of a form: the only types that are serialised.

mod draw;

#[cfg(not(target_family = "wasm"))]
pub(crate) use draw::{choices, label, rule_views};

use serde::Serialize;

/// One screen, and all that may be told beside it.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct View<'s> {
    pub step: &'static str,
    pub screen: &'static str,
    pub person: Option<u8>,
    pub fields: Vec<FieldView<'s>>,
    pub lookup: Option<LookupView>,
    pub verdict: Option<VerdictView>,
    pub space: Option<SpaceView>,
    pub trace: Vec<StepView<'s>>,
    pub answers: Vec<AnswerView<'s>>,
    pub rules: Vec<RuleView>,
    pub can_go_back: bool,
}

/// A field of the question that is asked.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct FieldView<'s> {
    pub name: String,
    pub label: &'static str,
    pub person: Option<u8>,
    pub kind: &'static str,
    pub value: Option<&'s str>,
    pub choices: Vec<&'static str>,
    pub issue: Option<&'static str>,
    pub wanted: bool,
}

/// The register that must say something.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct LookupView {
    pub key: String,
    pub register: &'static str,
}

/// How the decision ended.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct VerdictView {
    pub name: &'static str,
    pub clause: &'static str,
    pub detail: Option<String>,
    pub person: Option<u8>,
    pub next: Vec<NextView>,
    pub changes: Vec<ChangeView>,
}

/// Something that the citizen can do now.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct NextView {
    pub step: &'static str,
    pub service: Option<u16>,
}

/// A single change that would have led past the verdict.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct ChangeView {
    pub fact: &'static str,
    pub person: Option<u8>,
    pub source: Option<&'static str>,
    pub bound: &'static str,
    pub kind: &'static str,
    pub value: String,
}

/// The sum of 10(3).
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct SpaceView {
    pub area: u32,
    pub norm: u32,
    pub places: u32,
    pub residents: u32,
    pub party: u32,
}

/// A step of the explanation.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct StepView<'s> {
    pub clause: &'static str,
    pub fact: &'static str,
    pub person: Option<u8>,
    pub kind: &'static str,
    pub value: String,
    pub source: Option<&'static str>,
    pub at: Option<&'s str>,
    pub met: Option<bool>,
}

/// Something that the citizen said and the decision read.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct AnswerView<'s> {
    pub question: &'static str,
    pub field: String,
    pub label: &'static str,
    pub person: Option<u8>,
    pub value: &'s str,
}

/// A row of the rules that was in force.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "explained in types.d.ts, for its readers")]
pub struct RuleView {
    pub name: &'static str,
    pub clause: &'static str,
    pub from: String,
    pub to: Option<String>,
    pub in_force: bool,
    pub instead: Option<&'static str>,
}
