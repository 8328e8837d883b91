//! X002: a sentence and an infobox that describe one party differently.
//!
//! A sentence is compared only if it clearly speaks of the document's own party.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lexicon::claims::{
    LATER_FOUNDING, MEMBER_WORDS, NOW_WORDS, PART_WORDS, PAST_LEADER_WORDS,
};
use crate::lint::Analysis;
use crate::lint::blocks::contains;
use crate::lint::dates::{is_exact, overlap};
use crate::lint::evidence::span_within;
use crate::markup::Infobox;
use crate::model::{Date, EventKind, Party, PartyField, Reading, Span, fold};
use crate::nlp::discourse::Discourse;
use crate::nlp::mention::{EntityRef, mentions};
use crate::nlp::passage::Passage;
use crate::nlp::relation::{OwnEvent, leader_in};
use crate::nlp::token::Token;
use crate::values::date::{find_dates, find_dates_in_value};
use crate::values::number::read_count;

pub static RULE: Rule = Rule {
    code: "X002",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "The prose and the infobox give different values for one party.",
    meaning: "A sentence gives the founding date, the leader or the membership of the party, and the infobox contradicts it. `parties` returns the infobox.",
    example: "- Founded: 1976\n\nThe party was founded in 1978.",
    help: "check the source for the right value",
};

/// Reports the founding date, the leader and the membership in the prose that contradict the infobox.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((party, infobox)) = analysis.party.zip(analysis.page.infobox()) else { return };
    let cell = |field: PartyField| span_within(party, field, infobox.span);
    if let Some(cell) = cell(PartyField::Founded) {
        compare_founding(analysis, party, infobox, cell, diagnostics);
    }
    if let Some(cell) = cell(PartyField::Leader) {
        compare_leader(analysis, infobox, cell, diagnostics);
    }
    if let Some(cell) = cell(PartyField::Membership) {
        compare_membership(analysis, party, cell, diagnostics);
    }
}

/// Reports the only founding date of the prose, if it cannot be that of the infobox.
fn compare_founding(
    analysis: &Analysis<'_, '_>,
    party: &Party,
    infobox: &Infobox<'_>,
    cell: Span,
    diagnostics: &mut Diagnostics<'_>,
) {
    let Some(founded) = party.founded.as_ref().filter(|founded| is_exact(founded)) else { return };
    let entry = infobox.entries.iter().find(|entry| contains(entry.raw.span(), cell));
    let Some(entry) = entry else { return };
    let given: Vec<Date> =
        find_dates_in_value(entry.value.as_str()).into_iter().map(|found| found.date).collect();
    let mut stated: Vec<(Date, Span)> = Vec::new();
    let foundings = analysis.own_events.iter().filter(|one| one.kind == EventKind::Founding);
    for founding in foundings {
        let facts = founding.relations.iter().filter(|fact| fact.field == PartyField::Founded);
        for fact in facts {
            let Reading::Date(date) = &fact.reading else { continue };
            if given.iter().chain([founded]).any(|known| overlap(known, date)) {
                return;
            }
            if is_exact(date) && !tells_later_founding(analysis, founding) {
                stated.push((date.clone(), fact.span));
            }
        }
    }
    let [(date, span)] = stated.as_slice() else { return };
    let has_origins = !(party.predecessor.is_empty()
        && party.merger_of.is_empty()
        && party.split_from.is_empty());
    if has_origins || date.year().is_none() {
        return;
    }
    let message = format!("the prose gives {date} as the founding date, the infobox {founded}");
    diagnostics.report_with(&RULE, *span, message, related(cell));
}

/// Whether the sentence of an event tells that something was founded again.
fn tells_later_founding(analysis: &Analysis<'_, '_>, event: &OwnEvent) -> bool {
    let tells = |word: &Token<'_>| LATER_FOUNDING.iter().any(|one| word.key.starts_with(one));
    let mut passages = analysis.passages.range(event.passage..event.passage + 1);
    passages.any(|passage| passage.sentence.words().iter().any(tells))
}

