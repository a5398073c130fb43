//! Starts the service, or does one of the [`commands`]. What can't be done is told in a sentence: 2 says that a
//! setting or a file is at fault, 3 that the database is.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use mock_api::app::{App, Shared};
use mock_api::applications::decided;
use mock_api::bind;
use mock_api::clock::Clock;
use mock_api::commands::{Command, CommandError, copies, verified};
use mock_api::counterparts::ncalayer;
use mock_api::front::Front;
use mock_api::generate::{self, Made, Population};
use mock_api::invented::Invented;
use mock_api::log::{self, Level};
use mock_api::outbox::sender;
use mock_api::serve::{self, LAST_WORDS, Stop};
use mock_api::settings::{Database, Settings};
use mock_api::signing::Signing;
use mock_api::signing::authority::Authority;
use mock_api::store::Store;
use serde_json::json;
use tirkeu::rules::BUILT_IN;
use tokio::net::TcpListener;

/// What is said at the start outside the training copy, as long as the state's own services are not put in.
const NOT_CONNECTED: &str = "Nobody can sign in or sign here yet: no sign-in and no way to sign is connected. \
    The part \"What a real service puts in\" of mock-api/README.md tells where they go.";

/// A sentence for the person at the terminal, and what the process ends with.
struct Failure(u8, String);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(code, sentence)) => {
            eprintln!("{sentence}");
            ExitCode::from(code)
        }
    }
}

fn run() -> Result<(), Failure> {
    let settings = Settings::read(|name| std::env::var(name).ok()).map_err(theirs)?;
    let words: Vec<_> = std::env::args().skip(1).collect();
    let database = &settings.database;
    let said = match Command::read(&words).map_err(theirs)? {
        Command::Serve => return serve(&settings),
        Command::Backup(file) => copies::backup(file_of(database)?, &file),
        Command::Restore(file) => copies::restore(file_of(database)?, &file),
        Command::Verify(kept) => verified::verify(database, &settings.authority(), kept.as_deref()),
        Command::Generate(population, file) => {
            let database = file.map_or(Ok(database.clone()), |file| new_file(database, file))?;
            return generate(&settings, &database, population);
        }
    };
    println!("{}", said.map_err(not_done)?);
    Ok(())
}

/// People are only added to what is new: registers that somebody uses already are left alone.
fn new_file(database: &Database, file: PathBuf) -> Result<Database, Failure> {
    match database {
        Database::Server(_) => {
            Err(theirs("DATABASE_URL and a file name two databases: leave one of them out."))
        }
        Database::File(_) if file.exists() => Err(not_done(CommandError::Exists(file))),
        Database::File(_) => Ok(Database::File(file)),
    }
}

fn generate(settings: &Settings, database: &Database, population: Population) -> Result<(), Failure> {
    let invented = Invented::read(&settings.root.join("mock-api/fixtures")).map_err(theirs)?;
    let store = fill(database, &invented)?;
    let failed = |error| Failure(3, store.damaged(error).to_string());
    let one: Option<String> = store
        .read(|sql| {
            sql.one(
                "SELECT rka FROM ar_dwelling WHERE rka = $1",
                bind![generate::numbers::rka(0).as_ref()],
                |row| row.get(0),
            )
        })
        .map_err(failed)?;
    if one.is_some() {
        return Err(theirs("There are generated people in this database already; nothing was added."));
    }
    let progress = |made: Made, seconds: f64| {
        eprint!(
            "\r{} of {} people, {:.0} a second ",
            made.people,
            population.people,
            made.people as f64 / seconds
        );
    };
    let made = generate::generate(&store, population, &progress).map_err(failed)?;
    eprintln!();
    println!("{} people in {} homes were added.", made.people, made.homes);
    Ok(())
}

/// PostgreSQL has programs of its own for this, which know its ways better.
fn file_of(database: &Database) -> Result<&Path, Failure> {
    match database {
        Database::File(file) => Ok(file),
        Database::Server(_) => Err(theirs(
            "The database of DATABASE_URL is backed up by pg_dump and restored by pg_restore; nothing was done.",
        )),
    }
}

fn serve(settings: &Settings) -> Result<(), Failure> {
    // SQLite and the registers block; each of these threads may hold one connection to read with.
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).max_blocking_threads(16).enable_all().build().map_err(theirs)?;
    let outcome = runtime.block_on(start(settings));
    runtime.shutdown_timeout(Duration::from_secs(1));
    outcome
}

