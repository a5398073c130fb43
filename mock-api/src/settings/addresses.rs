//! The addresses among the settings: people follow them, so each must be plain.

use std::net::IpAddr;

use super::SettingsError;
use crate::front::Front;

/// How the service is reached, as far as the settings say.
pub(super) fn front(told: impl Fn(&str) -> Option<String>) -> Result<Front, SettingsError> {
    let front = Front {
        origin: told("TIRKEU_ORIGIN").map(|text| origin(&text)).transpose()?,
        below: told("TIRKEU_BELOW").map_or(Ok(String::new()), |text| below(&text))?,
        form: told("TIRKEU_FORM").map(|text| form(&text)).transpose()?,
        here: None,
        proxies: told("TIRKEU_PROXIES").map_or(Ok(Vec::new()), |text| proxies(&text))?,
    };
    // The page of this service's own stands at the root of a site, and at none of its paths.
    if !front.below.is_empty() && front.form.is_none() {
        return Err(SettingsError(
            "TIRKEU_BELOW needs TIRKEU_FORM: the page with the form, to which the messages to owners lead."
                .into(),
        ));
    }
    Ok(front)
}

fn origin(text: &str) -> Result<String, SettingsError> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let sound = host.is_some_and(|host| !host.is_empty() && host.chars().all(plain));
    let error = || SettingsError(format!("TIRKEU_ORIGIN is like https://tirkeu.example, not \"{text}\"."));
    sound.then(|| text.to_owned()).ok_or_else(error)
}

/// It becomes a link that people follow: it must lead by HTTPS to a host, and end where the address comes.
pub(super) fn egov(text: &str) -> Result<String, SettingsError> {
    let host = text.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&()*+,;=%".contains(c);
    let sound = host.is_some_and(|host| host.contains('.')) && text.ends_with('=') && text.chars().all(plain);
    let error =
        || SettingsError(format!("TIRKEU_EGOV is like https://m.egov.kz/mobileSign/?link=, not \"{text}\"."));
    sound.then(|| text.to_owned()).ok_or_else(error)
}

fn proxies(text: &str) -> Result<Vec<IpAddr>, SettingsError> {
    let error = |_| SettingsError(format!("TIRKEU_PROXIES are addresses such as 127.0.0.1, not \"{text}\"."));
    text.split(',').map(|ip| ip.trim().parse().map_err(error)).collect()
}

/// A path without a last stroke, for others are put behind it.
fn below(text: &str) -> Result<String, SettingsError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    let sound =
        text.starts_with('/') && !text.ends_with('/') && !text.contains("//") && text.chars().all(plain);
    let error = || SettingsError(format!("TIRKEU_BELOW is a path such as /registration, not \"{text}\"."));
    sound.then(|| text.to_owned()).ok_or_else(error)
}

/// A page of which a place is named behind it: it has none of its own, and nothing that is asked of it.
fn form(text: &str) -> Result<String, SettingsError> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    let sound = rest.and_then(|rest| rest.split_once('/')).is_some_and(|(host, _)| !host.is_empty());
    let error = || {
        SettingsError(format!(
            "TIRKEU_FORM is like https://portal.example/registration.html, not \"{text}\"."
        ))
    };
    (sound && text.chars().all(plain)).then(|| text.to_owned()).ok_or_else(error)
}
