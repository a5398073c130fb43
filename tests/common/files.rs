//! The scenario files by name: WebAssembly has no folder to look into. A native test holds the list against the folder.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        pub const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../scenarios/", $name)))),+];
    };
}

files![
    "10-dates.json",
    "10.1-area.json",
    "10.2-residents.json",
    "10.3-norm.json",
    "10.4-party.json",
    "10.4-relation.json",
    "10.5-direct.json",
    "10.5-full-siblings.json",
    "10.5-grandchild.json",
    "10.5-grandparent.json",
    "10.5-half-siblings.json",
    "10.5-in-law.json",
    "10.6-act-record.json",
    "10.6-slip-and-consent.json",
    "10.7-student.json",
    "267-applicant.json",
    "267-children.json",
    "267-kind-and-term.json",
    "267-lease.json",
    "267-registered.json",
    "267-ward.json",
    "3-8-desk.json",
    "3-home-and-owner.json",
    "677.4-after-the-pilot.json",
    "677.4-wider-list.json",
    "9-place.json",
    "back-and-change.json",
    "explanation.json",
];
