//! Bursts: how fast one person, or one machine that nobody has signed in from yet, may ask. Guesses about homes are
//! limited for good, elsewhere; this keeps one from taking the service from the others.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::Clock as _;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use tirkeu::iin::Iin;

use crate::clock::Clock;
use crate::problem::{Code, Problem};

/// How many different askers are remembered before those who were quiet are forgotten.
const REMEMBERED: usize = 10_000;

/// The limits, which are counted in memory: a burst is over before a restart is.
pub struct Limits {
    requests: Limit<Iin>,
    searches: Limit<Iin>,
    sign_ins: Limit<IpAddr>,
}

struct Limit<K: Hash + Eq + Clone>(RateLimiter<K, DefaultKeyedStateStore<K>, Ticks, NoOpMiddleware<Nanos>>);

/// The service's clock, as the limits read it.
#[derive(Clone)]
struct Ticks(Arc<Clock>);

impl governor::clock::Clock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        self.0.gone().into()
    }
}

impl Limits {
    /// Far above what anybody does by hand, and far below what one machine can ask for.
    #[must_use]
    pub fn usual(clock: &Arc<Clock>) -> Self {
        let ticks = Ticks(Arc::clone(clock));
        Self {
            requests: Limit::new(100, 20, &ticks),
            searches: Limit::new(40, 10, &ticks),
            sign_ins: Limit::new(60, 2, &ticks),
        }
    }

    /// Charges a request of a signed-in person, whatever the session.
    pub fn request(&self, person: &Iin) -> Result<(), Problem> {
        self.requests.charge(person)
    }

    /// Charges a search for an address.
    pub fn search(&self, person: &Iin) -> Result<(), Problem> {
        self.searches.charge(person)
    }

    /// Charges a try to sign in from a machine.
    pub fn sign_in(&self, peer: IpAddr) -> Result<(), Problem> {
        self.sign_ins.charge(&peer)
    }
}

impl<K: Hash + Eq + Clone> Limit<K> {
    /// So many at once, and so many a second after that.
    fn new(burst: u32, a_second: u32, ticks: &Ticks) -> Self {
        let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::per_second(at_least_one(a_second)).allow_burst(at_least_one(burst));
        Self(RateLimiter::new(quota, DefaultKeyedStateStore::default(), ticks.clone()))
    }

    fn charge(&self, key: &K) -> Result<(), Problem> {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        self.0.check_key(key).map_err(|refused| {
            let wait = refused.wait_time_from(self.0.clock().now());
            Problem::new(Code::TooManyRequests).after(whole_seconds(wait))
        })
    }
}

fn whole_seconds(wait: Duration) -> i64 {
    i64::try_from(wait.as_secs()).unwrap_or(i64::MAX).saturating_add(1)
}
