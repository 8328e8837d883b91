//! Findings about documents: the rules, and the checks that compare what was extracted.
//!
//! Each rule has a file in `rules/` with its [`Rule`], its messages, its check and its tests; [`RULES`]
//! lists them all. Findings come from three places:
//!
//! - `values`, `nlp` and `table` return issues as data (`DateIssue`, `TableIssue`), because they
//!   must not import this layer. `extract` passes them to `report_date` and `report_table`.
//! - `extract` calls a rule's `report` where it cannot read an infobox value or a cell, and `refine`
//!   after all blocks are read.
//! - `lint` runs the checks that compare all parts of a document. `check` alone asks for them.
//!
//! Rules about several documents have only their texts here; `dataset` compares the documents.

mod blocks;
mod contest;
mod dates;
mod evidence;
mod figures;
mod issues;
pub(crate) mod rules;
#[cfg(test)]
mod testing;
mod unclosed;

pub(crate) use issues::{report_date, report_table};

use contest::contests;
use rules::{
    ambiguous_name, ambiguous_row, child_older_than_parent, conflicting_documents,
    conflicting_lineage, data_file, empty_document, hidden_text, impossible_date,
    inconsistent_totals, invalid_utf8, lineage_cycle, missing_header, misspelt_key, no_records,
    prose_contradicts_infobox, prose_contradicts_table, realigned_row, repeated_key,
    result_outside_lifetime, seats_above_total, shares_above_whole, surplus_cells, unclosed_link,
    unclosed_table, unclosed_tag, unclosed_template, unknown_template, unread_table,
    unreadable_cell, unreadable_date, unreadable_number, wrong_ordinal,
};

use crate::diagnostic::{Diagnostic, Diagnostics, Rule, Topic};
use crate::lexicon::elections::{CONSTITUENCY_WORDS, ELECTION_WORDS, RESULT_WORDS};
use crate::lexicon::pages::PageType;
use crate::markup::{Block, Page};
use crate::model::{Document, Election, Party, Span};
use crate::nlp::passage::{Passages, caption};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::relation::OwnEvent;
use crate::values::text::{has_one_of, has_word};

/// All rules, in the order in which findings at the same place are printed.
pub static RULES: [&Rule; 33] = [
    &invalid_utf8::RULE,
    &empty_document::RULE,
    &no_records::RULE,
    &data_file::RULE,
    &repeated_key::RULE,
    &unreadable_date::RULE,
    &unreadable_number::RULE,
    &misspelt_key::RULE,
    &unknown_template::RULE,
    &unclosed_template::RULE,
    &unclosed_link::RULE,
    &unclosed_table::RULE,
    &unclosed_tag::RULE,
    &hidden_text::RULE,
    &missing_header::RULE,
    &realigned_row::RULE,
    &ambiguous_row::RULE,
    &surplus_cells::RULE,
    &unreadable_cell::RULE,
    &seats_above_total::RULE,
    &shares_above_whole::RULE,
    &inconsistent_totals::RULE,
    &unread_table::RULE,
    &wrong_ordinal::RULE,
    &impossible_date::RULE,
    &ambiguous_name::RULE,
    &prose_contradicts_table::RULE,
    &prose_contradicts_infobox::RULE,
    &conflicting_documents::RULE,
    &result_outside_lifetime::RULE,
    &lineage_cycle::RULE,
    &child_older_than_parent::RULE,
    &conflicting_lineage::RULE,
];

/// A document with everything that was extracted from it.
pub(crate) struct Analysis<'r, 'a> {
    /// The document.
    pub document: &'a Document,
    /// Its blocks.
    pub page: &'r Page<'a>,
    /// The type of the page.
    pub page_type: Option<PageType>,
    /// The party that the page is about.
    pub party: Option<&'r Party>,
    /// The election results.
    pub elections: &'r [Election],
    /// The sentences of the prose.
    pub passages: &'r Passages<'a>,
    /// The organisations and people named in the document.
    pub registry: &'r EntityRegistry,
    /// What the events of the prose say of the document's own organisation.
    pub own_events: &'r [OwnEvent],
    /// The number of events extracted.
    pub event_count: usize,
}

