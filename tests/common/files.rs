//! The scenario files by name: WebAssembly has no folder to look into. A native test holds the list against the folder.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        pub const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../scenarios/", $name)))),+];
    };
}

files!["10.3-norm.json", "3-8-desk.json"];
