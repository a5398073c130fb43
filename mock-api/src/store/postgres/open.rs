//! Connecting, and saying plainly what is in the way.

use std::cell::Cell;
use std::fmt;
use std::net::IpAddr;

use postgres::Config;
use postgres::config::Host;

use super::Postgres;
use crate::bind;
use crate::store::MIGRATIONS;
use crate::store::database::Database;
use crate::store::sql::SqlError;

/// Why a database can't be used.
#[derive(Debug)]
pub enum ServerError {
    /// It has no address.
    Address,
    /// It is on another machine.
    Unencrypted,
    /// It doesn't answer, or not to us.
    Unreachable(SqlError),
    /// It doesn't sort texts by their bytes.
    Order,
    /// Its tables are of a later version.
    Newer,
    /// A statement failed.
    Other(SqlError),
}

/// What the address says. It may hold a password, so it is never shown.
pub(super) fn config(url: &str) -> Result<Config, ServerError> {
    let mut config: Config = url.parse().map_err(|_| ServerError::Address)?;
    if !config.get_hosts().iter().all(is_here) {
        return Err(ServerError::Unencrypted);
    }
    if config.get_application_name().is_none() {
        config.application_name("tirkeu");
    }
    Ok(config)
}

/// Connects for the first time, and brings the tables up to date.
pub(super) fn up_to_date(database: &Postgres) -> Result<(), ServerError> {
    let by_bytes = Cell::new(false);
    let asked = database.read(&mut |sql| {
        by_bytes.set(sql.value("SELECT 'B' < 'a' AND 'a-c' < 'ab' AND 'Я' < 'а'", &[])?);
        Ok(())
    });
    asked.map_err(ServerError::Unreachable)?;
    if !by_bytes.get() {
        return Err(ServerError::Order);
    }
    let seen = Cell::new(0);
    database.write(&mut |sql| {
        sql.script("CREATE TABLE IF NOT EXISTS tirkeu_version (version BIGINT PRIMARY KEY)")?;
        seen.set(sql.value("SELECT coalesce(max(version), 0) FROM tirkeu_version", &[])?);
        for (done, step) in MIGRATIONS.iter().enumerate().skip(seen.get()) {
            sql.script(&dialect(step))?;
            sql.run("INSERT INTO tirkeu_version (version) VALUES ($1)", bind![done + 1])?;
        }
        Ok(())
    })?;
    if seen.get() > MIGRATIONS.len() { Err(ServerError::Newer) } else { Ok(()) }
}

/// Nothing is encrypted on the way, so the way must not leave the machine.
fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

/// The tables are written down for SQLite; PostgreSQL has other words for three things.
pub(in crate::store) fn dialect(step: &str) -> String {
    let words = [
        (") STRICT, WITHOUT ROWID;", ");"),
        (") STRICT;", ");"),
        (" INTEGER", " BIGINT"),
        (" BLOB", " BYTEA"),
    ];
    words.iter().fold(step.to_owned(), |text, (ours, theirs)| text.replace(ours, theirs))
}

impl From<SqlError> for ServerError {
    fn from(error: SqlError) -> Self {
        Self::Other(error)
    }
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address => f.write_str(
                "DATABASE_URL is no address of a PostgreSQL database: write postgresql://USER@localhost/NAME.",
            ),
            Self::Unencrypted => f.write_str(
                "DATABASE_URL names another machine, and nothing would be encrypted on the way to it. Reach it \
                 through a proxy on this machine that speaks TLS, such as PgBouncer or stunnel.",
            ),
            Self::Unreachable(error) => write!(f, "The database of DATABASE_URL can't be reached: {error}."),
            Self::Order => f.write_str(
                "The database of DATABASE_URL sorts texts by the rules of a language, so addresses would not be \
                 found. Make another one: CREATE DATABASE tirkeu TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'.",
            ),
            Self::Newer => {
                f.write_str("The tables in the database of DATABASE_URL are of a newer version of this program.")
            }
            Self::Other(error) => write!(f, "The database of DATABASE_URL can't be used: {error}."),
        }
    }
}

impl std::error::Error for ServerError {}
