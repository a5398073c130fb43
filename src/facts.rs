//! What is known: the answers, the registers' replies and the acts done. The state of a form is this and nothing else.

use crate::address::Rka;
use crate::day::Day;
use crate::iin::Iin;
use crate::name::Name;
use crate::need::{Act, Line, Lookup, words};
use crate::party::Party;
use crate::reply::Dated;
use crate::sorted::Sorted;

/// Everything that a decision may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The legal day of the decision, at UTC+5.
    pub today: Day,
    /// Where the application is made.
    pub channel: Channel,
    /// What the citizen said.
    pub answers: Answers,
    /// What the registers said, each under the whole question.
    pub replies: Sorted<Lookup, Dated>,
    /// What was done.
    pub acts: Sorted<Act, Outcome>,
}

impl Facts {
    /// Nothing known but the day and the place of the application.
    #[must_use]
    pub const fn on(today: Day, channel: Channel) -> Self {
        Self { today, channel, answers: Answers::NONE, replies: Sorted::new(), acts: Sorted::new() }
    }
}

words! {
    /// Where the application is made.
    Channel {
        /// The portal, the app, a self-service zone.
        Online = "online",
        /// The service centre's hall (points 3–8).
        Desk = "desk",
    }
}

words! {
    /// What is applied for.
    Kind {
        /// At the place of residence.
        Permanent = "permanent",
        /// At the place of temporary stay.
        Temporary = "temporary",
    }
}

words! {
    /// For whom.
    Who {
        /// For oneself.
        Me = "me",
        /// For oneself and one's children.
        MeAndChildren = "me_and_children",
        /// For one's children alone.
        Children = "children",
        /// For a ward.
        Ward = "ward",
    }
}

words! {
    /// Whose the dwelling is.
    Whose {
        /// The applicant's own.
        Mine = "mine",
        /// Somebody else's.
        Other = "other",
    }
}

words! {
    /// The parent whom half-siblings share.
    SharedParent {
        /// The father.
        Father = "father",
        /// The mother.
        Mother = "mother",
        /// None: step-siblings, whom the order does not mean.
        Neither = "neither",
    }
}

impl SharedParent {
    /// The line to walk.
    #[must_use]
    pub const fn line(self) -> Option<Line> {
        match self {
            Self::Father => Some(Line::Father),
            Self::Mother => Some(Line::Mother),
            Self::Neither => None,
        }
    }
}

words! {
    /// A plain answer.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// What the citizen said, a field each. `None` is not asked or not answered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is the question of the same name")]
pub struct Answers {
    pub kind: Option<Kind>,
    pub months: Option<u8>,
    pub who: Option<Who>,
    pub children: Option<u8>,
    pub child: [Option<Iin>; Party::MOST_NAMED],
    pub born: [Option<Day>; Party::MOST_NAMED],
    pub ward: Option<Iin>,
    pub rka: Option<Rka>,
    pub whose: Option<Whose>,
    pub owner: Option<Iin>,
    pub relation: [Option<Name>; Answers::PEOPLE],
    pub shared_parent: [Option<SharedParent>; Answers::PEOPLE],
    pub side: [Option<Line>; Answers::PEOPLE],
    pub ticket: [Option<Name>; Answers::SLIP],
    pub desk_owner: Option<Iin>,
    pub powers: Option<YesNo>,
}

impl Answers {
    /// A place for everybody who may be in an application: the applicant, the children, the ward.
    pub const PEOPLE: usize = Party::MOST_NAMED + 2;
    /// The most questions of the arrival slip.
    pub const SLIP: usize = 8;
    /// Nothing said yet.
    pub const NONE: Self = Self {
        kind: None,
        months: None,
        who: None,
        children: None,
        child: [None; Party::MOST_NAMED],
        born: [None; Party::MOST_NAMED],
        ward: None,
        rka: None,
        whose: None,
        owner: None,
        relation: [None; Self::PEOPLE],
        shared_parent: [None; Self::PEOPLE],
        side: [None; Self::PEOPLE],
        ticket: [None; Self::SLIP],
        desk_owner: None,
        powers: None,
    };
}

words! {
    /// How an act ended.
    Outcome {
        /// Done: signed, all consents given.
        Done = "done",
        /// An owner refused.
        Refused = "refused",
        /// The time ran out.
        RunOut = "run_out",
    }
}
