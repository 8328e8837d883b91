//! Timelines as SVG.

use std::fmt::Write;

use quick_xml::escape::escape;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::model::{Date, EdgeKind};
use crate::output::sanitize;
use crate::output::timeline::layout::{Layout, Life, time};
use crate::output::timeline::{Lane, Link, STYLE, Timeline};

/// Sizes, in units of the drawing.
const WIDTH: f64 = 960.0;
const MARGIN: f64 = 14.0;
/// Room at the right for the names of those that begin last.
const RIGHT: f64 = 84.0;
const TOP: f64 = 34.0;
const ROW: f64 = 38.0;
const GROUP_GAP: f64 = 14.0;
const BAR: f64 = 8.0;
/// From the top of a row to the middle of its bar.
const BAR_AT: f64 = 27.0;
const LEGEND: f64 = 30.0;
/// The horizontal part of a branch.
const BEND: f64 = 16.0;
/// The typical width of a column of text at the size of names, and at that of years and legends.
const COLUMN: f64 = 6.9;
const SMALL_COLUMN: f64 = 6.1;
const MAX_NAME: usize = 64;

/// Draws a timeline, as a document of its own or as a part of a page.
pub(super) fn svg(timeline: &Timeline, standalone: bool) -> String {
    Drawing::of(timeline).svg(standalone)
}

struct Drawing<'t> {
    timeline: &'t Timeline,
    layout: Layout,
    /// The middle of each lane's bar.
    heights: Vec<f64>,
    /// The bottom of the last lane.
    bottom: f64,
}

impl<'t> Drawing<'t> {
    fn of(timeline: &'t Timeline) -> Self {
        let layout = Layout::of(timeline);
        let mut heights = vec![0.0; timeline.lanes.len()];
        let mut top = TOP;
        for group in &layout.groups {
            for lane in group {
                heights[*lane] = top + BAR_AT;
                top += ROW;
            }
            top += GROUP_GAP;
        }
        Drawing { timeline, layout, heights, bottom: top }
    }

    fn x(&self, time: f64) -> f64 {
        let (first, last) = self.layout.axis;
        let part = (time - first) / (last - first).max(f64::MIN_POSITIVE);
        MARGIN + part.clamp(0.0, 1.0) * (WIDTH - MARGIN - RIGHT)
    }

