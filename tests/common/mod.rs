//! A scenario: what the citizen says, what the registers say, and how it must end. The same files run natively, in
//! WebAssembly and over HTTP.
#![allow(dead_code, reason = "each test program needs a part of it")]

mod compare;
mod files;
pub mod play;
pub mod scenario;

pub use files::FILES;

use play::Player;
use scenario::{Case, File, Scenario};

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

/// Plays a scenario to its end, and holds every screen that it names against what it says.
pub fn play(scenario: &Scenario, base: &Case) -> Result<Player, String> {
    let case = scenario.case(base);
    if let Some(word) = scenario.misspelt(&case) {
        return Err(format!("\"{word}\" is no field and no key"));
    }
    let mut player = Player::new(case)?;
    player.go_on()?;
    for step in &scenario.then {
        player.turn(step)?;
        if let Some(expect) = &step.shows {
            compare::compare(&player, expect)?;
        }
        player.go_on()?;
    }
    compare::compare(&player, &scenario.expect)?;
    match player.unused(scenario) {
        Some(idle) => Err(format!("\"{idle}\" was never asked for")),
        None => Ok(player),
    }
}
