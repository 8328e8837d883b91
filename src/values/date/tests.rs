//! What the reader of dates makes of texts.

use proptest::prelude::*;

use super::*;

fn edtf(dates: &[FoundDate]) -> Vec<String> {
    dates.iter().map(|found| found.date.to_string()).collect()
}

/// Checks the dates of each text, one after another and joined by spaces, as prose.
fn assert_prose(cases: &[(&str, &str)]) {
    assert_reads(find_dates, cases);
}

/// The same as a value.
fn assert_value(cases: &[(&str, &str)]) {
    assert_reads(find_dates_in_value, cases);
}

fn assert_reads(find: fn(&str) -> Vec<FoundDate>, cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, edtf(&find(text)).join(" ")))
        .filter(|(_, expected, read)| read != *expected)
        .collect();
    assert!(wrong.is_empty(), "(text, expected, read): {wrong:#?}");
}

#[test]
fn a_year_is_the_date_that_it_is_anywhere() {
    for number in (0..=9999).map(|number| format!("{number:04}")) {
        assert_eq!(find_dates_in_value(&number), scan(&number, Style::Value, Search::Near));
    }
}

#[test]
fn days_are_read_however_they_are_written() {
    let cases = [
        ("2005-06-15", "2005-06-15"),
        ("2005-06-15T10:30:00Z", "2005-06-15"),
        ("15.06.2005", "2005-06-15"),
        ("25 November 1996", "1996-11-25"),
        ("25\u{a0}November\u{202f}1996", "1996-11-25"),
        ("25 NOVEMBER 1996", "1996-11-25"),
        ("25 november 1996", "1996-11-25"),
        ("05 June 1996", "1996-06-05"),
        ("25th of November, 1996", "1996-11-25"),
        ("25th November of 1996", "1996-11-25"),
        ("November 25, 1996", "1996-11-25"),
        ("November 25 1996", "1996-11-25"),
        ("November 25th 1996", "1996-11-25"),
        ("November the 25th, 1996", "1996-11-25"),
        ("Nov. 25, 1996", "1996-11-25"),
        ("25 Nov. 1996", "1996-11-25"),
        ("25 Sept. 1996", "1996-09-25"),
        ("15 may 1996", "1996-05-15"),
        ("15\nJune\n1970", "1970-06-15"),
        ("Sunday, 15 June 1970, in Konya", "1970-06-15"),
        ("On September 10, 1920 in Baku", "1920-09-10"),
        ("29 February 2004", "2004-02-29"),
    ];
    assert_prose(&cases);
    assert_value(&cases);
}

#[test]
fn days_without_a_year_keep_none() {
    assert_prose(&[
        ("the 1st of May", "XXXX-05-01"),
        ("celebrated the May 1st with", "XXXX-05-01"),
        ("on April 2 with the slogan", "XXXX-04-02"),
        ("a meeting on April 9.", "XXXX-04-09"),
        ("on 29 February", "XXXX-02-29"),
        ("On 15 June, 1500 workers marched", "XXXX-06-15"),
        ("On 15 June, 1,500 workers marched", "XXXX-06-15"),
        ("on May 5, 200 of them", "XXXX-05-05"),
        ("On June 15 workers marched", "XXXX-06-15"),
        ("at 10:30 on May 2", "XXXX-05-02"),
    ]);
}

#[test]
fn months_and_years_are_no_more_than_that() {
    assert_prose(&[
        ("2005-06", "2005-06"),
        ("2015–06", "2015-06"),
        ("March 2004", "2004-03"),
        ("Jun. 2015", "2015-06"),
        ("Nov.\u{a0}2015", "2015-11"),
        ("September, 1994", "1994-09"),
        ("In September 1994 they merged", "1994-09"),
        ("in March of 2004", "2004-03"),
        ("general elections of June 2015 with 550 candidate", "2015-06"),
        ("In the November 2015 elections the party won 83,057 votes (0.17%).", "2015-11"),
        ("the 1980 coup", "1980"),
        ("1971", "1971"),
    ]);
}

