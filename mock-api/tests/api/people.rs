//! The invented people and homes by their short names.

use std::path::{Path, PathBuf};

use toml::Table;

/// All of them.
#[allow(dead_code, reason = "each kind of test uses its part of it")]
pub struct People {
    persons: Table,
    homes: Table,
    personas: Vec<Table>,
}

/// Where the files are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

#[allow(dead_code, reason = "each kind of test uses its part of it")]
impl People {
    pub fn read() -> Self {
        let mut all = Self { persons: Table::new(), homes: Table::new(), personas: Vec::new() };
        all.add(&folder().join("places.toml"));
        let mut families: Vec<_> =
            std::fs::read_dir(folder().join("families")).unwrap().map(|file| file.unwrap().path()).collect();
        families.sort();
        families.iter().for_each(|file| all.add(file));
        all
    }

    fn add(&mut self, file: &Path) {
        let mut table: Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
        for (all, key) in [(&mut self.persons, "person"), (&mut self.homes, "home")] {
            if let Some(part) = table.remove(key) {
                all.extend(part.as_table().unwrap().clone());
            }
        }
        let personas =
            table.remove("persona").map(|list| list.as_array().unwrap().clone()).unwrap_or_default();
        self.personas.extend(personas.into_iter().map(|one| one.as_table().unwrap().clone()));
    }

    pub fn iin(&self, name: &str) -> &str {
        self.persons[name]["iin"].as_str().unwrap()
    }

    pub fn rka(&self, home: &str) -> &str {
        self.homes[home]["rka"].as_str().unwrap()
    }

    pub fn iins(&self) -> impl Iterator<Item = &str> {
        self.persons.values().map(|person| person["iin"].as_str().unwrap())
    }

    /// The short name and the number of each.
    pub fn known(&self) -> impl Iterator<Item = (&str, &str)> {
        self.persons.iter().map(|(name, person)| (name.as_str(), person["iin"].as_str().unwrap()))
    }

    /// The short name of each, and surname and given name together.
    pub fn full_names(&self) -> impl Iterator<Item = (&str, String)> {
        let full = |person: &toml::Value| [0, 1].map(|part| person["name"][part].as_str().unwrap()).join(" ");
        self.persons.iter().map(move |(name, person)| (name.as_str(), full(person)))
    }

    pub fn rkas(&self) -> impl Iterator<Item = &str> {
        self.homes.values().map(|home| home["rka"].as_str().unwrap())
    }

    /// Surname and given name of each.
    pub fn names(&self) -> impl Iterator<Item = [&str; 2]> {
        self.persons.values().map(|person| [0, 1].map(|part| person["name"][part].as_str().unwrap()))
    }

    /// Each persona, and the home and the owner that it may try.
    pub fn personas(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.personas.iter().map(|one| {
            let [who, home, owner] = ["who", "home", "owner"].map(|key| one[key].as_str().unwrap());
            (who, self.rka(home), self.iin(owner))
        })
    }

    pub fn count(&self) -> (usize, usize, usize) {
        (self.persons.len(), self.homes.len(), self.personas.len())
    }
}