    fn svg(&self, standalone: bool) -> String {
        let kinds = self.kinds();
        let height = self.bottom + LEGEND;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" viewBox=\"0 0 {WIDTH} {height}\" \
             width=\"{WIDTH}\" height=\"{height}\" role=\"img\">\n"
        );
        let _ = writeln!(svg, "<title>{}</title>", text(&self.timeline.title));
        // a page says it all in words beside the drawing
        if standalone {
            let _ = writeln!(svg, "<desc>{}</desc>", text(&self.description()));
            let _ = writeln!(svg, "<style>\n{STYLE}</style>");
            let _ = writeln!(svg, "<rect class=\"paper\" width=\"{WIDTH}\" height=\"{height}\"/>");
        }
        svg.push_str(FADES);
        self.axis(&mut svg);
        // the places where branches leave are above the lanes
        let mut nodes = String::new();
        for link in self.links() {
            self.link(link, &mut svg, &mut nodes);
        }
        for lane in self.layout.groups.iter().flatten() {
            self.lane(*lane, &mut svg);
        }
        svg.push_str(&nodes);
        self.legend(&kinds, &mut svg);
        svg.push_str("</svg>\n");
        svg
    }

    /// Returns the links between two lanes.
    fn links(&self) -> impl Iterator<Item = &'t Link> {
        let count = self.timeline.lanes.len();
        let links = self.timeline.links.iter();
        links.filter(move |link| link.from != link.to && link.from < count && link.to < count)
    }

    /// Returns the kinds of edges that are drawn, in the order of their declaration.
    fn kinds(&self) -> Vec<EdgeKind> {
        let has = |kind: &&EdgeKind| self.links().any(|link| link.kind == **kind);
        EdgeKind::ALL.iter().filter(has).copied().collect()
    }

    /// Returns what the drawing shows, for those who do not see it.
    fn description(&self) -> String {
        /// A longer text would not be listened to.
        const MAX: usize = 30;
        let mut sentences: Vec<String> =
            self.links().take(MAX).map(|link| format!("{}.", self.sentence(link))).collect();
        if let Some(more @ 1..) = self.links().count().checked_sub(MAX) {
            sentences.push(format!("And {more} more."));
        }
        if sentences.is_empty() {
            let names = self.timeline.lanes.iter().take(MAX).map(|lane| lane.name.as_str());
            return names.collect::<Vec<&str>>().join(", ");
        }
        sentences.join(" ")
    }

    /// Returns a link in words.
    fn sentence(&self, Link { from, to, kind, date }: &Link) -> String {
        let (from, to) = (&self.timeline.lanes[*from].name, &self.timeline.lanes[*to].name);
        let date = date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
        match kind {
            EdgeKind::Founding => format!("{from} founded {to}{date}"),
            EdgeKind::Split => format!("{to} split from {from}{date}"),
            EdgeKind::Merger => format!("{from} merged into {to}{date}"),
            EdgeKind::Joined => format!("{from} joined {to}{date}"),
            EdgeKind::Renaming => format!("{from} was renamed {to}{date}"),
            EdgeKind::Successor => format!("{to} succeeded {from}{date}"),
        }
    }

    fn axis(&self, svg: &mut String) {
        if !self.layout.dated {
            return;
        }
        svg.push_str("<g class=\"axis\">\n");
        for year in ticks(self.layout.axis) {
            let x = self.x(year);
            let bottom = self.bottom - GROUP_GAP;
            let _ = writeln!(
                svg,
                "<path d=\"M{x:.1} {TOP}V{bottom:.1}\"/><text x=\"{x:.1}\" y=\"22\">{year}</text>"
            );
        }
        svg.push_str("</g>\n");
    }

    fn link(&self, link: &Link, svg: &mut String, nodes: &mut String) {
        let (older, younger) = (&self.layout.spans[link.from], &self.layout.spans[link.to]);
        let date = link.date.as_ref().and_then(time).filter(|_| self.layout.dated);
        let clamped = |time: f64, life: &Life| time.clamp(life.start, life.end.max(life.start));
        // what comes into being begins where its lane does; what is joined goes on
        let end = match (link.kind, date) {
            (EdgeKind::Joined, Some(date)) => clamped(date, younger),
            (EdgeKind::Joined, None) => clamped(older.end, younger),
            _ => younger.start,
        };
        let start = match date {
            Some(date) => clamped(date.min(end), older),
            None => clamped(end, older),
        };
        let (y1, y2) = (self.heights[link.from], self.heights[link.to]);
        let (x1, x2) = (self.x(start), self.x(end));
        // a branch leaves a little before, and arrives from the left
        let x1 = if x2 - x1 < BEND { (x2 - BEND).max(self.x(older.start)).min(x1) } else { x1 };
        let bend = if x2 > x1 { ((x2 - x1) / 2.0).max(BEND / 2.0) } else { BEND };
        let (kind, title) = (link.kind, text(&self.sentence(link)));
        let _ = writeln!(
            svg,
            "<g class=\"link {kind}\"><title>{title}</title>\
             <path d=\"M{x1:.1} {y1:.1}C{:.1} {y1:.1} {:.1} {y2:.1} {x2:.1} {y2:.1}\"/></g>",
            x1 + bend,
            x2 - bend,
        );
        let _ = writeln!(
            nodes,
            "<g class=\"link {kind}\"><circle cx=\"{x1:.1}\" cy=\"{y1:.1}\" r=\"4\"/></g>"
        );
    }

    fn lane(&self, at: usize, svg: &mut String) {
        let lane = &self.timeline.lanes[at];
        let life = &self.layout.spans[at];
        let y = self.heights[at];
        let class = if lane.focus { "lane focus" } else { "lane" };
        let years = years(lane);
        let _ = writeln!(svg, "<g class=\"{class}\" data-lane=\"{at}\">");
        let title = format!("{} {years}", lane.name);
        let _ = writeln!(svg, "<title>{}</title>", text(title.trim_end()));
        let bar = |from: f64, to: f64, fade: &str| {
            let (from, to) = (self.x(from), self.x(to));
            // a bar without a known part fades over its whole length
            if to - from < 0.05 {
                return String::new();
            }
            let mask =
                if fade.is_empty() { String::new() } else { format!(" mask=\"url(#{fade})\"") };
            format!(
                "<rect x=\"{from:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{BAR}\"{mask}/>",
                y - BAR / 2.0,
                to - from,
            )
        };
        svg.push_str(&bar(life.start, life.known.0, "fade-in"));
        svg.push_str(&bar(life.known.0, life.known.1, ""));
        svg.push_str(&bar(life.known.1, life.end, "fade-out"));
        svg.push('\n');
        for (name, until) in &lane.earlier_names {
            let Some(time) = until.as_ref().and_then(time).filter(|_| self.layout.dated) else {
                continue;
            };
            let x = self.x(time.clamp(life.start, life.end));
            let date = until.as_ref().map(Date::to_string).unwrap_or_default();
            let title = format!("until {date}: {name}");
            let _ = writeln!(
                svg,
                "<g class=\"renamed\"><title>{}</title><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/></g>",
                text(&title)
            );
        }
        let name = shortened(&sanitize(&lane.name), MAX_NAME);
        let gap = if years.is_empty() { 0.0 } else { 8.0 };
        let width = name.width() as f64 * COLUMN + gap + years.width() as f64 * SMALL_COLUMN;
        let x = self.x(life.start).min(WIDTH - 4.0 - width).max(4.0);
        let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{:.1}\">{}", y - 9.0, text(&name));
        if !years.is_empty() {
            let _ = write!(svg, "<tspan class=\"years\" dx=\"{gap}\">{}</tspan>", text(&years));
        }
        svg.push_str("</text>\n</g>\n");
    }

    fn legend(&self, kinds: &[EdgeKind], svg: &mut String) {
        let y = self.bottom + 10.0;
        let mut x = MARGIN;
        svg.push_str("<g class=\"legend\">\n");
        for kind in kinds {
            let name = kind.name();
            let _ = writeln!(
                svg,
                "<g class=\"link {name}\"><path d=\"M{x:.1} {:.1}h22\"/></g><text x=\"{:.1}\" y=\"{y:.1}\">{name}</text>",
                y - 4.0,
                x + 28.0,
            );
            x += 28.0 + name.width() as f64 * SMALL_COLUMN + 20.0;
        }
        let note = match self.layout.dated {
            true => "a faded end is not dated",
            false => "no dates are known: only the order is shown",
        };
        let _ = writeln!(svg, "<text class=\"note\" x=\"{x:.1}\" y=\"{y:.1}\">{note}</text>");
        svg.push_str("</g>\n");
    }
}

