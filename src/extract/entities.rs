//! Registration of the organisations of a document.

use crate::extract::classify::{Subject, is_organisation, self_reference_nouns};
use crate::extract::party;
use crate::lexicon::pages::PageType;
use crate::markup::Page;
use crate::model::{Election, Party};
use crate::nlp::passage::Passage;
use crate::nlp::registry::EntityRegistry;
use crate::values::text;

/// Registers the organisations of a document: the one that it is about, those of its infobox and results,
/// and those that its text names.
pub fn register(
    page: &Page<'_>,
    subject: &Subject<'_>,
    party: Option<&Party>,
    elections: &[Election],
    passages: &[Passage<'_>],
) -> EntityRegistry {
    let nouns = self_reference_nouns(page.title, subject.lead, party.is_some());
    let titled =
        page.title.map(|title| text::single_spaced(text::without_gloss(title).as_str())).filter(
            |title| subject.page_type == Some(PageType::Other) && is_organisation(title, &nouns),
        );
    let own = party.map(party::names).or_else(|| titled.map(|title| vec![title]));
    let mut registry = EntityRegistry::new(own, &nouns);
    if let Some(newspaper) = party.and_then(|party| party.newspaper.as_deref()) {
        registry.exclude(newspaper);
    }
    let related = party.map_or_else(Vec::new, party::related);
    let contestants = elections.iter().filter_map(|election| election.party.clone());
    for name in related.into_iter().chain(contestants.filter(|name| name.contains(' '))) {
        registry.add(vec![name]);
    }
    for passage in passages.iter().filter(|passage| passage.is_lead) {
        registry.learn_definition(&passage.sentence);
    }
    for passage in passages {
        registry.learn(&passage.sentence);
    }
    registry
}
