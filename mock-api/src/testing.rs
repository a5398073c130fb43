//! A folder of its own for each test.

use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

use crate::store::Store;

/// A folder that goes when it is dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

#[allow(dead_code, reason = "each kind of test uses its part of it")]
impl Folder {
    /// A new, empty folder. Its name is by chance: a process that was killed may have left one under any other.
    #[must_use]
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("tirkeu-{:016x}", RandomState::new().hash_one("")));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file in it.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A store of its own, opened again at each call: a file in the folder, or in the server that the environment
    /// names a schema of the folder's name.
    #[must_use]
    pub fn store(&self) -> Store {
        match self.server() {
            None => Store::open(&self.file("a.sqlite")).unwrap(),
            Some(url) => Store::connect(&url).unwrap(),
        }
    }

    /// The address of the folder's schema in the server that the environment names.
    #[must_use]
    pub fn server(&self) -> Option<String> {
        let server = std::env::var("TIRKEU_TEST_POSTGRES").ok()?;
        let name = self.name();
        let schema = format!("CREATE SCHEMA IF NOT EXISTS {name}");
        postgres::Client::connect(&server, postgres::NoTls).unwrap().batch_execute(&schema).unwrap();
        Some(format!("{server}?options=-csearch_path%3D{name}"))
    }

    /// A name that nothing else has, in letters, digits and `_`.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.file_name().unwrap().to_str().unwrap().replace('-', "_")
    }

    /// Writes a file in it, and the folders on the way.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.file(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
