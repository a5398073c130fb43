//! The owner's side: who wants to be registered in one's home, and one's word on it.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};
use tirkeu::iin::Iin;
use tirkeu::record::seal;

use crate::app::{App, Body, Json, Shared, on_a_thread};
use crate::applications::course::{self, Moment, Word};
use crate::applications::kept::left;
use crate::applications::settle;
use crate::bind;
use crate::language::Language;
use crate::message;
use crate::problem::Problem;
use crate::registers::Call;
use crate::search::find;
use crate::session::SignedIn;
use crate::store::{Row, Sql, SqlResult};

/// The word, and the number of the signature under it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    decision: Said,
    signature: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Said {
    Agree,
    Refuse,
}

/// An application that the owner is, or was, asked about.
struct Asked {
    number: String,
    applicant: String,
    rka: String,
    kind: String,
    months: Option<u8>,
    people: u32,
    sent: i64,
    deadline: i64,
    state: String,
    decision: String,
    seal: String,
}

/// `GET /api/consents`: everything that the signed-in owner is asked about, the latest first. Of the applicant the
/// owner learns the name, as on the paper form of consent, and nothing else.
pub async fn list(State(app): State<Shared>, session: SignedIn, language: Language) -> Result<Json, Problem> {
    on_a_thread(move || {
        settle(&app)?;
        let asked = app.store.read(|sql| asked(sql, &session.iin))?;
        let shown = asked.iter().map(|one| one.shown(&app, &session, language));
        Ok(Json(json!({ "consents": shown.collect::<Result<Vec<_>, _>>()? })))
    })
    .await
}

/// `POST /api/consents/{number}`: the owner's word, once, signed.
pub async fn decide(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
    Body(decision): Body<Decision>,
) -> Result<Json, Problem> {
    on_a_thread(move || {
        let agrees = decision.decision == Said::Agree;
        let word = Word { number: number.clone(), owner: session.iin, agrees, signature: decision.signature };
        let moment = Moment::of(&session, &app);
        app.store.accept(move |sql| course::consent(sql, &word, &moment))?.done()?;
        app.tell(&number, if agrees { "an owner agreed" } else { "an owner refused" });
        let said = if agrees { "agreed" } else { "refused" };
        Ok(Json(json!({ "number": number, "decision": said })))
    })
    .await
}

fn asked(sql: &dyn Sql, owner: &Iin) -> SqlResult<Vec<Asked>> {
    sql.all(
        "SELECT a.number, a.applicant, a.rka, a.kind, a.months,
                (SELECT count(*) FROM application_person WHERE application = a.number),
                a.sent, a.deadline, a.state, c.state, a.seal
         FROM consent c JOIN application a ON a.number = c.application
         WHERE c.owner = $1 ORDER BY a.sent DESC, a.number LIMIT 100",
        bind![owner],
        row,
    )
}

fn row(row: &Row) -> SqlResult<Asked> {
    Ok(Asked {
        number: row.get(0)?,
        applicant: row.get(1)?,
        rka: row.get(2)?,
        kind: row.get(3)?,
        months: row.get(4)?,
        people: row.get(5)?,
        sent: row.get(6)?,
        deadline: row.get(7)?,
        state: row.get(8)?,
        decision: row.get(9)?,
        seal: row.get(10)?,
    })
}

impl Asked {
    fn shown(&self, app: &App, session: &SignedIn, language: Language) -> Result<Value, Problem> {
        let address = app.store.read(|sql| find::by_code(sql, &self.rka, language))?;
        let mut shown = json!({
            "number": self.number,
            "state": self.state,
            "decision": self.decision,
            "applicant": self.name(app, session)?,
            "home": { "address": address },
            "kind": self.kind,
            "months": self.months,
            "people": self.people,
            "sent": session.clock(app).stamp_of(self.sent),
            "deadline": session.clock(app).stamp_of(self.deadline),
            "left": left(&self.state, self.deadline, &session.clock(app)),
        });
        if let Some(fields) = shown.as_object_mut().filter(|_| self.is_open()) {
            let [yes, no] = [true, false].map(|agrees| course::wording(&self.number, &self.seal, agrees));
            fields.insert("sign".into(), json!({ "agree": seal(&yes), "refuse": seal(&no) }));
            fields.insert("texts".into(), json!({ "agree": yes, "refuse": no }));
        }
        Ok(shown)
    }

    fn is_open(&self) -> bool {
        self.state == "awaiting_consent" && self.decision == "awaiting"
    }

    fn name(&self, app: &App, session: &SignedIn) -> Result<Option<String>, Problem> {
        let Ok(applicant) = self.applicant.parse() else { return Ok(None) };
        let call =
            Call { message: &message::number(), session: &session.id, today: session.clock(app).today() };
        let own = app.registers.gbdfl.own(&call, &applicant).map_err(|silence| Problem::ours(&silence))?;
        Ok(own.map(|own| own.name))
    }
}
