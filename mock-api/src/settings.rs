//! What the environment may set.

mod addresses;

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tirkeu::day::{self, Day};

use crate::beat;
use crate::front::Front;
use crate::outbox::Resends;

/// What takes longer than this, in milliseconds, people notice.
const SLOWEST_BEAT: u64 = 1000;

/// How the service is started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `PORT`: where to listen on this machine; 0 takes any free one.
    pub port: u16,
    /// `DATABASE_URL` or `TIRKEU_DB`: where everything is kept.
    pub database: Database,
    /// `TIRKEU_ROOT`: the project's folder, whose `www/` and `pkg/` are served.
    pub root: PathBuf,
    /// `TIRKEU_PAGE`: the folder of the bundled page; without it `www/` is served, module by module.
    pub page: Option<PathBuf>,
    /// `TIRKEU_TRAINING`: invented people may sign in, and order bad weather (`1`, unless set to `0`).
    pub training: bool,
    /// `TIRKEU_TODAY`: a day other than the real one; in the training copy only.
    pub today: Option<Day>,
    /// `TIRKEU_NCALAYER`: where NCALayer's counterpart listens on this machine; any free port, unless it is set.
    pub ncalayer: u16,
    /// `TIRKEU_EGOV`: what opens eGov Mobile on the phone that shows the page, up to the address that it is told; its
    /// counterpart, unless it is set.
    pub egov: Option<String>,
    /// `TIRKEU_ORIGIN`, `TIRKEU_BELOW`, `TIRKEU_FORM` and `TIRKEU_PROXIES`: the address that people see, the path below
    /// which a proxy leads here, the page with the form, and the proxies that may say who asks.
    pub front: Front,
    /// `TIRKEU_RESEND_MINUTES` and `TIRKEU_RESENDS`: after how many minutes, and how many times, an owner's message may be
    /// sent again.
    pub resends: Resends,
    /// `TIRKEU_LIMITS`: how fast one may ask is limited (`1`, unless set to `0` in the training copy).
    pub limited: bool,
    /// `TIRKEU_BEAT`: answers about others leave on this beat, in milliseconds (`10`; `0`, in the training copy only: as
    /// soon as they can).
    pub beat: Duration,
    /// `TIRKEU_LOG`: a line for each question to a register (`0`, unless set to `1`).
    pub noting: bool,
}

/// Where everything is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// In this SQLite file.
    File(PathBuf),
    /// In the PostgreSQL database of that address.
    Server(String),
}

/// An address may hold a password.
impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => file.fmt(f),
            Self::Server(_) => f.write_str("a server"),
        }
    }
}

/// A setting that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsError(String);

impl Settings {
    /// Reads them; `variable` tells what the environment says.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, SettingsError> {
        let told = |name: &str| variable(name).filter(|value| !value.is_empty());
        let root = told("TIRKEU_ROOT")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), PathBuf::from);
        let root = root.canonicalize().unwrap_or(root);
        let usual = Resends::default();
        let settings = Self {
            port: told("PORT").map_or(Ok(8080), |text| port("PORT", &text))?,
            database: match (told("DATABASE_URL"), told("TIRKEU_DB")) {
                (Some(_), Some(_)) => return Err(two_databases()),
                (Some(url), None) => Database::Server(url),
                (None, Some(file)) => Database::File(file.into()),
                (None, None) => Database::File(root.join(".data/mock.sqlite")),
            },
            root,
            page: told("TIRKEU_PAGE").map(PathBuf::from),
            training: told("TIRKEU_TRAINING").map_or(Ok(true), |text| switch("TIRKEU_TRAINING", &text))?,
            today: told("TIRKEU_TODAY").map(|text| today(&text)).transpose()?,
            ncalayer: told("TIRKEU_NCALAYER").map_or(Ok(0), |text| port("TIRKEU_NCALAYER", &text))?,
            egov: told("TIRKEU_EGOV").map(|text| addresses::egov(&text)).transpose()?,
            front: addresses::front(told)?,
            resends: Resends {
                after: count("TIRKEU_RESEND_MINUTES", told, usual.after)?,
                most: count("TIRKEU_RESENDS", told, usual.most)?,
            },
            limited: told("TIRKEU_LIMITS").map_or(Ok(true), |text| switch("TIRKEU_LIMITS", &text))?,
            beat: told("TIRKEU_BEAT").map_or(Ok(beat::USUAL), |text| beat(&text))?,
            noting: told("TIRKEU_LOG").map_or(Ok(false), |text| switch("TIRKEU_LOG", &text))?,
        };
        if settings.beat.is_zero() && !settings.training {
            return Err(SettingsError("TIRKEU_BEAT is 0 only in the training copy: unset it.".into()));
        }
        for (name, what) in [
            ("TIRKEU_TODAY", "sets the day"),
            ("TIRKEU_NCALAYER", "places the counterpart of NCALayer"),
            ("TIRKEU_EGOV", "sends to eGov Mobile instead of its counterpart"),
            ("TIRKEU_LIMITS", "lifts the limits"),
        ] {
            if told(name).is_some() && !settings.training {
                return Err(SettingsError(format!("{name} {what} only in the training copy: unset it.")));
            }
        }
        Ok(settings)
    }

    /// Where the key of the test authority lies: beside the database's file, and never in the database, whose backups
    /// would carry it.
    #[must_use]
    pub fn authority(&self) -> PathBuf {
        match &self.database {
            Database::Server(_) => self.root.join(".data/authority.pem"),
            Database::File(file) => {
                let mut name = file.clone().into_os_string();
                name.push(".authority.pem");
                name.into()
            }
        }
    }
}

