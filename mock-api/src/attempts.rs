//! Guessing is limited for good: wrong guesses, and relations that were not confirmed, stand in the file, so neither a
//! new session nor a restart forgives them.
//!
//! A guess is charged before the register is asked and given back when it was right, so that many at once can't slip
//! through together.

use tirkeu::iin::Iin;

use crate::bind;
use crate::message;
use crate::problem::Code;
use crate::store::{Sql, SqlResult};

/// How many wrong ones somebody has.
#[derive(Debug)]
pub struct Limit {
    what: &'static str,
    /// How many.
    pub most: usize,
    /// The time, in seconds, after which one is forgiven.
    pub window: i64,
    /// What is said once they are used up.
    pub code: Code,
}

/// Guesses at the owner of a home, and at a child or ward.
pub const GUESSES: Limit = Limit { what: "guess", most: 5, window: 3600, code: Code::TooManyAttempts };
/// Relations that no record confirms.
pub const RELATIONS: Limit =
    Limit { what: "relation", most: 10, window: 24 * 3600, code: Code::TooManyRelations };

/// A guess that was charged.
#[derive(Clone, Copy, Debug)]
pub struct Charged(i64);

/// All guesses are used up; there is another after so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsedUp(pub i64);

/// Charges one guess, if there is one left. The same claim is charged once, however often it is made.
pub fn charge(
    sql: &dyn Sql,
    who: &Iin,
    (limit, claim): (&Limit, &str),
    now: i64,
) -> SqlResult<Result<Charged, UsedUp>> {
    let Limit { what, most, window, .. } = *limit;
    let recent =
        "SELECT at, id, claim FROM attempt WHERE iin = $1 AND at > $2 AND what = $3 ORDER BY at DESC, id";
    let made: Vec<(i64, i64, String)> =
        sql.all(recent, bind![who, now - window, what], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if let Some((_, id, _)) = made.iter().find(|(.., made)| !claim.is_empty() && made == claim) {
        return Ok(Ok(Charged(*id)));
    }
    if let Some((oldest, ..)) = made.get(most - 1) {
        return Ok(Err(UsedUp(oldest + window - now)));
    }
    // Any number will do: one that counts up would make all who guess wait for one another.
    let id = i64::from_le_bytes(message::random());
    let insert = "INSERT INTO attempt (id, iin, at, what, claim) VALUES ($1, $2, $3, $4, $5)";
    sql.run(insert, bind![id, who, now, what, claim])?;
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
        store.write(|sql| charge(sql, &me, (&GUESSES, ""), now)).unwrap().map(|_| ())
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
            let charged = store.write(|sql| charge(sql, &me, (&GUESSES, ""), 1000)).unwrap().unwrap();
            store.write(|sql| give_back(sql, charged)).unwrap();
        }
    }

    #[test]
    fn a_relation_counts_once_however_often_it_is_claimed_and_guesses_are_counted_apart() {
        let folder = Folder::new();
        let store = folder.store();
        let me = "900101300017".parse().unwrap();
        let claim = |claim: &str, now| store.write(|sql| charge(sql, &me, (&RELATIONS, claim), now)).unwrap();
        for number in 0..10 {
            assert!(claim(&number.to_string(), 1000).is_ok());
            assert!(claim("0", 1001).is_ok());
        }
        assert_eq!(claim("one more", 1002).unwrap_err(), UsedUp(RELATIONS.window - 2));
        assert_eq!(guess(&store, 1002), Ok(()));
        let confirmed = claim("3", 1003).unwrap();
        store.write(|sql| give_back(sql, confirmed)).unwrap();
        assert!(claim("one more", 1004).is_ok());
    }

    #[test]
    fn many_at_once_have_no_more_guesses_than_one_after_another() {
        let folder = Folder::new();
        let store = folder.store();
        let granted = std::thread::scope(|threads| {
            let guesses: Vec<_> = (0..32).map(|_| threads.spawn(|| guess(&store, 1000).is_ok())).collect();
            guesses.into_iter().map(|one| one.join().unwrap()).filter(|granted| *granted).count()
        });
        assert_eq!(granted, GUESSES.most);
    }
}
