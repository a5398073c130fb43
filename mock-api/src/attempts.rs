//! Guessing is limited for good: wrong guesses stand in the file, so neither a new session nor a restart forgives them.
//!
//! A guess is charged before the register is asked and given back when it was right, so that many at once can't slip
//! through together.

use tirkeu::iin::Iin;

use crate::bind;
use crate::message;
use crate::store::{Sql, SqlResult};

/// How many wrong guesses somebody has in [`WINDOW`].
pub const MOST: usize = 5;
/// The time, in seconds, after which a wrong guess is forgiven.
pub const WINDOW: i64 = 3600;

/// A guess that was charged.
#[derive(Clone, Copy, Debug)]
pub struct Charged(i64);

/// All guesses are used up; there is another after so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsedUp(pub i64);

/// Charges one guess, if there is one left.
pub fn charge(sql: &dyn Sql, who: &Iin, now: i64) -> SqlResult<Result<Charged, UsedUp>> {
    let recent = "SELECT at FROM attempt WHERE iin = $1 AND at > $2 ORDER BY at DESC";
    let times: Vec<i64> = sql.all(recent, bind![who, now - WINDOW], |row| row.get(0))?;
    if let Some(oldest) = times.get(MOST - 1) {
        return Ok(Err(UsedUp(oldest + WINDOW - now)));
    }
    // Any number will do: one that counts up would make all who guess wait for one another.
    let id = i64::from_le_bytes(message::random());
    sql.run("INSERT INTO attempt (id, iin, at) VALUES ($1, $2, $3)", bind![id, who, now])?;
    Ok(Ok(Charged(id)))
}

/// Gives a guess back.
pub fn give_back(sql: &dyn Sql, Charged(id): Charged) -> SqlResult<()> {
    sql.run("DELETE FROM attempt WHERE id = $1", bind![id]).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::testing::Folder;

    fn guess(store: &Store, now: i64) -> Result<(), UsedUp> {
        let me = "900101300017".parse().unwrap();
        store.write(|sql| charge(sql, &me, now)).unwrap().map(|_| ())
    }

    #[test]
    fn five_an_hour_even_after_a_restart() {
        let folder = Folder::new();
        let store = folder.store();
        for second in 0..5 {
            assert_eq!(guess(&store, 1000 + second), Ok(()));
        }
        assert_eq!(guess(&store, 1010), Err(UsedUp(3590)));
        drop(store);
        let store = folder.store();
        assert_eq!(guess(&store, 4599), Err(UsedUp(1)));
        assert_eq!(guess(&store, 4600), Ok(()));
        assert_eq!(guess(&store, 4600), Err(UsedUp(1)));
    }

    #[test]
    fn a_right_guess_costs_nothing() {
        let folder = Folder::new();
        let store = folder.store();
        let me = "900101300017".parse().unwrap();
        for _ in 0..20 {
            let charged = store.write(|sql| charge(sql, &me, 1000)).unwrap().unwrap();
            store.write(|sql| give_back(sql, charged)).unwrap();
        }
    }

    #[test]
    fn many_at_once_have_no_more_guesses_than_one_after_another() {
        let folder = Folder::new();
        let store = folder.store();
        let granted = std::thread::scope(|threads| {
            let guesses: Vec<_> = (0..32).map(|_| threads.spawn(|| guess(&store, 1000).is_ok())).collect();
            guesses.into_iter().map(|one| one.join().unwrap()).filter(|granted| *granted).count()
        });
        assert_eq!(granted, MOST);
    }
}
