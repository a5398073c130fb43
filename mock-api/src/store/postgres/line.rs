//! A connection, and the statements that it knows already.

use std::cell::RefCell;
use std::collections::HashMap;
use std::error::Error;
use std::fmt;

use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement};

use crate::store::sql::{Row, Sql, SqlResult};
use crate::store::value::Value;

/// One connection. It belongs to one thread at a time.
pub(super) struct Line {
    client: RefCell<Client>,
    known: RefCell<HashMap<String, Statement>>,
}

/// How statements are planned. They are planned when the tables are as good as empty, where reading a table whole looks
/// cheap, and each of ours has an index; and none is worth compiling.
const PLANS: [&str; 2] = ["SET enable_seqscan = off", "SET jit = off"];

impl Line {
    /// A connection that may write.
    pub(super) fn new(config: &Config) -> SqlResult<Self> {
        let client = RefCell::new(config.connect(NoTls)?);
        let line = Self { client, known: RefCell::default() };
        for setting in PLANS {
            // Not every server that speaks this SQL plans by these.
            line.script(setting).or_else(|error| if error.is_cut() { Err(error) } else { Ok(()) })?;
        }
        Ok(line)
    }

    /// A connection that can't write.
    pub(super) fn to_read(config: &Config) -> SqlResult<Self> {
        let line = Self::new(config)?;
        line.script("SET default_transaction_read_only = on")?;
        Ok(line)
    }

    pub(super) fn is_open(&self) -> bool {
        !self.client.borrow().is_closed()
    }

    fn statement(&self, text: &str) -> SqlResult<Statement> {
        if let Some(known) = self.known.borrow().get(text) {
            return Ok(known.clone());
        }
        let prepared = self.client.borrow_mut().prepare(text)?;
        self.known.borrow_mut().insert(text.to_owned(), prepared.clone());
        Ok(prepared)
    }
}

impl Sql for Line {
    fn rows(&self, query: &str, bound: &[Value<'_>]) -> SqlResult<Vec<Row>> {
        let statement = self.statement(query)?;
        let found = self.client.borrow_mut().query(&statement, &all(bound))?;
        found.iter().map(row).collect()
    }

    fn run(&self, statement: &str, bound: &[Value<'_>]) -> SqlResult<u64> {
        let statement = self.statement(statement)?;
        Ok(self.client.borrow_mut().execute(&statement, &all(bound))?)
    }

    fn script(&self, statements: &str) -> SqlResult<()> {
        Ok(self.client.borrow_mut().batch_execute(statements)?)
    }
}

fn all<'a>(bound: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    bound.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn row(found: &postgres::Row) -> SqlResult<Row> {
    let value = |column| {
        let value: Option<Value<'_>> = found.try_get(column)?;
        Ok(value.map_or(Value::Null, Value::owned))
    };
    Ok(Row((0..found.len()).map(value).collect::<SqlResult<_>>()?))
}

/// PostgreSQL says of each value which type it is to have.
impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Number(number) if *ty == Type::BOOL => (*number != 0).to_sql(ty, out),
            Self::Number(number) if *ty == Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
            Self::Number(number) => number.to_sql(ty, out),
            Self::Text(text) => text.to_sql(ty, out),
            Self::Bytes(bytes) => bytes.as_ref().to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::BOOL => bool::from_sql(ty, raw)?.into(),
            Type::INT4 => Value::Number(i32::from_sql(ty, raw)?.into()),
            Type::INT8 => Value::Number(i64::from_sql(ty, raw)?),
            Type::BYTEA => Value::Bytes(raw.into()),
            _ => Value::Text(<&str>::from_sql(ty, raw)?.into()),
        })
    }

    fn accepts(ty: &Type) -> bool {
        [Type::BOOL, Type::INT4, Type::INT8, Type::BYTEA, Type::TEXT, Type::VARCHAR].contains(ty)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line")
    }
}
