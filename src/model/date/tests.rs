//! Tests of dates and ranges.

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn edtf_survives_parsing_and_printing() {
    let texts = [
        "1976", "0044", "-0044", "Y12345", "Y-12345-06", "1994-09", "2005-06-15", "2004-02-29",
        "1983/1984", "2005/..", "../1980", "../..", "1920~", "1920-06~", "1920?", "197X", "-004X",
        "-000X", "000X", "197X~", "197X/198X", "18XX", "18XX~", "-01XX", "Y123XX", "../18XX",
        "[1891,1893]", "[1891-06,1893~]", "XXXX-04-02", "XXXX-02-29", "XXXX-06-15/XXXX-06-16",
        "2006~/2007~", "1970-06-15/1970-06-16",
    ];
    let pattern = regex::Regex::new(&Date::pattern()).unwrap();
    for text in texts {
        assert_eq!(date(text).to_string(), text);
        assert!(pattern.is_match(text), "{text}");
    }
    for text in [
        "", "..", "1976-13", "1976-6", "197X-05", "[1891", "1891,1893", "about 1976", "18XX-05",
        "1XXX",
    ] {
        assert!(!pattern.is_match(text), "{text}");
    }
}

#[test]
fn other_texts_are_errors() {
    let texts = [
        "", "..", "/", "[]", "[1891", "1891,1893", "[1891,]", "76", "19760", "Y1976", "1976-13",
        "1976-00", "1976-6", "2005-02-29", "2005-06-15-01", "2005-06-", "XXXX", "XXXX-04",
        "-XXXX-04-02", "XXXX-02-30", "1XXX", "19XX-05", "197X-05", "1970/1971/1972", "1970–1971",
        "+1970", "1976 ", "1976~?", "Y99999999999", "١٩٧٦",
    ];
    for text in texts {
        assert_eq!(text.parse::<Date>(), Err(DateError(text.to_owned())), "{text:?}");
    }
}

#[test]
fn a_date_has_a_first_and_a_last_day() {
    let cases = [
        ("1976", Some((1976, 1, 1)), Some((1976, 12, 31)), Some(1976)),
        ("1900-02", Some((1900, 2, 1)), Some((1900, 2, 28)), Some(1900)),
        ("2000-02", Some((2000, 2, 1)), Some((2000, 2, 29)), Some(2000)),
        ("2005-06-15", Some((2005, 6, 15)), Some((2005, 6, 15)), Some(2005)),
        ("197X", Some((1970, 1, 1)), Some((1979, 12, 31)), Some(1970)),
        ("18XX", Some((1800, 1, 1)), Some((1899, 12, 31)), Some(1800)),
        ("-01XX", Some((-199, 1, 1)), Some((-100, 12, 31)), Some(-199)),
        ("-004X", Some((-49, 1, 1)), Some((-40, 12, 31)), Some(-49)),
        ("1920~", Some((1920, 1, 1)), Some((1920, 12, 31)), Some(1920)),
        ("1983/1984-04", Some((1983, 1, 1)), Some((1984, 4, 30)), Some(1983)),
        ("2005/..", Some((2005, 1, 1)), None, Some(2005)),
        ("../1980", None, Some((1980, 12, 31)), Some(1980)),
        ("../..", None, None, None),
        ("[1893,1891]", Some((1891, 1, 1)), Some((1893, 12, 31)), Some(1891)),
        ("XXXX-04-02", None, None, None),
    ];
    for (text, earliest, latest, year) in cases {
        let date = date(text);
        assert_eq!((date.earliest(), date.latest(), date.year()), (earliest, latest, year));
    }
}

#[test]
fn a_date_lies_in_the_ranges_that_it_overlaps() {
    let cases = [
        ("1976", "1970..1979", true),
        ("1976", "1976", true),
        ("1976", "1976-06", true),
        ("1976", "1977..", false),
        ("1976", "..1975", false),
        ("1976", "..", true),
        ("1976-05", "1976-06..", false),
        ("197X", "1979..1985", true),
        ("197X", "1980s", false),
        ("18XX", "1871", true),
        ("18XX", "1900..", false),
        ("1920~", "1921", false),
        ("2005/..", "2020", true),
        ("2005/..", "..2004", false),
        ("../1980", "1900", true),
        ("../1980", "1981..", false),
        ("1983/1984", "1984", true),
        ("1983/1984", "1985", false),
        ("[1891,1893]", "1893", true),
        ("[1891,1893]", "1892", false),
        ("XXXX-04-02", "..", false),
        ("../..", "1976", false),
    ];
    for (text, range, expected) in cases {
        let range = range.parse().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(date(text).can_lie_in(range), expected, "{text} in {range}");
    }
}

