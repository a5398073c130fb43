//! Everything that the rules let somebody be to an owner can be tried: by a persona, in a home without room.

use mock_api::registers::Call;
use mock_api::registers::acts::Acts;
use tirkeu::day;
use tirkeu::iin::Iin;
use tirkeu::kinship;
use tirkeu::need::Line;
use tirkeu::rules::{Asks, BUILT_IN, ProvenBy, Relation};

use crate::service::{Service, TODAY};

#[test]
fn every_relation_of_the_rules_is_confirmed_to_a_persona_in_a_full_home() {
    let service = Service::new();
    let rules = BUILT_IN.on("astana".parse().unwrap(), day::parse(TODAY).unwrap()).unwrap();
    let asked: Vec<_> =
        rules.relations().flat_map(|one| lines(one).iter().map(move |line| (one, *line))).collect();
    assert!(asked.len() > 12, "{asked:?}");
    let missing: Vec<_> = asked
        .iter()
        .filter(|(relation, line)| !is_shown(&service, relation, *line))
        .map(|(relation, line)| format!("{} {}", relation.id, word(*line)))
        .collect();
    assert!(missing.is_empty(), "no persona shows: {missing:?}");
}

fn lines(relation: &Relation) -> &'static [Option<Line>] {
    match relation.asks {
        Asks::Nothing => &[None],
        Asks::SharedParent | Asks::Side => &[Some(Line::Father), Some(Line::Mother)],
    }
}

fn word(line: Option<Line>) -> &'static str {
    line.map_or("-", Line::as_str)
}

fn is_shown(service: &Service, relation: &Relation, line: Option<Line>) -> bool {
    service.people.personas().any(|(who, rka, owner)| {
        let asks = |keys: &[String]| {
            let visitor = service.visitor(who);
            // As the law asks: whose home it is, and how many live there.
            visitor.ask(&format!("home {rka} {owner}"));
            visitor.ask(&format!("residents {rka} me all"));
            keys.iter().map(|key| visitor.ask(key)).collect::<Vec<_>>()
        };
        let kin = |relation, line| format!("kin zags {rka} {owner} me {relation} {line}");
        match relation.proof {
            ProvenBy::Kinship(_) => {
                is_related(service, relation, line, who, owner)
                    && asks(&[kin(relation.id.as_str(), word(line))]) == ["confirmed"]
            }
            // Acts are read, and so tell something, only where there is no room.
            ProvenBy::Study => {
                asks(&["study nobd me".into(), "study epvo me".into()]).contains(&"full_time".into())
                    && ["not_confirmed", "no_parent"].contains(&asks(&[kin("child", "-")])[0].as_str())
            }
        }
    })
}

/// What the acts say, so that nobody asks in vain more often than the service lets them.
fn is_related(service: &Service, relation: &Relation, line: Option<Line>, who: &str, owner: &str) -> bool {
    let today = day::parse(TODAY).unwrap();
    let call = Call { message: "", session: "", today, within: None };
    let registers = &service.app.registers;
    let acts = Acts::of(&call, Some(registers.zags.as_ref()), Some(registers.esobes.as_ref()));
    let [me, owner]: [Iin; 2] = [service.people.iin(who), owner].map(|iin| iin.parse().unwrap());
    kinship::walk(&acts, relation.proof.routes(), line, me, owner, today).unwrap().confirmed
}
