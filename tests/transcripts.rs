//! Random transcripts natively: the digest that the browser must give as well.
//!
//! Whoever changes the law, its rules or the record changes the digest on purpose:
//! `TIRKEU_RENEW=1 cargo test --test transcripts` writes the new one, and the browser's test then holds it against
//! the module.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod transcript;

use std::collections::BTreeSet;
use std::{env, fs};

use tirkeu::session::Session;
use tirkeu::verdict::Verdict;

use transcript::{COUNT, EXPECTED};

const DIGEST: &str = "tests/transcript/digest.txt";

#[test]
fn all_transcripts_give_the_digest() {
    let (digest, ends) = transcript::digest::<Session>(0..COUNT);
    let ends: BTreeSet<_> = ends.iter().filter_map(|end| end.strip_prefix("verdict ")).collect();
    assert_eq!(ends, Verdict::NAMES.iter().copied().collect(), "some verdict is never reached");
    if env::var_os("TIRKEU_RENEW").is_some() {
        fs::write(DIGEST, format!("{digest}\n")).unwrap();
    } else {
        assert_eq!(
            digest,
            EXPECTED.trim_end(),
            "forms say something else than they did. If that is meant: TIRKEU_RENEW=1 cargo test --test transcripts"
        );
    }
}

#[test]
fn a_transcript_is_the_same_every_time() {
    for number in 0..50 {
        assert_eq!(transcript::write::<Session>(number), transcript::write::<Session>(number));
    }
}
