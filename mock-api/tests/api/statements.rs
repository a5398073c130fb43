//! The statements that a request puts to the database.

use std::sync::{Arc, Mutex};

use mock_api::store::{Listener, Value};
use rusqlite::{Connection, OpenFlags, StatementStatus, params_from_iter, types};

use crate::service::Service;

/// A statement, its values, and how many rows it found.
pub struct Statement {
    pub text: String,
    pub values: Vec<Value<'static>>,
    pub rows: usize,
}

/// Everything that was asked since it was last taken.
#[derive(Clone, Default)]
pub struct Statements(Arc<Mutex<Vec<Statement>>>);

impl Statements {
    pub fn listener(&self) -> Listener {
        let all = self.clone();
        Arc::new(move |text, values, rows| {
            let values = values.iter().cloned().map(Value::owned).collect();
            all.0.lock().unwrap().push(Statement { text: text.to_owned(), values, rows });
        })
    }

    pub fn take(&self) -> Vec<Statement> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

impl Statement {
    /// What it costs: its text, how many rows it found and, in a file, the steps that it takes there.
    pub fn work(&self, service: &Service) -> (String, usize, i32) {
        let found = if self.is_question() { self.rows } else { 0 };
        (self.text.clone(), found, self.steps(service))
    }

    fn is_question(&self) -> bool {
        self.text.trim_start().starts_with("SELECT")
    }

    /// Asked once more: what is counted doesn't hang on how busy the machine is. What changes something is not repeated,
    /// and a server doesn't count.
    fn steps(&self, service: &Service) -> i32 {
        if !service.database().is_file() || !self.is_question() {
            return 0;
        }
        let sql = Connection::open_with_flags(service.database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut statement = sql.prepare(&self.text).unwrap();
        // To SQLite `$1` is a name.
        let named = |place| statement.parameter_name(place).unwrap()[1..].parse::<usize>().unwrap() - 1;
        let bound: Vec<_> =
            (1..=statement.parameter_count()).map(|place| value(&self.values[named(place)])).collect();
        let mut rows = statement.query(params_from_iter(bound)).unwrap();
        while rows.next().unwrap().is_some() {}
        drop(rows);
        statement.get_status(StatementStatus::VmStep)
    }
}

fn value(value: &Value<'_>) -> types::Value {
    match value {
        Value::Null => types::Value::Null,
        Value::Number(number) => types::Value::Integer(*number),
        Value::Text(text) => types::Value::Text(text.clone().into_owned()),
        Value::Bytes(bytes) => types::Value::Blob(bytes.clone().into_owned()),
    }
}
