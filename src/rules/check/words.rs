//! The words that a rule file may use besides those that it makes itself, such as the names of its rows.

/// The hops that a route may take.
pub const HOPS: [&str; 8] = ["father", "mother", "parent", "child", "spouse", "ward", "guardian", "line"];
/// The checks that may rest on a clause of their own.
pub const CHECKS: [&str; 12] = [
    "channel",
    "owner",
    "gate",
    "desk_owner",
    "powers",
    "desk_refuses",
    "area",
    "residents",
    "norm",
    "relation",
    "slip",
    "sign",
];
/// The next steps after a verdict, in the order of the alphabet: a row may say which service of the state does one.
pub const STEPS: [&str; 27] = [
    "apply_online",
    "ask_parent",
    "ask_school",
    "bring_powers",
    "cadastre",
    "change_record",
    "check_answers",
    "check_relation",
    "child_applies",
    "children_alone",
    "file_application",
    "foreigners_service",
    "go_to_desk",
    "guardianship_body",
    "housing_authority",
    "leave_out",
    "me_alone",
    "ordinary_way",
    "other_home",
    "registry_office",
    "restore_record",
    "review",
    "see_certificate",
    "self_service",
    "send_again",
    "service_centre",
    "talk_to_owner",
];
