//! How long a decision takes natively, with its trace: `cargo bench --bench decide`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use divan::{Bencher, black_box};

use tirkeu::case::Case;
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::facts::{Channel, Outcome};
use tirkeu::need::Need;
use tirkeu::record::seal;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;

fn main() {
    divan::main();
}

/// A form that ends in this way.
#[derive(Clone, Copy, Debug)]
struct Ending {
    name: &'static str,
    who: &'static str,
    relation: &'static str,
    /// What the registers say besides what they say to everybody.
    residents: &'static str,
    kin: &'static str,
}

impl std::fmt::Display for Ending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

const ENDINGS: [Ending; 5] = [
    Ending { name: "room", who: "me", relation: "none", residents: "1", kin: "" },
    Ending { name: "relative", who: "me", relation: "half_sibling", residents: "9", kin: "confirmed" },
    Ending { name: "no_record", who: "me", relation: "grandchild", residents: "9", kin: "not_confirmed" },
    Ending { name: "student", who: "me", relation: "student", residents: "9", kin: "" },
    Ending {
        name: "family_of_3",
        who: "me_and_children",
        relation: "child",
        residents: "9",
        kin: "confirmed",
    },
];

fn form(ending: Ending) -> Session {
    let mut form = Session::new(&BUILT_IN, day::of(2026, 3, 16), Channel::Online);
    loop {
        match form.decide() {
            Ok(_) | Err(Need::Retry(_)) => return form,
            Err(Need::Ask(question)) => {
                for field in question.fields().map(|field| field.to_string()) {
                    form.set(&field, answer(&field, ending)).unwrap();
                }
            }
            Err(Need::Look(lookup)) => {
                let reply = reply(lookup.name(), ending);
                form.reply(&lookup.to_string(), reply, "2026-03-16T10:00:00+05:00").unwrap();
            }
            Err(Need::Act(act)) => form.act(act, Outcome::Done).unwrap(),
        }
    }
}

fn answer(field: &str, ending: Ending) -> &'static str {
    match field {
        "kind" => "permanent",
        "who" => ending.who,
        "children" => "2",
        "child" => "900101300017",
        "child-2" => "900101300027",
        "born" | "born-2" => "2011-05-04",
        "rka" => "0201300000000017",
        "whose" => "other",
        "owner" => "850101300015",
        "shared_parent" | "side" => "mother",
        "ticket" => "family",
        "ticket-2" => "higher",
        "ticket-3" => "employed",
        _ => ending.relation,
    }
}

fn reply(lookup: &str, ending: Ending) -> &'static str {
    match lookup {
        "applicant" => "1990-01-31 citizen",
        "home" => "yes astana private",
        "gate" => "online",
        "registered" => "no",
        "area" => "6450",
        "residents" => ending.residents,
        "child" => "confirmed",
        "study" => "full_time",
        _ => ending.kin,
    }
}

/// The law over a finished form: the verdict and its trace.
#[divan::bench(args = ENDINGS)]
fn decision(bencher: Bencher<'_, '_>, ending: Ending) {
    let form = form(ending);
    bencher.counter(divan::counter::ItemsCount::new(1_usize)).bench_local(|| {
        let mut case = Case::new(&BUILT_IN, black_box(form.facts()));
        let end = decide(&mut case);
        black_box(case.trace().len());
        end
    });
}

#[divan::bench(args = ENDINGS)]
fn view(bencher: Bencher<'_, '_>, ending: Ending) {
    let form = form(ending);
    bencher.bench_local(|| black_box(&form).view().trace.len());
}

#[divan::bench(args = ENDINGS)]
fn record(bencher: Bencher<'_, '_>, ending: Ending) {
    let form = form(ending);
    bencher.bench_local(|| black_box(&form).record());
}

#[divan::bench(args = ENDINGS)]
fn sealed_record(bencher: Bencher<'_, '_>, ending: Ending) {
    let form = form(ending);
    bencher.bench_local(|| seal(&black_box(&form).record()));
}

/// From an empty form to the verdict, one need after the other.
#[divan::bench(args = ENDINGS)]
fn whole_form(bencher: Bencher<'_, '_>, ending: Ending) {
    bencher.bench_local(|| form(black_box(ending)).decide());
}
