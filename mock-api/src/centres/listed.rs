//! All service centres on a page without scripts, for those in whose browser the form does not open. It is written from
//! the same rows as the form's own list.

use axum::extract::{Path, State};
use axum::response::Html;

use super::Centre;
use crate::app::Shared;
use crate::body::on_a_thread;
use crate::html::{day, escaped, page};
use crate::language::Language;
use crate::problem::{Code, Problem};

/// All service centres, as a page to be read without scripts.
#[utoipa::path(
    get, path = "/api/centres/{language}", operation_id = "centres_listed", security(()),
    params(("language" = String, Path, pattern = "^(kk|ru|en)$")),
    responses((status = 200, description = "The page.", content_type = "text/html", body = String))
)]
pub async fn show(State(app): State<Shared>, Path(language): Path<String>) -> Result<Html<String>, Problem> {
    let language = Language::tagged(&language).ok_or(Problem::new(Code::NotFound))?;
    on_a_thread(move || {
        let centres = app.store.read(|sql| super::all(sql, language))?;
        Ok(Html(listed(&centres, language, app.is_training())))
    })
    .await
}

fn listed(centres: &[Centre], language: Language, training: bool) -> String {
    let words = Words::of(language);
    let mut body =
        if training { format!("<p class=\"soft\">{}</p>\n", words.training) } else { String::new() };
    body += &format!("<p>{}</p>\n<p>{}</p>\n", words.lead, words.phone);
    body.extend(centres.iter().map(|one| section(one, words)));
    if let Some(checked) = centres.iter().map(|one| one.checked.as_str()).min() {
        let line = words.checked.replace("{}", &day(checked, language));
        body += &format!("<p class=\"soft\">{line}</p>\n");
    }
    body += &format!("<p class=\"back\"><a href=\"/?lang={}\">{}</a></p>\n", language.code(), words.back);
    page(language, words.title, &body)
}

fn section(one: &Centre, words: &Words) -> String {
    let weekdays = told(words.weekdays, &one.weekdays);
    let weekend = match &one.saturday {
        Some(hours) => format!("{}. {}", told(words.saturday, hours), words.sunday),
        None => words.weekend.to_owned(),
    };
    let (name, address) = (escaped(&one.name), escaped(&one.address));
    format!("<section>\n<h2>{name}</h2>\n<p>{address}</p>\n<p>{weekdays}. {weekend}.</p>\n</section>\n")
}

/// Hours, which no line breaks.
fn told(words: &str, hours: &str) -> String {
    words.replace("{}", &format!("<span class=\"whole\">{}</span>", escaped(hours)))
}

/// What the page says; of the hours, what the form says.
struct Words {
    title: &'static str,
    training: &'static str,
    lead: &'static str,
    phone: &'static str,
    weekdays: &'static str,
    saturday: &'static str,
    sunday: &'static str,
    weekend: &'static str,
    checked: &'static str,
    back: &'static str,
}

impl Words {
    fn of(language: Language) -> &'static Self {
        language.among([&KAZAKH, &RUSSIAN, &ENGLISH])
    }
}

const KAZAKH: Words = Words {
    title: "Халыққа қызмет көрсету орталықтары",
    training: "Бұл – оқу көшірмесі. Мұндағы орталықтар ойдан алынған.",
    lead: "Өтінішті қызметкерге немесе өзіне-өзі қызмет көрсету аймағында беруге болады. Жеке куәлігіңізді ала келіңіз.",
    phone: "Барлық орталықтың телефоны: <a href=\"tel:1414\">1414</a>. Қоңырау тегін.",
    weekdays: "Дүйсенбіден жұмаға дейін: {}",
    saturday: "Сенбі: {}",
    sunday: "Жексенбі: демалыс",
    weekend: "Сенбі мен жексенбі: демалыс",
    checked: "Жұмыс уақыты өзгеруі мүмкін. Тізім тексерілген күн: {}.",
    back: "Формаға оралу",
};

const RUSSIAN: Words = Words {
    title: "Центры обслуживания населения",
    training: "Это учебная копия. Центры здесь вымышлены.",
    lead: "Заявление можно подать работнику или в зоне самообслуживания. Возьмите удостоверение личности.",
    phone: "Телефон всех центров: <a href=\"tel:1414\">1414</a>. Звонок бесплатный.",
    weekdays: "С понедельника по пятницу: {}",
    saturday: "Суббота: {}",
    sunday: "Воскресенье: выходной",
    weekend: "Суббота и воскресенье: выходные",
    checked: "Часы работы могут измениться. Список проверен {}.",
    back: "Вернуться к форме",
};

const ENGLISH: Words = Words {
    title: "Public service centres",
    training: "This is a training copy. The centres in it are invented.",
    lead: "You can apply to an employee, or in the self-service area. Bring your identity card.",
    phone: "Telephone of every centre: <a href=\"tel:1414\">1414</a>. The call is free.",
    weekdays: "Monday to Friday: {}",
    saturday: "Saturday: {}",
    sunday: "Sunday: closed",
    weekend: "Saturday and Sunday: closed",
    checked: "Opening hours may change. The list was checked on {}.",
    back: "Back to the form",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_as_the_form_tells_them() {
        for (language, form) in [
            (Language::Kazakh, include_str!("../../../www/locales/kk/centres.ftl")),
            (Language::Russian, include_str!("../../../www/locales/ru/centres.ftl")),
            (Language::English, include_str!("../../../www/locales/en/centres.ftl")),
        ] {
            let words = Words::of(language);
            for (id, text) in [
                ("weekdays", words.weekdays),
                ("saturday", words.saturday),
                ("sunday", words.sunday),
                ("weekend", words.weekend),
            ] {
                let line = format!("centres-{id} = {}", text.replace("{}", "{ $hours }"));
                assert!(form.lines().any(|one| one == line), "{line}");
            }
        }
    }
}
