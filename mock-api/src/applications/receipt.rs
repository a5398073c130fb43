//! A receipt for one's own application: a page without scripts, to be read, printed or kept. A link to it works inside an
//! app too, where a page can print nothing and hand out no files of its own.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};

use super::kept::{Said, State as Stands};
use super::shown::Application;
use crate::app::{App, Shared};
use crate::body::{Json, on_a_thread};
use crate::html::{self, escaped};
use crate::language::Language;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;

/// A receipt for one of one's own applications, as a page to be read, printed or kept.
// Whoever follows the link after their sign-in has ended is led to the form, which asks them to sign in, and not to JSON.
#[utoipa::path(
    get, path = "/api/applications/{number}/receipt/{language}", operation_id = "receipt",
    params(
        ("number" = String, Path, description = "The application's number."),
        ("language" = String, Path, pattern = "^(kk|ru|en)$")
    ),
    responses(
        (status = 200, description = "The page.", content_type = "text/html", body = String),
        (status = 303, description = "To the form: a browser follows the link, and the sign-in has ended.")
    )
)]
pub async fn show(
    State(app): State<Shared>,
    session: Result<SignedIn, Problem>,
    headers: HeaderMap,
    Path((number, language)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let read = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default().to_owned();
    let form = form(&number);
    let found = match session {
        Ok(session) => on_a_thread(move || receipt(&app, &session, &number, &language)).await,
        Err(problem) => Err(problem),
    };
    match (found, form) {
        (Ok(page), _) => Ok(page),
        (Err(_), Some(form)) if read.contains("text/html") => Ok(Redirect::to(&form).into_response()),
        (Err(problem), _) => Err(problem),
    }
}

/// Where the form shows that application; none for what can't be a number.
fn form(number: &str) -> Option<String> {
    let sound = number.len() == 36 && number.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    sound.then(|| format!("/#application/{number}"))
}

fn receipt(app: &Shared, session: &SignedIn, number: &str, language: &str) -> Result<Response, Problem> {
    let language = Language::tagged(language).ok_or(Problem::new(Code::NotFound))?;
    let Json(application) = super::shown_to(app, session, number)?;
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_DISPOSITION, "inline; filename=\"tirkeu-receipt.html\""),
    ];
    Ok((headers, page(app, &application, language)).into_response())
}

fn page(app: &App, one: &Application, language: Language) -> String {
    let words = Words::of(language);
    let kind = if one.kind == "temporary" { words.temporary } else { words.permanent };
    let months = one.months.map_or(String::new(), |months| format!(", {months} {}", words.months));
    let agreed = one.owners.iter().filter(|owner| owner.state == Said::Agreed).count();
    let stands = words.state(one.state);
    let address = one.home.address.as_ref().map(|address| address.said(language));
    let rows = [
        Some((words.number, one.number.clone())),
        Some((words.sent, moment(&one.sent, language))),
        Some((words.stands, stands.to_owned())),
        one.ended.as_ref().map(|ended| (words.ended, moment(ended, language))),
        address.map(|address| (words.home, address.to_owned())),
        Some((words.kind, format!("{kind}{months}"))),
        Some((words.people, one.people.to_string())),
        (!one.owners.is_empty()).then(|| (words.agreed, format!("{agreed} / {}", one.owners.len()))),
        Some((words.seal, one.seal.clone())),
    ];
    let row = |(name, value): (&str, String)| format!("<dt>{name}</dt><dd>{}</dd>\n", escaped(&value));
    let rows: String = rows.into_iter().flatten().map(row).collect();
    let training =
        if app.is_training() { format!("<p class=\"soft\">{}</p>\n", words.training) } else { String::new() };
    let body = format!(
        "{training}<dl>\n{rows}</dl>\n<p>{}</p>\n\
         <p class=\"back\"><a id=\"back\" href=\"/#application/{}\">{}</a></p>\n",
        words.about,
        escaped(&one.number),
        words.back,
    );
    html::page(language, words.title, &body)
}

