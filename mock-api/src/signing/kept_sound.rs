//! The kept signatures, checked once more: each still over the bytes that are kept beside it, and by the person for whom
//! it is kept. Whoever changes a stored application or an owner's word would have to sign it anew.

use base64ct::{Base64, Encoding};
use tirkeu::record::seal;

use super::authority::Authority;
use super::fault::Fault;
use super::verify::{self, Demand};
use super::{Purpose, cms::Seal};
use crate::applications::course::wording;
use crate::bind;
use crate::hex;
use crate::store::{Row, Sql, SqlResult};

/// How many are checked at a time, so that many need no more memory than a few.
const AT_A_TIME: i64 = 500;

/// An application of which something that was signed is not sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// Its number.
    pub application: String,
    /// What is wrong, in a word for programs.
    pub why: &'static str,
}

/// Checks the signatures of all applications and owners' words; how many there are. Without the authority, who issued
/// their certificates is left open.
pub fn check(sql: &dyn Sql, authority: Option<&Authority>) -> SqlResult<Result<u64, Unsound>> {
    for (query, why) in UNSIGNED {
        if let Some(application) = sql.one(query, &[], |row| row.get(0))? {
            return Ok(Err(Unsound { application, why }));
        }
    }
    let (mut last, mut sound) = (String::new(), 0);
    loop {
        let page = sql.all(SIGNED, bind![&last, AT_A_TIME], signed)?;
        let Some(end) = page.last() else { return Ok(Ok(sound)) };
        last = end.id.clone();
        for one in page {
            if let Err(why) = one.is_sound(authority) {
                return Ok(Err(Unsound { application: one.application, why }));
            }
            sound += 1;
        }
    }
}

/// What must have been signed once, and wasn't.
const UNSIGNED: [(&str, &str); 2] = [
    (
        "SELECT a.number FROM application a
         LEFT JOIN signature s ON s.used = a.number AND s.purpose = 'application' AND s.person = a.applicant
         GROUP BY a.number HAVING count(s.id) <> 1 ORDER BY a.number LIMIT 1",
        "application_unsigned",
    ),
    (
        "SELECT c.application FROM consent c
         LEFT JOIN signature s ON s.used = c.application AND s.purpose = 'consent' AND s.person = c.owner
         GROUP BY c.application, c.owner, c.state HAVING count(s.id) <> CASE c.state WHEN 'awaiting' THEN 0 ELSE 1 END
         ORDER BY c.application LIMIT 1",
        "consent_unsigned",
    ),
];

const SIGNED: &str = "SELECT s.id, s.person, s.purpose, s.seal, s.asked, s.signed, s.cms, s.used,
        a.signed, a.record, a.seal, c.state, c.seal
     FROM signature s LEFT JOIN application a ON a.number = s.used
     LEFT JOIN consent c ON c.application = s.used AND c.owner = s.person AND s.purpose = 'consent'
     WHERE s.used IS NOT NULL AND s.id > $1 ORDER BY s.id LIMIT $2";

/// A signature with all that was signed.
struct Signed {
    id: String,
    person: String,
    purpose: Purpose,
    seal: String,
    asked: i64,
    at: Option<i64>,
    cms: Option<String>,
    application: String,
    text: Option<String>,
    record: Option<(String, String)>,
    word: Option<String>,
    over: Option<String>,
}

fn signed(row: &Row) -> SqlResult<Signed> {
    let record: Option<String> = row.get(9)?;
    Ok(Signed {
        id: row.get(0)?,
        person: row.get(1)?,
        purpose: Purpose::named(&row.get::<String>(2)?),
        seal: row.get(3)?,
        asked: row.get(4)?,
        at: row.get(5)?,
        cms: row.get(6)?,
        application: row.get(7)?,
        text: row.get(8)?,
        record: record.zip(row.get(10)?),
        word: row.get(11)?,
        over: row.get(12)?,
    })
}

impl Signed {
    /// What was signed, as it is kept now. Words of early versions were kept without what they were over.
    fn text(&self) -> Option<String> {
        match self.purpose {
            Purpose::Application => self.text.clone(),
            Purpose::Consent => {
                let agrees = self.word.as_deref() == Some("agreed");
                self.over.as_ref().map(|over| wording(&self.application, over, agrees))
            }
        }
    }

    fn is_sound(&self, authority: Option<&Authority>) -> Result<(), &'static str> {
        let (record, sealed) = self.record.as_ref().ok_or("no_application")?;
        if seal(record) != *sealed {
            return Err("record_changed");
        }
        if self.text().is_some_and(|text| seal(&text) != self.seal) {
            return Err("text_changed");
        }
        self.proven(authority).map_err(Fault::name)
    }

    fn proven(&self, authority: Option<&Authority>) -> Result<(), Fault> {
        let seal: Seal = hex::read(&self.seal).ok_or(Fault::Digest)?;
        let person = self.person.parse().map_err(|_| Fault::NoPerson)?;
        let now = self.at.ok_or(Fault::Time)?;
        let demand = Demand { person: &person, seal, asked: self.asked, now };
        let cms =
            Base64::decode_vec(self.cms.as_ref().ok_or(Fault::Signers)?).map_err(|_| Fault::Malformed)?;
        let proof = match authority {
            Some(authority) => verify::verify(authority.certificate(), &cms, &demand),
            None => verify::is_intact(&cms, &demand),
        };
        proof.map(|_| ())
    }
}
