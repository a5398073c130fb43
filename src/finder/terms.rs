//! What relatives are called. The engine names the pattern, such as `mother_sibling`; the words stand in the texts, for
//! each language parts relatives in its own way: Kazakh by side, age and the speaker's sex.

use super::{Link, Sex, Tie};

/// The patterns for which there is a word in every language. Anyone else is told link by link.
pub const WITH_A_WORD: &[&str] = &[
    "parent",
    "child",
    "sibling",
    "half_sibling",
    "spouse",
    "ward",
    "guardian",
    "father_parent",
    "mother_parent",
    "father_sibling",
    "mother_sibling",
    "father_child",
    "mother_child",
    "father_spouse",
    "mother_spouse",
    "son_child",
    "daughter_child",
    "son_spouse",
    "daughter_spouse",
    "brother_child",
    "sister_child",
    "brother_spouse",
    "sister_spouse",
    "husband_parent",
    "wife_parent",
    "husband_sibling",
    "wife_sibling",
    "husband_child",
    "wife_child",
    "father_father_parent",
    "father_mother_parent",
    "mother_father_parent",
    "mother_mother_parent",
    "son_son_child",
    "son_daughter_child",
    "daughter_son_child",
    "daughter_daughter_child",
    "father_brother_child",
    "father_sister_child",
    "mother_brother_child",
    "mother_sister_child",
    "father_brother_spouse",
    "father_sister_spouse",
    "mother_brother_spouse",
    "mother_sister_spouse",
    "father_wife_child",
    "mother_husband_child",
    "son_wife_parent",
    "daughter_husband_parent",
    "wife_sister_spouse",
    "husband_brother_spouse",
];

/// Who one person is to another, for the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// The pattern: the links, the last one without its sex.
    pub term: String,
    /// The sex of the relative.
    pub sex: Option<Sex>,
    /// The links one by one, as words.
    pub links: Vec<&'static str>,
    /// Whose relative each link leads to: that person's sex.
    pub of: Vec<Option<Sex>>,
}

impl Kin {
    /// Who the last person of the chain is to the first, and the first to the last.
    #[must_use]
    pub fn both_ways(links: &[Link], sex: Option<Sex>) -> (Self, Self) {
        let (mut there, mut back) = (Vec::new(), Vec::new());
        let mut of = sex;
        for (place, link) in links.iter().enumerate() {
            of = of.or(link.of());
            let to = link.sex().or_else(|| links.get(place + 1)?.of());
            there.push((of, link.tie(), to));
            back.push((to, link.tie().reversed(), of));
            of = to;
        }
        back.reverse();
        (Self::of(&there), Self::of(&back))
    }

    fn of(steps: &[(Option<Sex>, Tie, Option<Sex>)]) -> Self {
        let mut kin = Self { term: String::new(), sex: None, links: Vec::new(), of: Vec::new() };
        for (place, &(of, tie, to)) in steps.iter().enumerate() {
            let word = tie.word(to);
            let is_last = place + 1 == steps.len();
            kin.term.push_str(if is_last { tie.as_str() } else { word });
            if !is_last {
                kin.term.push('_');
            }
            kin.links.push(word);
            kin.of.push(of);
            kin.sex = to;
        }
        kin
    }
}
