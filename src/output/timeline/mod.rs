//! Family trees as timelines: a lane for each organisation, with splits and mergers as branches, drawn as SVG.

mod draw;
mod layout;

use crate::model::{Date, EdgeKind};

/// Organisations over time, and the edges between them.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// What is drawn, in one line.
    pub title: String,
    /// The organisations.
    pub lanes: Vec<Lane>,
    /// The edges.
    pub links: Vec<Link>,
}

/// An organisation of a timeline.
#[derive(Debug, Clone, Default)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// The date of its founding, if it is known.
    pub founded: Option<Date>,
    /// The date of its dissolution, if it is known.
    pub dissolved: Option<Date>,
    /// Whether a document is about it, so that it goes on if nothing says that it ended.
    pub documented: bool,
    /// Whether it is the organisation that the timeline is about.
    pub focus: bool,
    /// Its earlier names, each with the date until which it had it.
    pub earlier_names: Vec<(String, Option<Date>)>,
}

/// An edge of a timeline, from the lane of the older organisation to that of the younger one.
#[derive(Debug, Clone)]
pub struct Link {
    /// The index of the older organisation's lane.
    pub from: usize,
    /// The index of the younger organisation's lane.
    pub to: usize,
    /// The kind of the edge.
    pub kind: EdgeKind,
    /// Its date, if it is known.
    pub date: Option<Date>,
}

/// The style sheet of timelines.
pub const STYLE: &str = include_str!("timeline.css");

impl Timeline {
    /// Returns the drawing as a document of its own, with its style sheet.
    pub fn standalone(&self) -> String {
        draw::svg(self, true)
    }

    /// Returns the drawing as a part of a page that has the style sheet. Each lane has the attribute `data-lane` with
    /// its index.
    pub fn embedded(&self) -> String {
        draw::svg(self, false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane(name: &str, founded: &str, dissolved: &str) -> Lane {
        Lane {
            name: name.into(),
            founded: founded.parse().ok(),
            dissolved: dissolved.parse().ok(),
            documented: !founded.is_empty(),
            ..Lane::default()
        }
    }

    fn link(from: usize, to: usize, kind: EdgeKind, date: &str) -> Link {
        Link { from, to, kind, date: date.parse().ok() }
    }

    fn family() -> Timeline {
        Timeline {
            title: "Family of the Reed Party".into(),
            lanes: vec![
                lane("Old Mill Party", "", ""),
                lane("Mill Party", "1921", "1968-10-20"),
                Lane {
                    focus: true,
                    earlier_names: vec![("Rushes".into(), "1960".parse().ok())],
                    ..lane("Reed Party", "1952-03-09", "1980")
                },
                lane("Union of Labour", "1968-10-20", ""),
            ],
            links: vec![
                link(0, 1, EdgeKind::Merger, "1921"),
                link(1, 2, EdgeKind::Split, "1952-03-09"),
                link(1, 3, EdgeKind::Merger, "1968-10-20"),
            ],
        }
    }

    #[test]
    fn a_family_is_drawn() {
        insta::assert_snapshot!(family().embedded());
    }

    #[test]
    fn a_document_of_its_own_has_its_style() {
        let svg = family().standalone();
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");
        assert!(svg.contains("prefers-color-scheme: dark"));
        assert!(svg.ends_with("</svg>\n"));
    }

    /// Checks that a drawing is well-formed XML.
    fn check(svg: &str) {
        let mut reader = quick_xml::Reader::from_str(svg);
        while reader.read_event().expect("the drawing is well-formed")
            != quick_xml::events::Event::Eof
        {}
    }

    #[test]
    fn hostile_names_stay_texts() {
        for name in [
            "</text><script>alert(1)</script>", "\"><a href=\"javascript:alert(1)\">",
            "]]>&lt;&#x3c;", "a\u{0}\u{1b}\u{b}\u{fffe}\u{202e}b", "",
        ] {
            let mut family = family();
            family.title = name.into();
            family.lanes[2].name = name.into();
            family.lanes[2].earlier_names[0].0 = name.into();
            for svg in [family.embedded(), family.standalone()] {
                check(&svg);
                assert!(!svg.contains("<script") && !svg.contains("<a "), "{svg}");
                assert!(
                    !svg.contains(['\u{0}', '\u{1b}', '\u{b}', '\u{fffe}', '\u{202e}']),
                    "{svg}"
                );
            }
        }
    }

    #[test]
    fn anything_can_be_drawn() {
        let undated = || Lane { name: "A".into(), ..Lane::default() };
        let splits = |pairs: &[(usize, usize)]| -> Vec<Link> {
            pairs.iter().map(|(from, to)| link(*from, *to, EdgeKind::Split, "")).collect()
        };
        let far = [
            ("-9999", "9999"),
            ("Y-2000000000", "Y2000000000"),
            ("2000", "1900"),
            ("18XX", "../1920"),
        ];
        let mut all = vec![
            Timeline::default(),
            Timeline { lanes: vec![undated()], ..Timeline::default() },
            Timeline {
                lanes: vec![undated(), undated(), undated()],
                links: splits(&[(0, 1), (1, 2)]),
                ..Timeline::default()
            },
            // a circle, an edge to itself, an edge to nowhere
            Timeline {
                lanes: vec![undated(), undated()],
                links: splits(&[(0, 1), (1, 0), (1, 1), (0, 7)]),
                ..Timeline::default()
            },
        ];
        for (founded, dissolved) in far {
            let lanes = vec![lane("A", founded, dissolved), lane("B", "1950", ""), undated()];
            all.push(Timeline {
                lanes,
                links: splits(&[(0, 1), (1, 2), (2, 0)]),
                ..Timeline::default()
            });
        }
        for timeline in all {
            let svg = timeline.embedded();
            check(&svg);
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