/// Masks that make the beginning or the end of a bar fade.
const FADES: &str = "\
<defs>
<linearGradient id=\"fade-in-shade\"><stop offset=\"0\" stop-color=\"#fff\" stop-opacity=\".08\"/><stop offset=\"1\" stop-color=\"#fff\"/></linearGradient>
<linearGradient id=\"fade-out-shade\"><stop offset=\"0\" stop-color=\"#fff\" stop-opacity=\".65\"/><stop offset=\"1\" stop-color=\"#fff\" stop-opacity=\".08\"/></linearGradient>
<mask id=\"fade-in\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\"url(#fade-in-shade)\"/></mask>
<mask id=\"fade-out\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\"url(#fade-out-shade)\"/></mask>
</defs>
";

/// Returns the years to mark on the axis: at most a dozen round ones.
fn ticks((first, last): (f64, f64)) -> Vec<f64> {
    const MAX: f64 = 12.0;
    let span = (last - first).max(1.0);
    let mut step = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if span / step <= MAX || step > 1e12 {
            break;
        }
        step *= factor;
    }
    // half of five years is no whole number
    let step = step.ceil();
    let mut year = (first / step).ceil() * step;
    let mut ticks = Vec::new();
    while year <= last && ticks.len() < 2 * MAX as usize {
        ticks.push(year);
        year += step;
    }
    ticks
}

/// Returns the years of a lane as they follow its name.
fn years(lane: &Lane) -> String {
    let year =
        |date: &Option<Date>| date.as_ref().and_then(Date::year).map(|year| year.to_string());
    match (year(&lane.founded), year(&lane.dissolved)) {
        (None, None) => String::new(),
        (founded, dissolved) => {
            format!("{}–{}", founded.unwrap_or_default(), dissolved.unwrap_or_default())
        }
    }
}

/// Cuts a name at a number of columns.
fn shortened(name: &str, columns: usize) -> String {
    if name.width() <= columns {
        return name.to_owned();
    }
    let mut width = 1;
    let fits = |c: &char| {
        width += c.width().unwrap_or(0);
        width <= columns
    };
    let short: String = name.chars().take_while(fits).collect();
    format!("{}…", short.trim_end())
}

/// Escapes a text for XML, which does not allow some characters at all.
fn text(text: &str) -> String {
    let text = sanitize(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    escape(text.as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_years() {
        for (axis, expected) in [
            ((1918.0, 1983.0), vec![1920.0, 1930.0, 1940.0, 1950.0, 1960.0, 1970.0, 1980.0]),
            ((2001.2, 2006.1), vec![2002.0, 2003.0, 2004.0, 2005.0, 2006.0]),
            (
                (1890.0, 1990.0),
                vec![
                    1890.0, 1900.0, 1910.0, 1920.0, 1930.0, 1940.0, 1950.0, 1960.0, 1970.0, 1980.0,
                    1990.0,
                ],
            ),
            ((-1.0, 3000.0), vec![0.0, 500.0, 1000.0, 1500.0, 2000.0, 2500.0, 3000.0]),
        ] {
            assert_eq!(ticks(axis), expected);
        }
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(shortened("Reed Party", 10), "Reed Party");
        assert_eq!(shortened("Reed Party", 6), "Reed…");
        assert_eq!(shortened("日本共産党", 6), "日本…");
    }
}