#[test]
fn a_day_that_does_not_exist_gives_its_month_and_a_doubt() {
    let cases = [
        ("31 February 2005", "2005-02", "31 February 2005"),
        ("on February 30, 2005,", "2005-02", "February 30, 2005"),
        ("since 31 June 2005", "2005-06/..", "31 June 2005"),
        ("29 February 1900", "1900-02", "29 February 1900"),
        ("45 June 1990", "1990-06", "45 June 1990"),
        ("2005-02-31", "2005-02", "2005-02-31"),
        ("2005-13-01", "2005", "2005-13-01"),
        ("31.02.2005", "2005-02", "31.02.2005"),
        ("31th February 2005", "2005-02", "31th February 2005"),
        ("30–31 February 2005", "2005-02", "30–31 February 2005"),
    ];
    for (text, expected, written) in cases {
        let dates = find_dates(text);
        assert_eq!(edtf(&dates), [expected], "{text}");
        assert_eq!(dates[0].issue, Some(DateIssue::NoSuchDay { written: written.to_owned() }));
    }
    assert_prose(&[("on 31 February they", ""), ("on February 30 they", "")]);
}

#[test]
fn a_wrong_ordinal_is_read_with_a_doubt() {
    let cases = [
        ("on 22th January 2017 in İstanbul", "2017-01-22", Some(("22th", 22))),
        ("May 1th", "XXXX-05-01", Some(("1th", 1))),
        ("the 11st of June 1990", "1990-06-11", Some(("11st", 11))),
        ("15th–16st June 1990", "1990-06-15/1990-06-16", Some(("16st", 16))),
        ("22nd January 2017", "2017-01-22", None),
        ("11th of June 1990", "1990-06-11", None),
        ("31ST May 1990", "1990-05-31", None),
    ];
    for (text, expected, issue) in cases {
        let dates = find_dates(text);
        assert_eq!(edtf(&dates), [expected], "{text}");
        let expected =
            issue.map(|(written, read)| DateIssue::Ordinal { written: written.to_owned(), read });
        assert_eq!(dates[0].issue, expected, "{text}");
    }
}

#[test]
fn spans_of_years_take_any_dash_and_any_length() {
    assert_prose(&[
        ("internal conflict in 1983–1984.", "1983/1984"),
        ("1983-1984", "1983/1984"),
        ("1983 — 1984", "1983/1984"),
        ("1983−1984", "1983/1984"),
        ("1983-84", "1983/1984"),
        ("in 1983–4 and", "1983/1984"),
        ("in 2005–06", "2005/2006"),
        ("in 1999–00", "1999/2000"),
        ("from 1983 to 1984", "1983/1984"),
        ("from 1983 until 1984", "1983/1984"),
        ("between 1983 and 1984", "1983/1984"),
        ("1983 to 1984", "1983/1984"),
        ("2006/07", "2006/2007"),
        ("in 1983/84", "1983/1984"),
        ("in 1983/1984", "1983/1984"),
        ("(1902–1971)", "1902/1971"),
        ("the 1970s–1980s", "197X/198X"),
        ("from the 1970s to the 1980s", "197X/198X"),
        ("from the early 1970s to 1980", "197X/1980"),
        ("in 1984–1983", ""),
    ]);
}

