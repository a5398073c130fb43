//! Orders: the relations that they name, and the routes that prove them.

use toml::Spanned;

use super::super::{Order, Relation, RuleError, route};
use super::words::HOPS;
use super::{Check, refuse};

/// The answer of whoever is neither a relative nor a student.
const NOBODY: &str = "none";
/// The longest route that is walked.
const LONGEST_ROUTE: usize = 4;

impl Check<'_> {
    pub fn order(&self, row: &Spanned<Order>) -> Result<(), RuleError> {
        let order = row.as_ref();
        self.that(!order.relations.is_empty(), row.span().start, || "an order without relations".into())?;
        self.that(!order.not_confirmed.trim().is_empty(), row.span().start, || {
            "`not_confirmed` is empty: a refusal must have its clause".into()
        })?;
        for (place, relation) in order.relations.iter().enumerate() {
            let (at, relation) = (relation.span().start, relation.as_ref());
            let known = order.relations.iter().take(place).any(|other| other.as_ref().id == relation.id);
            self.that(!known, at, || format!("\"{}\" stands twice", relation.id))?;
            self.relation(relation, at)?;
        }
        Ok(())
    }

    fn relation(&self, relation: &Relation, at: usize) -> Result<(), RuleError> {
        self.word(&relation.id, at)?;
        self.that(relation.id != NOBODY, at, || format!("\"{NOBODY}\" is what nobody's relative says"))?;
        self.that(!relation.clause.trim().is_empty(), at, || "the clause is empty".into())?;
        self.that(relation.study == relation.routes.is_empty(), at, || {
            format!("\"{}\" needs routes or `study = true`, not both", relation.id)
        })?;
        let asks = relation.asks.as_deref();
        self.that(matches!(asks, None | Some("shared_parent" | "side")), at, || {
            "`asks` is \"shared_parent\" or \"side\"".into()
        })?;
        self.that(!relation.study || asks.is_none(), at, || {
            format!("\"{}\" is proven by studies: there is no line to ask for", relation.id)
        })?;
        for route in &relation.routes {
            self.route(route, asks.is_some(), at)?;
        }
        Ok(())
    }

    fn route(&self, text: &str, asks_line: bool, at: usize) -> Result<(), RuleError> {
        let (_, hops) = route(text).ok_or_else(|| {
            refuse(self.text, at, format!("\"{text}\" is no route like \"owner: spouse parent = applicant\""))
        })?;
        self.that((1..=LONGEST_ROUTE).contains(&hops.len()), at, || {
            format!("\"{text}\" has more than {LONGEST_ROUTE} hops or none")
        })?;
        if let Some(unknown) = hops.iter().find(|hop| !HOPS.contains(hop)) {
            return Err(refuse(self.text, at, format!("\"{unknown}\" is no hop: {}", HOPS.join(", "))));
        }
        self.that(hops.contains(&"line") == asks_line, at, || {
            format!("\"{text}\": `line` is a hop exactly where the relation `asks` for it")
        })
    }
}
