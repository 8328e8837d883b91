//! Results outside the life of a party.

use crate::diagnostic::{Code, Diagnostics};
use crate::lint::{Read, is_plain, place};
use crate::model::{Date, Party};

/// Reports the results that a party's own page gives it more than a year before it was founded or after
/// it was dissolved. Nothing is told of a party that came from another, went on as one or stood with
/// others, for such a table often has their results too.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(party) = read.party else { return };
    if has_relatives(party) {
        return;
    }
    let own = read.elections.iter().filter(|row| row.party_id.as_deref() == Some(&party.id));
    for row in own {
        let Some((date, span)) = row.date.as_ref().zip(place(row, "date")) else { continue };
        let doubt = party
            .founded
            .as_ref()
            .filter(|founded| is_plain(founded) && before(date, founded))
            .map(|founded| ("founded", founded, "before it was founded"))
            .or_else(|| {
                let dissolved = party.dissolved.as_ref()?;
                let late = is_plain(dissolved) && before(dissolved, date);
                late.then_some(("dissolved", dissolved, "after it was dissolved"))
            });
        if let Some((field, bound, what)) = doubt {
            let message =
                format!("the result is of {date}, {what} ({bound}): it is kept as the party's own");
            let related =
                place(party, field).map(|span| (span, format!("the party was {field} {bound}")));
            diagnostics.report_with(
                Code::OutsideLife,
                span,
                message,
                related.into_iter().collect(),
            );
        }
    }
}

/// Whether others may have stood for the party, or it for them.
fn has_relatives(party: &Party) -> bool {
    let lists = [
        &party.predecessor, &party.successor, &party.split_from, &party.merged_into,
        &party.merger_of, &party.national,
    ];
    lists.into_iter().any(|list| !list.is_empty())
}

/// Whether a date lies more than a year before another.
fn before(one: &Date, other: &Date) -> bool {
    match (one.latest(), other.earliest()) {
        (Some((year, ..)), Some((other, ..))) => year + 1 < other,
        _ => false,
    }
}