#[test]
fn spans_of_days_and_months_share_what_one_end_says() {
    assert_prose(&[
        ("the 15–16 June Worker Resistance", "XXXX-06-15/XXXX-06-16"),
        ("15-16 June 1970", "1970-06-15/1970-06-16"),
        ("15 - 16 June 1970", "1970-06-15/1970-06-16"),
        ("15th and 16th of June 1970", "1970-06-15/1970-06-16"),
        ("15/16 June 1970", "1970-06-15/1970-06-16"),
        ("June 15–16, 1970", "1970-06-15/1970-06-16"),
        ("June 15 and 16, 1970", "1970-06-15/1970-06-16"),
        ("June 15-16", "XXXX-06-15/XXXX-06-16"),
        ("from 15 to 20 June 1970", "1970-06-15/1970-06-20"),
        ("between 15 and 20 June 1970", "1970-06-15/1970-06-20"),
        ("30 May – 2 June 1990", "1990-05-30/1990-06-02"),
        ("May 30 – June 2, 1990", "1990-05-30/1990-06-02"),
        ("30 December – 2 January 1990", "1989-12-30/1990-01-02"),
        ("30 December 1989 – 2 January 1990", "1989-12-30/1990-01-02"),
        ("15 June 1970 – 2 July", "1970-06-15/1970-07-02"),
        ("May–June 1968", "1968-05/1968-06"),
        ("in May and June 1968", "1968-05/1968-06"),
        ("May/June 1968", "1968-05/1968-06"),
        ("May 1968 – June 1969", "1968-05/1969-06"),
        ("from May 1968 until 15 June 1969", "1968-05/1969-06-15"),
        ("2005-06-15/2006-01-01", "2005-06-15/2006-01-01"),
        ("15 June 1970–1971", "1970-06-15/1971"),
        ("15 and 20 June 1970", "1970-06-20"),
        ("in May and October 1968", "1968-10"),
        ("in June 1970 and in 1972", "1970-06 1972"),
    ]);
}

#[test]
fn an_open_end_stays_open() {
    assert_prose(&[
        ("has been the head of the party since 2005.", "2005/.."),
        ("since June 2005", "2005-06/.."),
        ("Since 15 June 2005,", "2005-06-15/.."),
        ("since the 1970s", "197X/.."),
        ("since the end of 1976", "1976/.."),
        ("since c. 1920", "1920~/.."),
        ("since 2006/07", "2006/.."),
        ("since April 2", "XXXX-04-02/.."),
        ("until 1991", "../1991"),
        ("till 1991", "../1991"),
        ("until the 1980s", "../198X"),
        ("until 2 June 1991", "../1991-06-02"),
        ("leader (1990–present)", "1990/.."),
        ("from 1990 to the present", "1990/.."),
        ("(1990–)", "1990/.."),
        ("(June 1990 – )", "1990-06/.."),
        ("from 1990 onwards", "1990/.."),
        ("in 1990 – the year of", "1990"),
    ]);
    assert_value(&[
        ("1990–", "1990/.."),
        ("1990-", "1990/.."),
        ("1990 – present", "1990/.."),
        ("1990–, Ankara", "1990/.."),
        ("HDK, Labour and Freedom Alliance (Since 2022)", "2022/.."),
    ]);
}

#[test]
fn decades_and_parts_of_a_time_claim_no_more_than_they_say() {
    assert_prose(&[
        ("1970s", "197X"),
        ("the 1970s", "197X"),
        ("the 1970's", "197X"),
        ("the 1970’s", "197X"),
        ("the 2000s", "200X"),
        ("early 1920s", "192X"),
        ("late 1970s and early 1980s", "197X 198X"),
        ("mid-1980s", "198X"),
        ("mid 1980s", "198X"),
        ("the end of the 1980s", "198X"),
        ("early 1976", "1976"),
        ("late 1976", "1976"),
        ("summer of 1976", "1976"),
        ("Summer 1976", "1976"),
        ("in the spring of 1968 students met", "1968"),
        ("at the end of 1976", "1976"),
        ("mid-May 1968", "1968-05"),
        ("in early June 1970", "1970-06"),
        ("1976's congress", "1976"),
        ("the 1900s and 1800s", ""),
        ("the 21st century's imperialism", ""),
        ("the 19th century", ""),
    ]);
}

#[test]
fn about_and_perhaps_are_kept() {
    assert_prose(&[
        ("c. 1920", "1920~"),
        ("c.1920", "1920~"),
        ("c1920", "1920~"),
        ("ca. 1920", "1920~"),
        ("circa 1920", "1920~"),
        ("around 1920", "1920~"),
        ("about 1920", "1920~"),
        ("approximately 1920", "1920~"),
        ("~1920", "1920~"),
        ("~2006/7", "2006~/2007~"),
        ("c. 1920–1925", "1920~/1925~"),
        ("around the late 1970s", "197X~"),
        ("around 5 March 1990", "1990-03-05~"),
        ("1920?", "1920?"),
        ("(1920?)", "1920?"),
        ("founded in 1920? in Baku", "1920?"),
        ("What was founded in 1920? Nothing.", "1920"),
        ("around 1500 of them", ""),
    ]);
}