/// Runs the checks of all rules that compare the parts of a document.
pub(crate) fn lint(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    no_records::check(analysis, diagnostics);
    unclosed_template::check(analysis, diagnostics);
    unclosed_link::check(analysis, diagnostics);
    unclosed_table::check(analysis, diagnostics);
    unclosed_tag::check(analysis, diagnostics);
    hidden_text::check(analysis, diagnostics);
    misspelt_key::check(analysis, diagnostics);
    unreadable_number::check(analysis, diagnostics);
    seats_above_total::check(analysis, diagnostics);
    for contest in contests(analysis) {
        // A wrong number of votes or share explains a wrong sum.
        if !inconsistent_totals::check(&contest, analysis, diagnostics) {
            shares_above_whole::check(&contest, diagnostics);
        }
    }
    result_outside_lifetime::check(analysis, diagnostics);
    prose_contradicts_table::check(analysis, diagnostics);
    prose_contradicts_infobox::check(analysis, diagnostics);
}

/// Drops and merges the findings about tables, and reports the unknown templates in values.
///
/// `evidence` has the places of all values of the document's records.
pub(crate) fn refine(
    page: &Page<'_>,
    page_type: Option<PageType>,
    evidence: impl Iterator<Item = Span>,
    diagnostics: &mut Diagnostics<'_>,
) {
    drop_unrelated_tables(page, page_type, diagnostics);
    unreadable_cell::merge(page, diagnostics);
    unknown_template::check(page, evidence, diagnostics);
}

/// Drops the findings about tables if the page is not about a party and no title, heading or caption
/// mentions an election: its tables are probably not about results.
fn drop_unrelated_tables(
    page: &Page<'_>,
    page_type: Option<PageType>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let is_of_table = |one: &Diagnostic| one.rule.topic == Topic::Table;
    if page_type == Some(PageType::Party) || !diagnostics.collected().iter().any(is_of_table) {
        return;
    }
    // Schools are primary too, and races have results.
    let is_specific = |word: &&str| !["primary", "poll", "result", "results"].contains(word);
    let words: Vec<&str> =
        ELECTION_WORDS.iter().chain(RESULT_WORDS.iter()).copied().filter(is_specific).collect();
    let mentions_election =
        |text: &str| has_one_of(text, &words) || has_word(text, &CONSTITUENCY_WORDS);
    let is_about_elections = page.title.is_none_or(|title| mentions_election(title.as_str()))
        || page.blocks.iter().any(|block| match block {
            Block::Heading(heading) => mentions_election(heading.text.as_str()),
            Block::Table(table) => {
                let mut first = table.rows.first().into_iter().flat_map(|row| &row.cells);
                first.any(|cell| has_one_of(cell.as_str(), &words))
            }
            block => caption(block).is_some(),
        });
    if !is_about_elections {
        diagnostics.retain(|one, _| !is_of_table(one));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{findings, infobox, party_page, wikitext};

    /// Rules whose findings need undecodable bytes or several documents.
    const NOT_IN_ONE_TEXT: [&Rule; 6] = [
        &invalid_utf8::RULE,
        &ambiguous_name::RULE,
        &conflicting_documents::RULE,
        &lineage_cycle::RULE,
        &child_older_than_parent::RULE,
        &conflicting_lineage::RULE,
    ];

    #[test]
    fn examples_have_the_finding_that_they_explain() {
        for rule in RULES.into_iter().filter(|rule| !NOT_IN_ONE_TEXT.contains(rule)) {
            let example = rule.example;
            let template = format!(
                "{{{{Infobox political party\n| name = Reed Party\n{example}\n}}}}\n'''Reed Party''' is a party.\n"
            );
            let documents = [
                ("a.txt", example.to_owned()),
                ("a.txt", infobox(example)),
                ("a.txt", party_page("", "", &format!("{example}\n"))),
                ("a.wiki", template),
                ("a.wiki", wikitext(example)),
            ];
            let shows = |(name, text): &(&str, String)| matches!(findings(name, text).as_slice(), [(found, _)] if *found == rule);
            assert!(documents.iter().any(shows), "{rule:?}: {example}");
        }
    }

    #[test]
    fn rules_are_in_order_and_have_codes_of_their_own() {
        assert!(RULES.is_sorted_by(|one, other| one < other));
        for rule in RULES {
            let code = rule.code.as_bytes();
            assert!(code.len() == 4 && code[0].is_ascii_uppercase(), "{rule:?}");
            assert!(code[1..].iter().all(u8::is_ascii_digit), "{rule:?}");
            let alike = RULES.iter().filter(|other| other.topic == rule.topic);
            assert!(alike.clone().all(|other| other.code[..1] == rule.code[..1]), "{rule:?}");
        }
    }
}