async fn start(settings: &Settings) -> Result<(), Failure> {
    decided::untakeable(BUILT_IN.places).map_or(Ok(()), |why| Err(theirs(why)))?;
    readable(settings)?;
    let invented = Invented::read(&settings.root.join("mock-api/fixtures")).map_err(theirs)?;
    let listener = serve::listen(settings.port).await.map_err(theirs)?;
    let address = listener.local_addr().map_err(theirs)?;
    let database = settings.database.clone();
    let filled = tokio::task::spawn_blocking(move || fill(&database, &invented));
    let store = filled.await.map_err(theirs)??;
    let clock = settings.today.map_or_else(Clock::default, Clock::set_to);
    let page = settings.page.as_deref();
    let (app, ncalayer) = if settings.training {
        let (signing, listener) = ways_to_sign(settings, &clock).await?;
        (App::training(store, clock, &settings.root).signing(signing), Some(listener))
    } else {
        (App::bare(store, clock, &settings.root), None)
    };
    let front = Front { here: Some(format!("http://{address}")), ..settings.front.clone() };
    let app = app.bundled(page).noting(settings.noting).behind(front).resends(settings.resends);
    let app = Arc::new(app.limited(settings.limited).on_the_beat(settings.beat));
    let stop = Stop::when_told().map_err(theirs)?;
    println!("listening on http://{address}");
    // From here on, whatever is told is a line of the log.
    log::panics_too();
    if !settings.training {
        log::sentence(Level::Warning, "not_connected", NOT_CONNECTED);
    }
    if page.is_none() {
        name_what_is_missing(&settings.root);
    }
    if let Some(listener) = ncalayer {
        tokio::spawn(ncalayer::serve(listener, Arc::clone(&app)));
    }
    go_over(Arc::clone(&app));
    let sender = tokio::spawn(sender::run(Arc::clone(&app)));
    if serve::serve(listener, &app, stop).await.is_err() {
        log::sentence(Level::Warning, "cut_off", "Some requests had not ended in time, and were cut off.");
    }
    // A message that is being handed over is told so first; one that is cut off is handed over again at the next start.
    let _ = tokio::time::timeout(LAST_WORDS, sender).await;
    Ok(())
}

fn fill(database: &Database, invented: &Invented) -> Result<Store, Failure> {
    let store = Store::at(database).map_err(|error| Failure(3, error.to_string()))?;
    invented.pour_into(&store).map_err(|error| Failure(3, store.damaged(error).to_string()))?;
    Ok(store)
}

/// Looks at every page of a large file while the service answers, on a thread that keeps nobody from stopping.
fn go_over(app: Shared) {
    std::thread::spawn(move || match app.store.go_over() {
        Ok(()) => app.note_line("whole", json!({})),
        Err(error) => log::sentence(Level::Error, "damaged", error),
    });
}

/// The test authority and the socket of NCALayer's counterpart.
async fn ways_to_sign(settings: &Settings, clock: &Clock) -> Result<(Signing, TcpListener), Failure> {
    let file = settings.authority();
    let authority = Authority::kept_in(&file, clock.seconds()).map_err(|error| {
        let file = file.display();
        Failure(
            3,
            format!("The key of the test authority {file} can't be used: {error}. Move it away: a new one is made."),
        )
    })?;
    let listener = serve::listen(settings.ncalayer)
        .await
        .map_err(|error| theirs(format!("{error}\nTIRKEU_NCALAYER names this port.")))?;
    let socket = format!("ws://{}", listener.local_addr().map_err(theirs)?);
    Ok((Signing::training(Arc::new(authority), Some(socket), settings.egov.clone()), listener))
}

/// Without its page the service is of no use to anybody.
fn readable(settings: &Settings) -> Result<(), Failure> {
    let (folder, remedy) = settings.page.clone().map_or_else(
        || (settings.root.join("www"), "Set TIRKEU_ROOT to the project's folder."),
        |page| (page, "Set TIRKEU_PAGE to the folder of the bundled page, or unset it."),
    );
    let page = folder.join("index.html");
    let sentence = |problem| format!("The page {} can't be read: {problem}. {remedy}", page.display());
    std::fs::read(&page).map(|_| ()).map_err(|problem| Failure(2, sentence(problem)))
}

/// The engine and the text formatter may still be on their way.
fn name_what_is_missing(root: &Path) {
    for (file, made_by) in
        [("pkg/tirkeu.js", "npm run build"), ("node_modules/@fluent/bundle/esm/index.js", "npm ci")]
    {
        if !root.join(file).is_file() {
            let text = format!("{file} is missing, so the page will not work yet: {made_by} makes it.");
            log::sentence(Level::Warning, "file_missing", text);
        }
    }
}

fn not_done(error: CommandError) -> Failure {
    use CommandError::{Changed, CutOff, Store, Unsound};
    let code = if matches!(error, Store(_) | Changed(_) | CutOff(_) | Unsound(_)) { 3 } else { 2 };
    Failure(code, error.to_string())
}

fn theirs(error: impl Display) -> Failure {
    Failure(2, error.to_string())
}
