//! The owner's side: who wants to be registered in one's home, and one's word on it.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use tirkeu::iin::Iin;
use tirkeu::record::seal;
use utoipa::ToSchema;

use crate::app::{App, Shared};
use crate::applications::course;
use crate::applications::kept::{Said, State as Stands};
use crate::applications::moment::Moment;
use crate::applications::settle;
use crate::applications::shown::left;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::language::Words;
use crate::lookups::Noted;
use crate::message;
use crate::problem::Problem;
use crate::search;
use crate::session::SignedIn;
use crate::store::{Row, Sql, SqlResult};

/// The word, and the number of the signature under it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    decision: Word,
    signature: String,
}

/// An owner's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "each word is what its name says")]
pub enum Word {
    Agree,
    Refuse,
}

/// An application that the owner is, or was, asked about.
struct Asked {
    number: String,
    applicant: Iin,
    rka: String,
    kind: String,
    months: Option<u8>,
    people: u32,
    sent: i64,
    deadline: i64,
    state: Stands,
    decision: Said,
    seal: String,
    /// Whether the owner was told the applicant's name before.
    is_told: bool,
}

/// The latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Consents {
    consents: Vec<Consent>,
}

/// What an owner is or was asked about.
#[derive(Debug, Serialize, ToSchema)]
pub struct Consent {
    #[schema(format = "uuid")]
    number: String,
    state: Stands,
    decision: Said,
    /// The name; null while the register of persons is silent.
    #[schema(required)]
    applicant: Option<String>,
    home: Place,
    #[schema(pattern = "^(permanent|temporary)$")]
    kind: String,
    #[schema(required, minimum = 1)]
    months: Option<u8>,
    #[schema(minimum = 1)]
    people: u32,
    /// At UTC+5.
    #[schema(format = DateTime)]
    sent: String,
    /// At UTC+5.
    #[schema(format = DateTime)]
    deadline: String,
    /// Seconds that the owners still have.
    left: i64,
    /// What is signed for either word, SHA-256 in hexadecimal; while it can be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<Either>,
    /// The texts that `sign` seals.
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<Either>,
}

/// One's own home.
#[derive(Debug, Serialize, ToSchema)]
pub struct Place {
    /// In every language.
    #[schema(required)]
    address: Option<Words>,
}

/// Something for either word.
#[derive(Debug, Serialize, ToSchema)]
pub struct Either {
    agree: String,
    refuse: String,
}

/// A word that was given.
#[derive(Debug, Serialize, ToSchema)]
pub struct Decided {
    #[schema(format = "uuid")]
    number: String,
    decision: Said,
}

/// What the signed-in owner is or was asked about.
// Of the applicant the owner learns the name, as on the paper form of consent, and nothing else.
#[utoipa::path(
    get, path = "/api/consents", operation_id = "consents_asked",
    responses((
        status = 200, description = "Done.", body = Consents,
        links(("word" = (operation_id = "give_consent", parameters(("number" = "$response.body#/consents/0/number")))))
    ))
)]
pub async fn list(State(app): State<Shared>, session: SignedIn) -> Result<Json<Consents>, Problem> {
    on_a_thread(move || {
        settle(&app)?;
        let asked = app.store.read(|sql| asked(sql, &session.iin))?;
        let homes: Vec<_> = asked.iter().map(|one| one.rka.as_str()).collect();
        let addresses = search::addresses(&app, &session, &homes);
        let named: Vec<_> = asked.iter().map(|one| one.name(&app, &session)).collect();
        let told: Vec<_> = asked.iter().zip(&named).filter(|(_, name)| name.is_some()).collect();
        let names = names_told(&app, &session, told.into_iter().map(|(one, _)| one));
        let shown =
            asked.into_iter().zip(named).map(|(one, name)| one.shown(name, &app, &session, &addresses));
        let consents = shown.collect();
        note(&app, session.iin, names)?;
        Ok(Json(Consents { consents }))
    })
    .await
}

