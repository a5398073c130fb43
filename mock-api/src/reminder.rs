//! A reminder for a person's own calendar (RFC 5545): when to come back, and nothing about them. A link to it works inside
//! an app too, where a page can't hand out files of its own.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDateTime};

use crate::app::Shared;
use crate::language::Language;
use crate::problem::{Code, Problem};

/// A moment as calendars write it, in UTC: `20261122T010000Z`.
const MOMENT: &str = "%Y%m%dT%H%M%SZ";
/// The most bytes of a line; longer ones are folded.
const WIDTH: usize = 73;

/// A reminder for a calendar: when to come back, and nothing about anybody.
#[utoipa::path(
    get, path = "/api/reminders/{at}/{language}", operation_id = "reminder", security(()),
    params(
        ("at" = String, Path, description = "The moment in UTC, as calendars write it.", pattern = "^[0-9]{8}T[0-9]{6}Z$"),
        ("language" = String, Path, pattern = "^(kk|ru|en)$")
    ),
    responses((
        status = 200, description = "The event, as RFC 5545 writes it.", content_type = "text/calendar",
        body = String
    ))
)]
pub async fn show(
    State(app): State<Shared>,
    Path((at, language)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let nothing = || Problem::new(Code::NotFound);
    let moment = NaiveDateTime::parse_from_str(&at, MOMENT).map_err(|_| nothing())?;
    let language = Language::tagged(&language).ok_or_else(nothing)?;
    let now = DateTime::from_timestamp(app.clock.seconds(), 0).unwrap_or_default().naive_utc();
    let event = event(moment, now, language, app.front.seen());
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH"),
        (CONTENT_DISPOSITION, "attachment; filename=\"tirkeu.ics\""),
    ];
    Ok((headers, event))
}

fn event(at: NaiveDateTime, now: NaiveDateTime, language: Language, page: Option<String>) -> String {
    let (summary, description) = words(language);
    let [at, now] = [at, now].map(|moment| format!("{moment:?}Z").replace(['-', ':'], ""));
    let place = page.map(|page| format!("URL:{page}?lang={}", language.code()));
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Tirkeu//Registration at a place of residence//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{at}@tirkeu"),
        format!("DTSTAMP:{now}"),
        format!("DTSTART:{at}"),
        "DURATION:PT15M".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{description}"),
    ];
    let alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M"].map(str::to_owned);
    let end =
        [format!("DESCRIPTION:{summary}"), "END:VALARM".into(), "END:VEVENT".into(), "END:VCALENDAR".into()];
    lines.into_iter().chain(place).chain(alarm).chain(end).map(|line| folded(&line)).collect()
}

/// What stands in the calendar. A comma or a semicolon would have to be escaped: there is none.
const fn words(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Kazakh => (
            "Тұрғылықты жер бойынша тіркеуді жалғастыру",
            "Жауаптарыңыз өзіңіз бастаған құрылғыда сақталған. Нысанды сол құрылғыдан ашыңыз.",
        ),
        Language::Russian => (
            "Продолжить регистрацию по месту жительства",
            "Ваши ответы хранятся на вашем устройстве. Откройте форму на нём же.",
        ),
        Language::English => (
            "Go on with the registration at a place of residence",
            "Your answers are kept on the device where you began. Open the form there.",
        ),
    }
}

/// No line is longer than a calendar reads; the next one goes on after a space.
fn folded(line: &str) -> String {
    let (mut text, mut width) = (String::new(), 0);
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDTH {
            text.push_str("\r\n ");
            width = 0;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text + "\r\n"
}
