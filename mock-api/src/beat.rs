//! Answers that rest on other people's records leave on a beat, counted from the request's arrival: how long a walk over
//! somebody's family took would tell how large it is. Who waits holds nothing but a place among the requests.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::time::{Instant, sleep_until};

/// Longer than all but the longest walk, and shorter than anybody notices.
pub const USUAL: Duration = Duration::from_millis(10);

/// Answers, and lets go of the answer on the next beat.
pub async fn kept(State(beat): State<Duration>, request: Request, next: Next) -> Response {
    let arrived = Instant::now();
    let response = next.run(request).await;
    if let Some(wait) = next_beat(arrived.elapsed(), beat) {
        sleep_until(arrived + wait).await;
    }
    response
}

/// When what took so long leaves, counted from its arrival. No beat: at once.
fn next_beat(took: Duration, beat: Duration) -> Option<Duration> {
    let beats = took.as_nanos().checked_div(beat.as_nanos())?;
    beat.checked_mul(u32::try_from(beats).ok()?.checked_add(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_three_milliseconds_leaves_with_what_takes_nine() {
        let leaves = |took| next_beat(Duration::from_millis(took), Duration::from_millis(10));
        for (took, left) in [(0, 10), (3, 10), (9, 10), (10, 20), (12, 20), (15_000, 15_010)] {
            assert_eq!(leaves(took), Some(Duration::from_millis(left)), "{took}");
        }
    }

    #[test]
    fn without_a_beat_nothing_waits() {
        assert_eq!(next_beat(Duration::from_millis(3), Duration::ZERO), None);
    }
}
