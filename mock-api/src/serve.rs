//! Listening, answering, and stopping without cutting anyone off.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use axum::Router;
use axum::http::Request;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::util::MapRequest;

use crate::app::Shared;
use crate::front::Peer;
use crate::routes;

/// The most connections at once.
const CONNECTIONS: usize = 512;
/// How long a request's head may take to arrive.
const HEAD_TIME_OUT: Duration = Duration::from_secs(10);
/// How large a request's head may be, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;
/// How long running requests may take to end once the service stops.
pub const LAST_WORDS: Duration = Duration::from_secs(20);

/// Why nobody can be listened to.
#[derive(Debug)]
pub struct ListenError {
    port: u16,
    cause: io::Error,
}

/// Requests that had not ended when the time for it was over.
#[derive(Clone, Copy, Debug)]
pub struct CutOff;

/// Takes the port on this machine alone: nobody else's machine can reach it.
pub async fn listen(port: u16) -> Result<TcpListener, ListenError> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).await.map_err(|cause| ListenError { port, cause })
}

/// The wish that the service stop.
pub struct Stop(Pin<Box<dyn Future<Output = ()> + Send>>);

/// Answers until the process is told to stop, then lets running requests end. An error where some had to be cut off.
pub async fn serve(listener: TcpListener, app: &Shared, Stop(mut stop): Stop) -> Result<(), CutOff> {
    let router = routes::router(Shared::clone(app));
    let running = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
        let stream = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match stream {
            Ok((stream, peer)) => {
                let service = TowerToHyperService::new(from(peer.ip(), router.clone()));
                let connection = connection().serve_connection(TokioIo::new(stream), service);
                let watched = running.watch(connection);
                tokio::spawn(async move {
                    // A connection that breaks is the caller's affair: nothing was promised over it.
                    let _ = watched.await;
                    drop(place);
                });
            }
            // Out of file handles, most likely: it passes when other connections end.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    drop(listener);
    app.stopping.send_replace(true);
    tokio::time::timeout(LAST_WORDS, running.shutdown()).await.map_err(|_| CutOff)
}

/// Notes on each request from which machine it came.
fn from<B>(peer: IpAddr, router: Router) -> MapRequest<Router, impl Fn(Request<B>) -> Request<B> + Clone> {
    MapRequest::new(router, move |mut request: Request<B>| {
        request.extensions_mut().insert(Peer(peer));
        request
    })
}

fn connection() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME_OUT).max_buf_size(LARGEST_HEAD);
    builder
}

impl Stop {
    /// Listens for Ctrl-C and the wish to terminate. From here on neither ends the process by itself, so this comes
    /// before anybody is told that the service is up.
    #[cfg(unix)]
    pub fn when_told() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(Self(Box::pin(async move {
            tokio::select! {
                _ = interrupt.recv() => (),
                _ = terminate.recv() => (),
            }
        })))
    }

    /// Listens for Ctrl-C.
    #[cfg(windows)]
    pub fn when_told() -> io::Result<Self> {
        let mut interrupt = tokio::signal::windows::ctrl_c()?;
        Ok(Self(Box::pin(async move {
            interrupt.recv().await;
        })))
    }
}

impl fmt::Display for ListenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { port, cause } = self;
        match cause.kind() {
            io::ErrorKind::AddrInUse => {
                let other = if *port == 8080 { 8081 } else { 8080 };
                write!(
                    f,
                    "Port {port} is taken by another program. Choose another one, for example PORT={other} npm start"
                )
            }
            io::ErrorKind::PermissionDenied => {
                write!(
                    f,
                    "This user may not listen on port {port}. Choose one above 1023, for example PORT=8080 npm start"
                )
            }
            _ => write!(f, "Port {port} can't be listened on: {cause}."),
        }
    }
}

impl std::error::Error for ListenError {}
