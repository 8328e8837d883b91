//! `hustings same`.

use std::io::Write;

use crate::cli::identity::{self, Gathered};
use crate::cli::list::{self, Filters, Settings};
use crate::cli::resolve::{described, report_candidates, report_nearest};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::{Asked, Citations, Entities, Resolution, Score};
use crate::model::{Member, MemberBasis, MemberField, Party, Record};

/// Show which documents are about one organisation, and why
///
/// NAME is an `entity`, an `id`, a Wikidata id, or any name of the organisation, or a part of a name that no other
/// organisation has. Each row is a party of a document, with the member that it is most like, the probability that
/// both are one, and what each feature adds. Possible members, which were not joined, follow.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Member>(EXAMPLES))]
pub(super) struct Arguments {
    /// Name or id of the organisation, or a part of its name
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    identity: identity::Arguments,
    #[command(flatten)]
    list: list::Arguments,
}

const EXAMPLES: &str = "\
Examples:
  hustings same HKP articles/
  hustings same HKP articles/ --json | jq '.[].features'
  hustings same HKP articles/ --same decisions.tsv";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let Arguments { name, identity, list } = arguments;
    messages.asked = list.console.messages;
    let settings = Settings::resolve(&list, Filters::<Member>::new())?;
    let decisions = identity.decisions()?;
    let compared = Gathered::read(&list.reading, false, messages)?.compare_quietly(&decisions);
    let status = compared.status;
    let (parties, index) = compared.into_index();
    let entities = index.entities();
    let organisations = match index.find(&Asked::of(&name), |_| true) {
        Resolution::Found(organisations) => organisations,
        Resolution::Ambiguous(organisations) => {
            report_candidates(&name, described(entities, &organisations), messages);
            return Ok(ExitStatus::Incomplete);
        }
        Resolution::NotFound => {
            report_nearest(&name, index.names(), messages);
            return Ok(ExitStatus::Incomplete);
        }
    };
    let mut reached = settings.reached();
    let of = |entity: &usize| members(&parties, entities, *entity);
    let mut members: Vec<Member> = organisations.iter().flat_map(of).collect();
    members.retain(|member| settings.accepts(member, &mut reached));
    let members = members.into_iter().map(|member| (member, Citations::default()));
    settings.print(members, reached, out, messages)?;
    Ok(status)
}

/// Returns the members of an organisation in the order of the input, then its possible members, the best first.
fn members(parties: &[Party], entities: &Entities, entity: usize) -> Vec<Member> {
    /// Members that another one is compared with; an organisation of more documents is well known.
    const MAX: usize = 200;
    let own = entities.members(entity);
    let mut rows = Vec::new();
    for (number, at) in own.iter().enumerate() {
        let others = || own.iter().take(MAX).filter(|other| *other != at);
        let scored = others().map(|other| (*other, entities.score(*at, *other)));
        let best = scored.max_by(|(_, one), (_, other)| one.points().total_cmp(&other.points()));
        let identifier = others().find_map(|other| entities.identifier(*at, *other));
        let basis = match (number, &identifier, &best) {
            (0, ..) => MemberBasis::First,
            (_, Some(_), _) => MemberBasis::Identifier,
            (_, None, Some((_, score))) if score.points() >= 0.0 => MemberBasis::Score,
            _ => MemberBasis::Joined,
        };
        let mut row = member(parties, entities, *at, best, basis);
        if let Some(identifier) = identifier {
            row.score = Some(1.0);
            row.accept(MemberField::Features, ("identifier".to_owned(), identifier).into());
        }
        rows.push(row);
    }
    let possible = entities.possible().iter().filter_map(|one| {
        let (first, second) = one.pair;
        match (entities.entity_of(first) == entity, entities.entity_of(second) == entity) {
            (true, _) => Some((second, first)),
            (_, true) => Some((first, second)),
            _ => None,
        }
    });
    let mut seen = Vec::new();
    for (other, own) in possible {
        if !seen.contains(&other) {
            seen.push(other);
            let score = entities.score(other, own);
            rows.push(member(parties, entities, other, Some((own, score)), MemberBasis::Possible));
        }
    }
    rows
}

/// Returns a party as a member, with the one that it is most like and their score.
fn member(
    parties: &[Party],
    entities: &Entities,
    at: usize,
    best: Option<(usize, Score)>,
    basis: MemberBasis,
) -> Member {
    let party = &parties[at];
    let mut row = Member {
        entity: entities.id(entities.entity_of(at)).to_owned(),
        basis,
        party: party.name.clone(),
        country: party.country.clone(),
        founded: party.founded.clone(),
        document: party.source.document.to_string(),
        source: party.source.clone(),
        ..Member::default()
    };
    if let Some((best, score)) = best {
        row.score = Some(score.probability());
        row.with = Some(parties[best].source.document.to_string());
        for pair in score.described() {
            row.accept(MemberField::Features, pair.into());
        }
    }
    row
}
