//! How the service is reached: at its own address on this machine, or through a proxy that speaks HTTPS for it.

use std::net::{IpAddr, Ipv4Addr};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::http::request::Parts;

use crate::app::Shared;
use crate::problem::Problem;

/// What is known of the way here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// The address that people see, such as `https://tirkeu.example`; none: this machine's own.
    pub origin: Option<String>,
    /// The path below which a proxy leads here, such as `/registration`; empty: none.
    pub below: String,
    /// The page with the form, where it is somebody else's; none: this service's own.
    pub form: Option<String>,
    /// The address of this machine at which it listens.
    pub here: Option<String>,
    /// The proxies whose word on who asks is believed.
    pub proxies: Vec<IpAddr>,
}

/// The machine at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// The machine that asks, as far as it can be known.
#[derive(Clone, Copy, Debug)]
pub struct Asker(pub IpAddr);

impl Front {
    /// Whether nothing but HTTPS leads here.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.as_ref().is_some_and(|origin| origin.starts_with("https://"))
    }

    /// The name of the cookie. Under HTTPS it is one that no other site of the same domain can set.
    #[must_use]
    pub fn cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-tirkeu" } else { "tirkeu" }
    }

    /// A cookie with that secret, for as long as `more` says.
    #[must_use]
    pub fn cookie(&self, secret: &str, more: &str) -> String {
        let secure = if self.is_secure() { "; Secure" } else { "" };
        format!("{}={secret}; Path=/; HttpOnly; SameSite=Strict{secure}{more}", self.cookie_name())
    }

    /// This service as the asker reaches it, for addresses that are handed on to other devices.
    #[must_use]
    pub fn address(&self, headers: &HeaderMap) -> String {
        let host = || headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
        let origin = self.origin.clone().unwrap_or_else(|| format!("http://{}", host()));
        origin + &self.below
    }

    /// The page with the form, as people see it; none where nobody has said how they do.
    #[must_use]
    pub fn seen(&self) -> Option<String> {
        let own = || self.origin.as_ref().map(|origin| format!("{origin}{}/", self.below));
        self.form.clone().or_else(own)
    }

    /// The page with the form as anybody reaches it, whoever asks.
    #[must_use]
    pub fn page(&self) -> String {
        let here = || format!("{}/", self.here.as_deref().unwrap_or("http://127.0.0.1"));
        self.seen().unwrap_or_else(here)
    }

    /// Who asks: the machine at the other end, unless that is a proxy of ours. Then it is the last one that our proxies
    /// name and that is none of them: what stands before it anybody may have written.
    fn asker(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.proxies.contains(&peer) {
            return peer;
        }
        let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
        let named: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
        let mut from_the_end = named.iter().rev().map(|name| name.parse::<IpAddr>());
        match from_the_end.find(|name| !name.as_ref().is_ok_and(|ip| self.proxies.contains(ip))) {
            Some(Ok(ip)) => ip,
            _ => peer,
        }
    }
}

impl FromRequestParts<Shared> for Asker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let peer = parts.extensions.get::<Peer>().map_or(Ipv4Addr::LOCALHOST.into(), |peer| peer.0);
        Ok(Self(app.front.asker(peer, &parts.headers)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_our_proxies_may_say_who_asks() {
        let front = Front { proxies: vec![ip("127.0.0.1"), ip("10.0.0.1")], ..Front::default() };
        for (peer, said, asker) in [
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
            ("127.0.0.1", "", "127.0.0.1"),
            ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
            ("127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1"),
            ("127.0.0.1", "10.0.0.1", "127.0.0.1"),
            ("127.0.0.1", "2001:db8::1", "2001:db8::1"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", said.parse().unwrap());
            assert_eq!(front.asker(ip(peer), &headers), ip(asker), "{peer}: {said}");
        }
    }
}
