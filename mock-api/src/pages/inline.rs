//! What stands in the bundled page itself, so that it is painted with the first answer: its styles and its first script. The
//! policy names both by their hashes, so nothing else that stood there would count.

use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

/// The page that is bundled, where there is one.
#[derive(Clone, Debug, Default)]
pub struct Inline(Option<PathBuf>);

/// Their hashes, as a policy writes them after its other sources; empty where nothing stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    pub style: String,
    pub script: String,
}

impl Inline {
    /// Of the page in that folder.
    #[must_use]
    pub fn of(bundled: Option<&Path>) -> Self {
        Self(bundled.map(|folder| folder.join("index.html")))
    }

    /// What the answer at that address may have inside; none where it is another than the page. It is read each time: the
    /// page may be bundled anew under a running service.
    pub async fn at(&self, address: &str) -> Option<Hashes> {
        let page = self.0.as_ref().filter(|_| matches!(address, "/" | "/index.html"))?;
        tokio::fs::read_to_string(page).await.ok().map(|html| Hashes::of(&html))
    }
}

impl Hashes {
    fn of(html: &str) -> Self {
        Self {
            style: between(html, "<style>", "</style>").map(source).unwrap_or_default(),
            script: between(html, "<script>", "</script>").map(source).unwrap_or_default(),
        }
    }
}

fn between<'html>(html: &'html str, begins: &str, ends: &str) -> Option<&'html str> {
    let (_, rest) = html.split_once(begins)?;
    rest.split_once(ends).map(|(inside, _)| inside)
}

fn source(text: &str) -> String {
    format!(" 'sha256-{}'", Base64::encode_string(&Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_stands_inside_by_its_hash() {
        let html = "<style>a{}</style><script>b()</script><script src=\"c.js\"></script>";
        assert_eq!(
            Hashes::of(html),
            Hashes {
                style: " 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='".into(),
                script: " 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='".into(),
            }
        );
        assert_eq!(Hashes::of("<script src=\"c.js\"></script>"), Hashes::default());
    }
}
