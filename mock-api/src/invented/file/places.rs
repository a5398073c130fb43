//! Where the invented people live, and where they are served.

use serde::Deserialize;
use toml::value::Datetime;

use crate::language::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct Settlement {
    pub place: String,
    pub kato: String,
    pub name: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct District {
    pub settlement: String,
    pub name: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct Street {
    pub settlement: String,
    pub district: Option<String>,
    pub name: Words,
}

/// Where people are served in person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct Centre {
    pub name: Words,
    pub street: String,
    pub house: String,
    /// From Monday to Friday, as `09:00–18:00`.
    pub weekdays: String,
    pub saturday: Option<String>,
    /// When somebody last saw that it is so.
    pub checked: Datetime,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct Home {
    pub street: String,
    pub house: String,
    /// Without one the whole house is the dwelling.
    #[serde(default)]
    pub flat: String,
    pub rka: String,
    /// Square metres, as `64.50`; without one the register has no area.
    pub area: Option<String>,
    /// The useful area, where it is known apart.
    pub useful: Option<String>,
    /// Whether the state lets it; its holders are then its tenants.
    #[serde(default)]
    pub state: bool,
    #[serde(default)]
    pub holders: Vec<String>,
    #[serde(default)]
    pub lease: Vec<String>,
    #[serde(default)]
    pub retired: bool,
}

/// A building that people live in before it is commissioned: it has no address code, so nobody can register there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::invented) struct Unfinished {
    pub street: String,
    pub house: String,
}