#[test]
fn dates_are_ordered_by_their_first_then_by_their_last_day() {
    let ordered = [
        "../1980", "../1990", "-0044", "18XX", "1970-01-01", "1970-01", "1970", "1970~", "1970?",
        "197X", "1970/..", "1976", "[1980,1991]", "2005-06-15", "XXXX-01-30", "XXXX-04-02",
        "XXXX-04-09", "XXXX-06-15/XXXX-06-16",
    ];
    for pair in ordered.windows(2) {
        assert_eq!(date(pair[0]).cmp(&date(pair[1])), Ordering::Less, "{pair:?}");
    }
}

#[test]
fn points_are_checked_against_the_calendar() {
    assert_eq!(Point::month(1976, 0), None);
    assert_eq!(Point::month(1976, 13), None);
    assert_eq!(Point::day(1976, 6, 0), None);
    assert_eq!(Point::day(1976, 6, 31), None);
    assert_eq!(Point::day(1976, 13, 1), None);
    assert_eq!(Point::yearless(2, 30), None);
    assert_eq!(Point::decade(-45).to_string(), "-004X");
    assert_eq!(Point::century(-45).to_string(), "-00XX");
    assert_eq!(Date::from(Point::year(1976)), date("1976"));
}

#[test]
fn ranges_are_read_and_printed() {
    let cases = [
        ("1976", "1976"),
        (" 1976 ", "1976"),
        ("1970..1990", "1970..1990"),
        ("1970 .. 1990", "1970..1990"),
        ("..1980", "..1980"),
        ("1990..", "1990.."),
        ("..", ".."),
        ("2015-06", "2015-06"),
        ("2015-01", "2015-01"),
        ("2015-12", "2015-12"),
        ("2015-06-07", "2015-06-07"),
        ("2015-06-07..2016", "2015-06-07..2016"),
        ("2015-02..2016-02-28", "2015-02..2016-02-28"),
        ("2015-02..2016-02-29", "2015-02..2016-02"),
        ("1970s", "1970..1979"),
        ("197X", "1970..1979"),
        ("1970s..1980s", "1970..1989"),
        ("2015..2015-06", "2015..2015-06"),
    ];
    for (text, printed) in cases {
        let range: Range = text.parse().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(range.to_string(), printed, "{text:?}");
        assert_eq!(printed.parse(), Ok(range));
    }
}

#[test]
fn an_invalid_range_names_the_expected_forms() {
    for text in [
        "", "x", "76", "1976~", "1975s", "1970–1990", "1970-1990", "1970/1990", "2015-13",
        "1970..x", "1970...1990", "0s", "XXXX-04-02",
    ] {
        let error = text.parse::<Range>().unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{text:?} is no range of dates: expected a year, a month, a day or a range \
                 such as 1970..1990, ..1980 or 2015-06"
            )
        );
    }
    let error = "1990..1970".parse::<Range>().unwrap_err();
    assert_eq!(error.to_string(), "the range \"1990..1970\" ends before it begins");
}

#[test]
fn an_interval_does_not_end_before_it_begins() {
    for (text, is_date) in [("1990/1970", false), ("1990/1990-06", true), ("1990-06/1990", true)] {
        assert_eq!(text.parse::<Date>().is_ok(), is_date, "{text}");
    }
}

fn points() -> impl Strategy<Value = Point> {
    let dated = prop_oneof![
        any::<i32>().prop_map(|year| Some(Point::year(year))),
        (-9999..=9999).prop_map(|year| Some(Point::decade(year))),
        (any::<i32>(), any::<u8>()).prop_map(|(year, month)| Point::month(year, month)),
        (0..3000, any::<u8>(), any::<u8>()).prop_map(|(y, m, d)| Point::day(y, m % 14, d % 33)),
        (any::<u8>(), any::<u8>()).prop_map(|(m, d)| Point::yearless(m % 14, d % 33)),
    ];
    let points = dated.prop_filter_map("no such date", |point| point);
    (points, prop::sample::select(&Qualifier::ALL))
        .prop_map(|(point, qualifier)| point.with(qualifier))
        .prop_filter("beyond what is read", |point| point.year != Some(i32::MIN))
}

fn dates() -> impl Strategy<Value = Date> {
    prop_oneof![
        points().prop_map(Date::Point),
        (prop::option::of(points()), prop::option::of(points()))
            .prop_map(|(start, end)| Date::Interval(start, end))
            .prop_filter("ends before it begins", |date| date.earliest() <= date.latest()
                || date.latest().is_none()),
        prop::collection::vec(points(), 1..4).prop_map(|points| Date::OneOf(points.into())),
    ]
}

proptest! {
    #[test]
    fn every_date_survives_printing_and_reading(date in dates()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn the_order_is_total(a in dates(), b in dates(), c in dates()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a == b, a.cmp(&b) == Ordering::Equal);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in "[-0-9XY./~?\\[\\],s ]{0,14}|\\PC*") {
        let _ = text.parse::<Date>();
        let _ = text.parse::<Range>();
    }
}
