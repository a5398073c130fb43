//! Every ending, the clause that it rests on, and what the person can do next.

use crate::day;
use crate::party::Member;
use crate::reply::{Proof, Study};
use crate::rules::NotInForce;

/// How a decision ends. A register that is silent ends nothing: that is a need, not a verdict.
///
/// A number is the [place](crate::party::Member) of the person on whom it failed: in a party it must be said who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The registration may be entered: everything is proven, signed and consented to.
    Registered(Grounds),
    /// The owner is served in the service centre's hall (4).
    Desk,
    /// At the desk: the owner is served here and the powers are proven (7).
    DeskServes,
    /// At the desk: the owner is not served here; the online way is open (8).
    DeskRefuses,
    /// At the desk: the papers do not prove the representative's powers (7).
    PowersLacking,
    /// The service is for citizens.
    NotCitizen,
    /// The applicant is too young to apply.
    TooYoung,
    /// The child is too young to be registered separately.
    ChildTooYoung(u8),
    /// The child is old enough to apply in person.
    ChildTooOld(u8),
    /// No record confirms that the applicant is the child's parent.
    NotYourChild(u8),
    /// No record confirms that the applicant is the ward's guardian.
    NotYourWard(u8),
    /// The person is registered there already. Others of the application may still be registered without them.
    AlreadyHere(u8, Others),
    /// The person is not named in the lease of a state dwelling.
    NotInLease(u8),
    /// The register of real estate has no area for the dwelling (10(1)), and somebody is neither a relative nor a student.
    NoArea,
    /// The norm is reached, and the person is neither a relative nor a student (10(3)–(4)).
    NoRelation(u8),
    /// The norm is reached, and the siblings share no parent (10(4)).
    StepSibling(u8),
    /// No record confirms the relation; the act record must be brought up to date (10(6)).
    UpdateActRecord(u8, Proof),
    /// No register confirms full-time studies in the capital (10(7)).
    NotStudent(u8, Study),
    /// No rules are in force on the day.
    NotInForce(NotInForce),
    /// An owner refused.
    ConsentRefused,
    /// The owners' time ran out.
    ConsentRunOut,
}

/// Who is left of an application without one of its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Nobody: it was for this person alone.
    Nobody,
    /// The applicant alone.
    Me,
    /// Children, with the applicant or without.
    Children,
}

/// Why a person may be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// No norm is in force there.
    NoNorm,
    /// The norm has room (10(3)).
    Room,
    /// It is the applicant's own home (reading R4).
    OwnHome,
    /// The norm does not bind a confirmed relative or a full-time student (10(6), 10(7)).
    Exempt,
}