fn two_databases() -> SettingsError {
    SettingsError("DATABASE_URL and TIRKEU_DB name two databases: unset one of them.".into())
}

fn port(name: &str, text: &str) -> Result<u16, SettingsError> {
    text.parse().map_err(|_| SettingsError(format!("{name} is a number from 0 to 65535, not \"{text}\".")))
}

fn count(name: &str, told: impl Fn(&str) -> Option<String>, usual: u32) -> Result<u32, SettingsError> {
    told(name).map_or(Ok(usual), |text| {
        text.parse()
            .map_err(|_| SettingsError(format!("{name} is a number such as {usual}, not \"{text}\".")))
    })
}

fn today(text: &str) -> Result<Day, SettingsError> {
    day::parse(text)
        .ok_or_else(|| SettingsError(format!("TIRKEU_TODAY is a day such as 2026-11-21, not \"{text}\".")))
}

fn beat(text: &str) -> Result<Duration, SettingsError> {
    let milliseconds = text.parse().ok().filter(|number| *number <= SLOWEST_BEAT);
    let error =
        || SettingsError(format!("TIRKEU_BEAT is a number from 0 to {SLOWEST_BEAT}, not \"{text}\"."));
    milliseconds.map(Duration::from_millis).ok_or_else(error)
}

fn switch(name: &str, text: &str) -> Result<bool, SettingsError> {
    match text {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(SettingsError(format!("{name} is 1 or 0, not \"{text}\"."))),
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SettingsError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(set: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        Settings::read(|name| {
            set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn needs_nothing_set() {
        let settings = read(&[]).unwrap();
        assert_eq!(
            (settings.port, settings.training, settings.today, settings.noting),
            (8080, true, None, false)
        );
        assert_eq!(settings.beat, Duration::from_millis(10));
        assert_eq!(settings.database, Database::File(settings.root.join(".data/mock.sqlite")));
        let settings = read(&[("DATABASE_URL", "postgresql://me:secret@localhost/tirkeu")]).unwrap();
        assert!(!format!("{settings:?}").contains("secret"));
    }

    #[test]
    fn takes_the_link_of_the_real_egov_mobile() {
        let link = "https://m.egov.kz/mobileSign/?link=";
        assert_eq!(read(&[("TIRKEU_EGOV", link)]).unwrap().egov.as_deref(), Some(link));
    }

    #[test]
    fn says_what_makes_no_sense() {
        for (set, about) in [
            (&[("PORT", "http")][..], "PORT"),
            (&[("PORT", "70000")], "PORT"),
            (&[("TIRKEU_TODAY", "21.11.2026")], "TIRKEU_TODAY"),
            (&[("DATABASE_URL", "a"), ("TIRKEU_DB", "b")], "DATABASE_URL"),
            (&[("TIRKEU_TRAINING", "yes")], "TIRKEU_TRAINING"),
            (&[("TIRKEU_NCALAYER", "wss")], "TIRKEU_NCALAYER"),
            (&[("TIRKEU_ORIGIN", "tirkeu.example")], "TIRKEU_ORIGIN"),
            (&[("TIRKEU_ORIGIN", "https://tirkeu.example/form")], "TIRKEU_ORIGIN"),
            (&[("TIRKEU_BELOW", "registration")], "TIRKEU_BELOW"),
            (&[("TIRKEU_BELOW", "/registration/")], "TIRKEU_BELOW"),
            (&[("TIRKEU_BELOW", "/registration")], "TIRKEU_BELOW needs TIRKEU_FORM"),
            (&[("TIRKEU_FORM", "https://portal.example")], "TIRKEU_FORM"),
            (&[("TIRKEU_FORM", "https://portal.example/?a=b")], "TIRKEU_FORM"),
            (&[("TIRKEU_FORM", "javascript://portal.example/")], "TIRKEU_FORM"),
            (&[("TIRKEU_RESENDS", "-1")], "TIRKEU_RESENDS"),
            (&[("TIRKEU_RESEND_MINUTES", "ten")], "TIRKEU_RESEND_MINUTES"),
            (&[("TIRKEU_PROXIES", "127.0.0.1, nginx")], "TIRKEU_PROXIES"),
            (&[("TIRKEU_EGOV", "http://m.egov.kz/mobileSign/?link=")], "TIRKEU_EGOV"),
            (&[("TIRKEU_EGOV", "https://m.egov.kz/mobileSign/")], "TIRKEU_EGOV"),
            (&[("TIRKEU_EGOV", "https://m.egov.kz/\"onclick=")], "TIRKEU_EGOV"),
            (&[("TIRKEU_EGOV", "https://m.egov.kz/?link="), ("TIRKEU_TRAINING", "0")], "TIRKEU_EGOV"),
            (&[("TIRKEU_LIMITS", "0"), ("TIRKEU_TRAINING", "0")], "TIRKEU_LIMITS"),
            (&[("TIRKEU_BEAT", "0"), ("TIRKEU_TRAINING", "0")], "TIRKEU_BEAT"),
            (&[("TIRKEU_BEAT", "1001")], "TIRKEU_BEAT"),
            (&[("TIRKEU_BEAT", "soon")], "TIRKEU_BEAT"),
            (&[("TIRKEU_NCALAYER", "13579"), ("TIRKEU_TRAINING", "0")], "TIRKEU_NCALAYER"),
            (&[("TIRKEU_TODAY", "2026-11-21"), ("TIRKEU_TRAINING", "0")], "TIRKEU_TODAY"),
        ] {
            let said = read(set).unwrap_err().to_string();
            assert!(said.starts_with(about), "{said}");
        }
    }
}