#[test]
fn one_of_two_dates_stays_one_of_two() {
    assert_prose(&[
        ("born in 1891/1893", "[1891,1893]"),
        ("born in 1891 or 1893", "[1891,1893]"),
        ("in 1893 or 1891", "[1891,1893]"),
        ("15 or 17 June 1970", "[1970-06-15,1970-06-17]"),
        ("in May or July 1968", "[1968-05,1968-07]"),
        ("in 1891/93", "[1891,1893]"),
        ("June 1970 or in 1972", "1970-06 1972"),
    ]);
}

#[test]
fn a_year_of_prose_needs_words_that_show_it() {
    assert_prose(&[
        ("born in 1976, through a split", "1976"),
        ("The Fourth Conference was held in 1991. The Fifth held in 1993 affirmed", "1991 1993"),
        ("the coup d'état of 1980, many", "1980"),
        ("local elections of 2014, and they received a total of 26,654 votes", "2014"),
        ("1976 saw a split", "1976"),
        ("It split. 1978 was worse", "1978"),
        ("Turkish 2014 local elections", "2014"),
        ("Turkey's 2015 campaign", "2015"),
        ("founded 1976, dissolved 1994", "1976 1994"),
        ("(est. 1976)", "1976"),
        ("in 1990, 1994 and 1999", "1990 1994 1999"),
        ("post-1980 politics", "1980"),
        ("Hikmet Kıvılcımlı (b. 1902)", "1902"),
        ("[1976]", "1976"),
        ("In 1970 workers went on strike", "1970"),
        ("the TKP 1920 of old", ""),
        ("Agenda 2010 reforms", ""),
        ("Charta 1977", ""),
    ]);
}

#[test]
fn amounts_are_no_dates() {
    assert_prose(&[
        ("a total of 60,396 votes or 0.13%", ""),
        ("In 96 years, on the 24th anniversary", ""),
        ("with 550 candidate from 85 voting section", ""),
        ("0 / 550", ""),
        ("0 / 1990", ""),
        ("it had 1500 members and 1200 seats", ""),
        ("of 1990 votes", ""),
        ("in 1500 copies", ""),
        ("with about 2000 people", ""),
        ("the 1500 workers", ""),
        ("between 1500 and 2000 people", ""),
        ("between 1500 and 2000 were there", ""),
        ("1200–1500 people", ""),
        ("grew from 1200 to 1500", ""),
        ("some 300 to 1500", ""),
        ("grew from 1900 to 2000 members", ""),
        ("the 1000-strong force", ""),
        ("of $1990", ""),
        ("of 1990 %", ""),
        ("of 1990 percent", ""),
        ("of 1990.5", ""),
        ("of 1,990", ""),
        ("of 1990,5", ""),
        ("No. 1990", ""),
        ("of Law no. 1990", ""),
        ("of law 1990", ""),
        ("#1990", ""),
        ("of 1990km", ""),
        ("from 300, 1200 or 1500", ""),
        ("in file 1976.png", ""),
        ("in Apollo-1990", ""),
        ("http://example.org/2015/06/15", ""),
        ("in 0999 or 2101", ""),
        ("in 19760 and 976", ""),
        ("In May 20 workers were killed", ""),
        ("In June 1500 workers marched", ""),
        ("they may 2 parties", ""),
        ("march 5 miles", ""),
        ("In May, and in September", ""),
        ("as of 3.5 May", ""),
        ("", ""),
    ]);
}

#[test]
fn a_value_holds_years_without_any_words() {
    assert_value(&[
        ("1976", "1976"),
        ("Ankara 1976", "1976"),
        ("TKP 1920", "1920"),
        ("Jun. 2015", "2015-06"),
        ("may 5, 1976", "1976-05-05"),
        ("1983–84", "1983/1984"),
        ("1990?", "1990?"),
        ("1891/1893", "[1891,1893]"),
        ("15/06/2005", "2005-06-15"),
        ("1990-1", "1990/1991"),
        ("2006/09", "2006"),
        ("985 (2025)", "2025"),
        ("1500 members (2025)", "2025"),
        ("83,057", ""),
        ("0 / 550", ""),
        ("12.5%", ""),
        ("$ 1990", ""),
        ("logo_2005.png", ""),
        ("HKP2005", ""),
        ("4 December 1965 (original), 15 January 1980 (renamed)", "1965-12-04 1980-01-15"),
    ]);
}