/// The owner's word, once, signed.
#[utoipa::path(
    post, path = "/api/consents/{number}", operation_id = "give_consent", request_body = Decision,
    params(("number" = String, Path, description = "The application's number.")),
    responses((status = 200, description = "Done.", body = Decided))
)]
pub async fn decide(
    State(app): State<Shared>,
    session: SignedIn,
    Path(number): Path<String>,
    Body(decision): Body<Decision>,
) -> Result<Json<Decided>, Problem> {
    on_a_thread(move || {
        let agrees = decision.decision == Word::Agree;
        let word = course::Word {
            number: number.clone(),
            owner: session.iin,
            agrees,
            signature: decision.signature,
        };
        let moment = Moment::of(&session, &app);
        app.store.accept(move |sql| course::consent(sql, &word, &moment))?.done()?;
        app.tell(&number, if agrees { "an owner agreed" } else { "an owner refused" });
        Ok(Json(Decided { number, decision: if agrees { Said::Agreed } else { Said::Refused } }))
    })
    .await
}

/// The rows of the names that are told for the first time, each with its application. Whoever's name it is sees that in
/// the log, as with every question to a register, but once for each application: a page that waits asks again and again.
fn names_told<'a>(
    app: &App,
    session: &SignedIn,
    asked: impl Iterator<Item = &'a Asked>,
) -> Vec<(String, Noted)> {
    let message = message::number();
    let (call, now) = (session.call(app, &message), session.clock(app).seconds());
    let row = |one: &Asked| Noted::of_a_name(session.iin, one.applicant, &one.number, &call, now);
    asked.filter(|one| !one.is_told).map(|one| (one.number.clone(), row(one))).collect()
}

/// Nothing is told before the disk has its row.
fn note(app: &App, owner: Iin, names: Vec<(String, Noted)>) -> Result<(), Problem> {
    if names.is_empty() {
        return Ok(());
    }
    let now = app.clock.seconds();
    Ok(app.store.accept(move |sql| {
        let first = "UPDATE consent SET told = $1 WHERE application = $2 AND owner = $3 AND told IS NULL";
        names.iter().try_for_each(|(number, row)| match sql.run(first, bind![now, number, &owner])? {
            0 => Ok(()),
            _ => row.note(sql),
        })
    })?)
}

fn asked(sql: &dyn Sql, owner: &Iin) -> SqlResult<Vec<Asked>> {
    let query = "SELECT a.number, a.applicant, a.rka, a.kind, a.months,
                (SELECT count(*) FROM application_person WHERE application = a.number),
                a.sent, a.deadline, a.state, c.state, a.seal, c.told IS NOT NULL
         FROM consent c JOIN application a ON a.number = c.application
         WHERE c.owner = $1 ORDER BY a.sent DESC, a.number LIMIT 100";
    sql.all(query, bind![owner], row)
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
        is_told: row.get(11)?,
    })
}

impl Asked {
    fn shown(
        self,
        applicant: Option<String>,
        app: &App,
        session: &SignedIn,
        addresses: &BTreeMap<String, Words>,
    ) -> Consent {
        let address = addresses.get(&self.rka).cloned();
        let clock = session.clock(app);
        let texts = self.is_open().then(|| self.texts());
        let seals = |texts: &Either| Either { agree: seal(&texts.agree), refuse: seal(&texts.refuse) };
        Consent {
            applicant,
            home: Place { address },
            sent: clock.stamp_of(self.sent),
            deadline: clock.stamp_of(self.deadline),
            left: left(self.state, self.deadline, &clock),
            sign: texts.as_ref().map(seals),
            texts,
            number: self.number,
            state: self.state,
            decision: self.decision,
            kind: self.kind,
            months: self.months,
            people: self.people,
        }
    }

    fn texts(&self) -> Either {
        let wording = |agrees| course::wording(&self.number, &self.seal, agrees);
        Either { agree: wording(true), refuse: wording(false) }
    }

    fn is_open(&self) -> bool {
        self.state == Stands::AwaitingConsent && self.decision == Said::Awaiting
    }

    /// Nothing where the register is silent: all else that the owner is asked can be told without it.
    fn name(&self, app: &App, session: &SignedIn) -> Option<String> {
        let message = message::number();
        let own = app.registers.gbdfl.own(&session.call(app, &message), &self.applicant);
        own.ok().flatten().map(|own| own.name)
    }
}