impl Verdict {
    /// The names of all verdicts: whoever writes texts or tests must not forget one.
    pub const NAMES: &'static [&'static str] = &[
        "registered",
        "desk",
        "desk_serves",
        "desk_refuses",
        "powers_lacking",
        "not_citizen",
        "too_young",
        "child_too_young",
        "child_too_old",
        "not_your_child",
        "not_your_ward",
        "already_here",
        "not_in_lease",
        "no_area",
        "no_relation",
        "step_sibling",
        "update_act_record",
        "not_student",
        "not_in_force",
        "consent_refused",
        "consent_run_out",
    ];

    /// The verdict's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Registered(_) => "registered",
            Self::Desk => "desk",
            Self::DeskServes => "desk_serves",
            Self::DeskRefuses => "desk_refuses",
            Self::PowersLacking => "powers_lacking",
            Self::NotCitizen => "not_citizen",
            Self::TooYoung => "too_young",
            Self::ChildTooYoung(_) => "child_too_young",
            Self::ChildTooOld(_) => "child_too_old",
            Self::NotYourChild(_) => "not_your_child",
            Self::NotYourWard(_) => "not_your_ward",
            Self::AlreadyHere(..) => "already_here",
            Self::NotInLease(_) => "not_in_lease",
            Self::NoArea => "no_area",
            Self::NoRelation(_) => "no_relation",
            Self::StepSibling(_) => "step_sibling",
            Self::UpdateActRecord(..) => "update_act_record",
            Self::NotStudent(..) => "not_student",
            Self::NotInForce(_) => "not_in_force",
            Self::ConsentRefused => "consent_refused",
            Self::ConsentRunOut => "consent_run_out",
        }
    }

    /// What it is about besides: what is missing in the own record, a state of studies, that others can go on without
    /// the person, the grounds, a day.
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::Registered(grounds) => Some(grounds.name().into()),
            Self::UpdateActRecord(_, proof) => Some(proof.as_str().into()),
            Self::NotStudent(_, found) => Some(found.as_str().into()),
            Self::AlreadyHere(_, Others::Me | Others::Children) => Some("others".into()),
            Self::NotInForce(none) => none.begins.or(none.ended).map(day::write),
            _ => None,
        }
    }

    /// The place of the person on whom it failed.
    #[must_use]
    pub const fn person(&self) -> Option<u8> {
        match self {
            Self::ChildTooYoung(place)
            | Self::ChildTooOld(place)
            | Self::NotYourChild(place)
            | Self::NotYourWard(place)
            | Self::AlreadyHere(place, _)
            | Self::NotInLease(place)
            | Self::NoRelation(place)
            | Self::StepSibling(place)
            | Self::UpdateActRecord(place, _)
            | Self::NotStudent(place, _) => Some(*place),
            _ => None,
        }
    }

    /// What the person can do now, the most helpful first.
    #[must_use]
    pub const fn next(&self) -> &'static [&'static str] {
        match self {
            Self::Registered(_) => &["see_certificate"],
            Self::Desk => &["go_to_desk", "bring_powers", "other_home"],
            Self::DeskServes => &["file_application"],
            Self::DeskRefuses => &["apply_online", "self_service"],
            Self::PowersLacking => &["bring_powers", "review"],
            Self::NotCitizen => &["foreigners_service", "review"],
            Self::TooYoung => &["ask_parent", "review"],
            Self::ChildTooYoung(_) => &["check_answers", "review"],
            Self::ChildTooOld(_) => &["child_applies", "check_answers", "review"],
            Self::NotYourChild(_) => &["restore_record", "change_record", "check_answers", "review"],
            Self::NotYourWard(_) => &["guardianship_body", "check_answers", "review"],
            Self::AlreadyHere(_, Others::Nobody) => &["see_certificate", "other_home"],
            Self::AlreadyHere(_, Others::Me) => &["me_alone", "other_home"],
            Self::AlreadyHere(Member::ME, _) => &["children_alone", "see_certificate", "other_home"],
            Self::AlreadyHere(..) => &["leave_out", "other_home"],
            Self::NotInLease(_) => &["housing_authority", "other_home", "review"],
            Self::NoArea => &["cadastre", "check_relation", "other_home", "review"],
            Self::NoRelation(_) => &["other_home", "check_relation", "review"],
            Self::StepSibling(_) => &["check_relation", "other_home", "review"],
            Self::UpdateActRecord(_, Proof::Contradictory) => {
                &["registry_office", "review", "check_relation"]
            }
            Self::UpdateActRecord(..) => &["restore_record", "change_record", "check_relation", "review"],
            Self::NotStudent(..) => &["ask_school", "check_relation", "other_home", "review"],
            Self::NotInForce(none) if none.instead.is_none() => &["service_centre", "review"],
            Self::NotInForce(_) => &["ordinary_way", "service_centre", "review"],
            Self::ConsentRefused => &["talk_to_owner", "other_home", "review"],
            Self::ConsentRunOut => &["send_again", "talk_to_owner", "other_home"],
        }
    }
}

impl Grounds {
    /// The grounds as a word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoNorm => "no_norm",
            Self::Room => "room",
            Self::OwnHome => "own_home",
            Self::Exempt => "exempt",
        }
    }
}