#[test]
fn a_list_of_years_on_lines_is_no_span() {
    assert_value(&[("- 1990\n- 1991", "1990 1991")]);
}

#[test]
fn the_range_is_that_of_the_date_and_its_marker() {
    let cases = [
        ("İstanbul’da, since 2005.", "since 2005"),
        ("founded c. 1920, in", "c. 1920"),
        ("in the early 1970s,", "early 1970s"),
        ("on the 1st of May 1977 (", "1st of May 1977"),
        ("(Jun. 2015)", "Jun. 2015"),
        ("on 5 Jun. in", "5 Jun"),
        ("from 1983 to 1984.", "from 1983 to 1984"),
        ("the year 1976’s", "1976"),
    ];
    for (text, expected) in cases {
        let dates = find_dates(text);
        let written: Vec<_> = dates.iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(written, [expected], "{text}");
    }
}

#[test]
fn brackets_are_noticed() {
    let far = format!("(born {} in 1902) in 1976", "x".repeat(300));
    let cases: [(&str, &[bool]); 6] = [
        ("Kıvılcımlı (1902–1971) wrote in 1954", &[true, false]),
        ("(in 1902 (or in 1903) and 1904) in 1905", &[true, true, true, false]),
        ("(in 1902, and in 1903", &[false, false]),
        ("in 1902), and in 1903", &[false, false]),
        ("(in 1902) (in 1903 and more", &[true, false]),
        (&far, &[true, false]),
    ];
    for (text, expected) in cases {
        let bracketed: Vec<_> = find_dates(text).iter().map(|found| found.bracketed).collect();
        assert_eq!(bracketed, expected, "{text}");
    }
}

#[test]
fn the_main_date_of_a_value_is_that_of_the_beginning() {
    let cases = [
        ("2005-06-15", Some("2005-06-15")),
        ("4 December 1965 (original), 15 January 1980 (renamed)", Some("1965-12-04")),
        ("15 January 1980 (renamed), 4 December 1965", Some("1965-12-04")),
        ("1980 (split), 1965 (original)", Some("1965")),
        ("1965 (legalised 1990)", Some("1965")),
        ("1990 (re-established), 1995 (founded as Forum)", Some("1995")),
        ("Renamed: 1940; 1950", Some("1950")),
        ("Registered 1940, 1950", Some("1950")),
        ("1992 (current form)\n1999", Some("1999")),
        ("1992 (relaunched)", Some("1992")),
        ("1996, 1991", Some("1991")),
        ("2001 (de facto), 2003", Some("2003")),
        ("1 May, 1976 or 1978", Some("1976-05-01")),
        ("15 June 1970 (1970-06-15)", Some("1970-06-15")),
        ("Reykjavík 1930 (Reformists)", Some("1930")),
        ("unknown", None),
        ("", None),
    ];
    for (text, expected) in cases {
        let found = read_date(text).map(|found| found.date.to_string());
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }
}

