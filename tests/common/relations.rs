//! Who somebody may say that they are to the owner, written down apart from the rule files.
#![allow(dead_code, reason = "each test program needs a part of it")]

/// The relatives whom the pilot's list names (10(4)).
pub const KIN: [&str; 8] =
    ["child", "parent", "spouse", "full_sibling", "half_sibling", "grandparent", "grandchild", "in_law"];

/// Everything that any list offers. A student is drawn twice as often, for two registers may speak of one.
pub fn relations() -> Vec<&'static str> {
    let others = ["relatives_spouse", "relatives_child", "ward", "student", "student", "none"];
    KIN.into_iter().chain(others).collect()
}