/// Reports a person that the prose calls the current leader and the infobox does not name.
fn compare_leader(
    analysis: &Analysis<'_, '_>,
    infobox: &Infobox<'_>,
    cell: Span,
    diagnostics: &mut Diagnostics<'_>,
) {
    // The holder of any office in the infobox is not a contradiction.
    let named: String =
        infobox.entries.iter().map(|entry| fold(entry.value.as_str()) + "\n").collect();
    for Passage { sentence, .. } in analysis.passages.iter() {
        let words = sentence.words();
        let is_now = words.iter().any(|word| NOW_WORDS.contains(word.key));
        let is_past = words.iter().any(|word| PAST_LEADER_WORDS.contains(word.key));
        if !is_now || is_past || !find_dates(sentence.text.as_str()).is_empty() {
            continue;
        }
        let Some((name, span)) = leader_in(&sentence, analysis.registry, false) else { continue };
        let is_named =
            fold(&name).split([' ', '-']).any(|part| part.len() > 2 && named.contains(part));
        if !is_named {
            let message =
                format!("the prose names \"{name}\" as the leader, and the infobox does not");
            diagnostics.report_with(&RULE, span, message, related(cell));
        }
    }
}

/// Reports a membership figure that differs from that of the same year in the infobox.
fn compare_membership(
    analysis: &Analysis<'_, '_>,
    party: &Party,
    cell: Span,
    diagnostics: &mut Diagnostics<'_>,
) {
    let Some(membership) = party.membership.as_ref().filter(|given| !given.approximate) else {
        return;
    };
    let Some((count, year)) = membership.count.zip(membership.year) else { return };
    for Passage { sentence, .. } in analysis.passages.iter() {
        let dates = find_dates(sentence.text.as_str());
        let [date] = dates.as_slice() else { continue };
        let named = mentions(&sentence, &[], analysis.registry, &Discourse::default());
        let mut organisations =
            named.iter().filter(|mention| mention.entity.is_organisation()).peekable();
        let is_of_own = organisations.peek().is_some()
            && organisations.all(|mention| mention.entity == EntityRef::Own);
        let words = sentence.words();
        let is_of_part = words.iter().any(|word| PART_WORDS.contains(word.key));
        if !is_of_own || is_of_part || date.date.year().map(i64::from) != Some(year) {
            continue;
        }
        let mut counts = words
            .windows(2)
            .filter(|pair| MEMBER_WORDS.contains(pair[1].key) && !pair[1].is_separated())
            .filter_map(|pair| Some((read_count(pair[0].text)?, pair[0].range())));
        let (Some((stated, range)), None) = (counts.next(), counts.next()) else { continue };
        if differs(stated, count) {
            let span = sentence.text.slice(range).span();
            let message =
                format!("the prose gives {stated} members in {year}, the infobox {count}");
            diagnostics.report_with(&RULE, span, message, related(cell));
        }
    }
}

/// Whether a number differs from another by more than its rounding, and is still of its order.
fn differs(stated: i64, count: i64) -> bool {
    let digits = stated.to_string();
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let rounding = 10_f64.powi(i32::try_from(zeros).unwrap_or(0));
    let (stated, count) = (stated as f64, count as f64);
    (stated - count).abs() > rounding && stated.max(count) <= 2.0 * stated.min(count)
}

fn related(cell: Span) -> Vec<(Span, String)> {
    vec![(cell, "the infobox".to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn founding_leader_and_membership() {
        let entries = "- Founded: March 1976\n- Leader: Jane Roe\n- Membership: 12,500 (2015)\n";
        for (prose, expected) in [
            ("The party was founded in 1976.", None),
            ("The party was founded on 4 March 1976 in Rome.", None),
            ("The party was founded in 1978 in Rome.", Some("1978")),
            ("The party was founded in 1976. It was refounded in 1990.", None),
            ("The party was re-established in 1990.", None),
            ("The Mill Party was founded in 1978.", None),
            ("Its youth wing was founded in 1978.", None),
            ("Tom Doe is the current chairman of the party.", Some("Tom Doe")),
            ("Jane Roe is the current chairwoman of the party.", None),
            ("Tom Doe was the first chairman of the party.", None),
            ("Tom Doe is the deputy chairman of the party.", None),
            ("In 2015 the party had 14,700 members.", Some("14,700")),
            ("In 2015 the party had 12,500 members.", None),
            ("In 2015 the party had 13,000 members.", None),
            ("In 2010 the party had 14,700 members.", None),
            ("In 2015 the Mill Party had 14,700 members.", None),
        ] {
            let expected: Vec<(&Rule, &str)> =
                expected.into_iter().map(|text| (&RULE, text)).collect();
            assert_findings("a.txt", &party_page(entries, prose, ""), &expected);
        }
    }
}