#[test]
fn every_language_writes_days_its_own_way() {
    let cases = [
        ("15 Haziran 2005", "2005-06-15"),
        ("15 HAZİRAN 2005", "2005-06-15"),
        ("15 haziran 2005", "2005-06-15"),
        ("3 Ağustos 1976", "1976-08-03"),
        ("1 Şubat 1962", "1962-02-01"),
        ("15. Juni 2005", "2005-06-15"),
        ("1. März 1990", "1990-03-01"),
        ("3. Okt. 1990", "1990-10-03"),
        ("1er mai 1920", "1920-05-01"),
        ("11 août 1998", "1998-08-11"),
        ("15 de junio de 2005", "2005-06-15"),
        ("1.º de mayo de 1920", "1920-05-01"),
        ("2 maggio 1974", "1974-05-02"),
        ("1º maggio 1974", "1974-05-01"),
        ("25 de abril de 1974", "1974-04-25"),
        ("15 de março de 1985", "1985-03-15"),
        ("15 maart 1985", "1985-03-15"),
        ("15 czerwca 2005 r.", "2005-06-15"),
        ("1 września 1939", "1939-09-01"),
        ("15 июня 2005 года", "2005-06-15"),
        ("1 мая 1917", "1917-05-01"),
        ("14 марта 1990 г.", "1990-03-14"),
        ("Kasım 2015", "2015-11"),
        ("październik 1991", "1991-10"),
        ("сентябрь 1991", "1991-09"),
        ("diciembre de 1993", "1993-12"),
    ];
    assert_prose(&cases);
    assert_value(&cases);
}

#[test]
fn every_language_opens_and_ends_spans() {
    assert_value(&[
        ("seit 2005", "2005/.."),
        ("von 1990 bis 1994", "1990/1994"),
        ("vom 1. Mai 1990 bis 3. Juni 1990", "1990-05-01/1990-06-03"),
        ("bis 1994", "../1994"),
        ("depuis 2005", "2005/.."),
        ("desde 2005", "2005/.."),
        ("desde 1990 hasta 1994", "1990/1994"),
        ("hasta 1994", "../1994"),
        ("dal 2005", "2005/.."),
        ("dal 1990 al 1994", "1990/1994"),
        ("até 1994", "../1994"),
        ("sinds 2005", "2005/.."),
        ("van 1990 tot 1994", "1990/1994"),
        ("od 2005", "2005/.."),
        ("od 1990 do 1994", "1990/1994"),
        ("с 2005 года", "2005/.."),
        ("с 1990 по 1994", "1990/1994"),
        ("1970er", "197X"),
        ("2005'ten beri", "2005/.."),
    ]);
}

#[test]
fn turkish_years_bear_the_endings_of_cases() {
    assert_prose(&[
        ("Parti 1976 yılında kuruldu", "1976"),
        ("Parti 15 Haziran 2005'te kuruldu", "2005-06-15"),
        ("Parti 1976'da kuruldu, 1980’de kapatıldı", "1976 1980"),
        ("Hareket 1970'lerde büyüdü", "197X"),
        ("Hareket 1970'li yıllarda büyüdü", "197X"),
        ("genel başkan 2005'ten beri aynıdır", "2005/.."),
        ("genel başkan 2005'ten bu yana aynıdır", "2005/.."),
        ("genel başkan 2005 yılından beri aynıdır", "2005/.."),
        ("gazete 1980'e kadar çıktı", "../1980"),
        ("parti 2015 genel seçimlerinde 1500 oy aldı", "2015"),
        ("mitinge 2000'den fazla kişi katıldı", ""),
        ("2820 sayılı yasa, 1402 sayılı yasa", ""),
        ("15-16 Haziran 1970 direnişi", "1970-06-15/1970-06-16"),
    ]);
}

/// Texts made of what dates are made of, and arbitrary ones.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "since ", "c. ", "early ", "between ", "and ", "to ", "or ", "the ", "of ", "in ", "May ",
        "June", "Sept. ", "1976", "1983", "84", "4", "15", "22th", "31", "s", "'s", "-", "–", "/",
        ",", ".", " ", "\n", "(", ")", "?", "~", "%", "İ", "ı", "\u{301}", "\u{a0}", "votes ",
        "99999999999999999999", "present", "'",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat()),
        "\\PC*",
        "[0-9İı\u{301} –-]*",
    ]
}

proptest! {
    #[test]
    fn every_range_slices_its_text(text in texts()) {
        for dates in [find_dates(&text), find_dates_in_value(&text)] {
            let mut end = 0;
            for found in &dates {
                prop_assert!(end <= found.range.start && found.range.start < found.range.end);
                prop_assert!(text.get(found.range.clone()).is_some());
                prop_assert_eq!(found.date.to_string().parse(), Ok(found.date.clone()));
                end = found.range.end;
            }
        }
        let _ = read_date(&text);
    }
}