/// A moment of the service's own, `2026-03-16T14:05:00…`, as people write it: day and minute, at UTC+5.
fn moment(stamp: &str, language: Language) -> String {
    let (day, time) = stamp.split_once('T').unwrap_or((stamp, ""));
    format!("{}, {}", html::day(day, language), time.get(..5).unwrap_or_default())
}

/// What the page says.
struct Words {
    title: &'static str,
    training: &'static str,
    number: &'static str,
    sent: &'static str,
    stands: &'static str,
    states: [&'static str; 6],
    ended: &'static str,
    home: &'static str,
    kind: &'static str,
    permanent: &'static str,
    temporary: &'static str,
    months: &'static str,
    people: &'static str,
    agreed: &'static str,
    seal: &'static str,
    about: &'static str,
    back: &'static str,
}

impl Words {
    fn of(language: Language) -> &'static Self {
        language.among([&KAZAKH, &RUSSIAN, &ENGLISH])
    }

    const fn state(&self, state: Stands) -> &'static str {
        let [awaiting, registered, refused, run_out, withdrawn, changed] = self.states;
        match state {
            Stands::AwaitingConsent => awaiting,
            Stands::Registered => registered,
            Stands::Refused => refused,
            Stands::RunOut => run_out,
            Stands::Withdrawn => withdrawn,
            Stands::Changed => changed,
        }
    }
}

const KAZAKH: Words = Words {
    title: "Өтініштің қабылданғаны туралы қолхат",
    training: "Бұл – оқу көшірмесі. Қолхаттың заңды күші жоқ.",
    number: "Өтініштің нөмірі",
    sent: "Жіберілген уақыты",
    stands: "Қазіргі күйі",
    states: [
        "үй иелерінің келісімі күтілуде",
        "тіркеу енгізілді",
        "үй иесі келіспеді",
        "келісім мерзімі өтіп кетті",
        "өтініш қайтарып алынды",
        "деректер өзгергендіктен тіркелмеді",
    ],
    ended: "Аяқталған уақыты",
    home: "Мекенжай",
    kind: "Тіркеу түрі",
    permanent: "тұрақты",
    temporary: "уақытша",
    months: "ай",
    people: "Тіркелетін адам саны",
    agreed: "Келіскен үй иелері",
    seal: "Қол қойылған мәтіннің мөрі (SHA-256)",
    about: "Уақыт – Астана уақыты. Тіркелгеніңізді растайтын құжат – eGov.kz сайтындағы анықтама.",
    back: "Өтінішке оралу",
};

const RUSSIAN: Words = Words {
    title: "Расписка о приёме заявления",
    training: "Это учебная копия. Расписка не имеет юридической силы.",
    number: "Номер заявления",
    sent: "Отправлено",
    stands: "Состояние",
    states: [
        "ожидается согласие собственников",
        "регистрация внесена",
        "собственник не согласился",
        "срок согласия истёк",
        "заявление отозвано",
        "не зарегистрировано: сведения изменились",
    ],
    ended: "Завершено",
    home: "Адрес",
    kind: "Вид регистрации",
    permanent: "постоянная",
    temporary: "временная",
    months: "мес.",
    people: "Сколько людей регистрируется",
    agreed: "Согласились собственники",
    seal: "Печать подписанного текста (SHA-256)",
    about: "Время – астанинское. Регистрацию подтверждает справка на сайте eGov.kz.",
    back: "Вернуться к заявлению",
};

const ENGLISH: Words = Words {
    title: "Receipt for an application",
    training: "This is a training copy. The receipt has no legal force.",
    number: "Number of the application",
    sent: "Sent",
    stands: "How it stands",
    states: [
        "waiting for the owners to agree",
        "the registration was entered",
        "an owner did not agree",
        "the time for consent ran out",
        "the application was withdrawn",
        "not registered: the records have changed",
    ],
    ended: "Ended",
    home: "Address",
    kind: "Kind of registration",
    permanent: "permanent",
    temporary: "temporary",
    months: "months",
    people: "People to be registered",
    agreed: "Owners who agreed",
    seal: "Seal of the signed text (SHA-256)",
    about: "Times are those of Astana. What proves a registration is the certificate on eGov.kz.",
    back: "Back to the application",
};
