//! A scenario: what the citizen says, what the registers say, and how it must end. The same files run natively, in
//! WebAssembly and over HTTP.
#![allow(dead_code, clippy::panic, reason = "each test program needs a part of it")]

mod compare;
mod files;
pub mod play;
pub mod scenario;

pub use files::FILES;

use play::Player;
use scenario::{Case, Expect, File, Scenario};

/// Runs every scenario of a file; every one that ends otherwise is told.
pub fn run(text: &str) -> (usize, Vec<String>) {
    let file = match read(text) {
        Ok(file) => file,
        Err(error) => return (0, vec![error]),
    };
    let check = |scenario: &Scenario| {
        let why = play(scenario, &file.base).err()?;
        Some(format!("{} {}: {why}", file.clause, scenario.name))
    };
    (file.scenarios.len(), file.scenarios.iter().filter_map(check).collect())
}

pub fn read(text: &str) -> Result<File, String> {
    serde_json::from_str(text).map_err(|error| format!("unreadable scenario file: {error}"))
}

/// Every scenario of every file, with its form as it is at the end.
pub fn played() -> Vec<(String, Player)> {
    let mut played = Vec::new();
    for (file_name, text) in FILES {
        let file = read(text).unwrap_or_else(|error| panic!("{file_name}: {error}"));
        for scenario in &file.scenarios {
            let name = format!("{file_name}: {}", scenario.name);
            // Whether it ends as it should is for another test to say.
            let player = follow(scenario, &file.base, |_, _| Ok(()));
            played.push((name.clone(), player.unwrap_or_else(|why| panic!("{name}: {why}"))));
        }
    }
    played
}

/// Every scenario of every file that ends in a verdict, with its form filled in.
pub fn endings() -> Vec<(String, Player)> {
    let mut endings = played();
    endings.retain(|(_, player)| player.session.step().0 == "verdict");
    endings
}

/// What is said and answered at the start of every scenario of every file.
pub fn cases() -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    for (file_name, text) in FILES {
        let file = read(text).unwrap_or_else(|error| panic!("{file_name}: {error}"));
        for scenario in &file.scenarios {
            cases.push((format!("{file_name}: {}", scenario.name), scenario.case(&file.base)));
        }
    }
    cases
}

/// Plays a scenario to its end, and holds every screen that it names against what it says.
pub fn play(scenario: &Scenario, base: &Case) -> Result<Player, String> {
    if let Some(word) = scenario.misspelt(&scenario.case(base)) {
        return Err(format!("\"{word}\" is no field and no key"));
    }
    let player = follow(scenario, base, compare::compare)?;
    compare::compare(&player, &scenario.expect)?;
    match player.unused(scenario) {
        Some(idle) => Err(format!("\"{idle}\" was never asked for")),
        None => Ok(player),
    }
}

/// Plays a scenario to its end; `on_the_way` sees the screens that it names.
fn follow(
    scenario: &Scenario,
    base: &Case,
    on_the_way: impl Fn(&Player, &Expect) -> Result<(), String>,
) -> Result<Player, String> {
    let mut player = Player::new(scenario.case(base))?;
    player.go_on()?;
    for step in &scenario.then {
        player.turn(step)?;
        if let Some(expect) = &step.shows {
            on_the_way(&player, expect)?;
        }
        player.go_on()?;
    }
    Ok(player)
}
