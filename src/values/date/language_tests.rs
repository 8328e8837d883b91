//! What the reader of dates makes of the forms that the languages, calendars and countries have.

use super::*;

/// Checks the date of each value.
fn assert_values(cases: &[(&str, &str)]) {
    let read = |text: &str| read_date(text).map_or(String::new(), |found| found.date.to_string());
    assert_all(read, cases);
}

/// Checks the dates of each sentence.
fn assert_sentences(cases: &[(&str, &str)]) {
    let read = |text: &str| {
        let dates = find_dates_in_words(text).into_iter().map(|found| found.date.to_string());
        dates.collect::<Vec<_>>().join(" ")
    };
    assert_all(read, cases);
}

fn assert_all(read: impl Fn(&str) -> String, cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, read(text)))
        .filter(|(_, expected, read)| read != *expected)
        .collect();
    assert!(wrong.is_empty(), "(text, expected, read): {wrong:#?}");
}

/// Checks values that all have the same date.
fn assert_same(expected: &str, values: &[&str]) {
    let cases: Vec<_> = values.iter().map(|value| (*value, expected)).collect();
    assert_values(&cases);
}

#[test]
fn bounds_before_a_date_leave_the_start_open() {
    assert_same(
        "../1961",
        &[
            "before 1961", "by 1961", "up to 1961", "until 1961", "prior to 1961",
            "no later than 1961", "in or before 1961", "at the latest by 1961", "bis 1961",
            "vor 1961", "spätestens 1961", "nicht später als 1961", "jusqu'en 1961",
            "jusqu’à 1961", "avant 1961", "au plus tard en 1961", "hasta 1961", "antes de 1961",
            "a más tardar en 1961", "fino al 1961", "prima del 1961", "entro il 1961",
            "al più tardi nel 1961", "até 1961", "antes de 1961", "o mais tardar em 1961",
            "tot 1961", "voor 1961", "vóór 1961", "uiterlijk in 1961", "niet later dan 1961",
            "do 1961", "przed 1961 rokiem", "nie później niż w 1961", "najpóźniej w 1961",
            "до 1961 года", "не позднее 1961 года", "к 1961 году", "1961'e kadar",
            "1961 yılına kadar", "1961'den önce", "1961 öncesi", "en geç 1961",
        ],
    );
    assert_values(&[
        ("bis zum 4. Mai 1961", "../1961-05-04"),
        ("jusqu’au 4 mai 1961", "../1961-05-04"),
        ("antes del 4 de mayo de 1961", "../1961-05-04"),
        ("by May 1961", "../1961-05"),
        ("vor den 1960er Jahren", "../196X"),
    ]);
    assert_sentences(&[
        ("By 1960 the party was banned", "../1960"),
        ("Up to 1961 it had a paper", "../1961"),
        ("by 1500 members", ""),
        ("vor 1500 Anhängern", ""),
    ]);
}

#[test]
fn bounds_after_a_date_leave_the_end_open() {
    assert_same(
        "1961/..",
        &[
            "after 1961", "later than 1961", "since 1961", "not before 1961",
            "no earlier than 1961", "1961 onwards", "nach 1961", "ab 1961", "frühestens 1961",
            "après 1961", "dès 1961", "à partir de 1961", "después de 1961", "tras 1961",
            "a partir de 1961", "dopo il 1961", "dall'1961", "a partire dal 1961", "após 1961",
            "depois de 1961", "na 1961", "sinds 1961", "po 1961 roku", "od 1961",
            "после 1961 года", "1961'den sonra", "1961 sonrası",
        ],
    );
    assert_values(&[
        ("nach dem 4. Mai 1961", "1961-05-04/.."),
        ("après le 4 mai 1961", "1961-05-04/.."),
    ]);
    assert_sentences(&[
        ("Some time after 1967 the party split", "1967/.."),
        ("after the 1980 coup", "1980"),
        ("After the 1980 military coup", "1980"),
        ("from 1965 onwards", "1965/.."),
    ]);
}

#[test]
fn or_and_and_open_a_date() {
    assert_values(&[
        ("1961 or earlier", "../1961"),
        ("1961 or before", "../1961"),
        ("1961 oder früher", "../1961"),
        ("1961 o antes", "../1961"),
        ("1961 or later", "1961/.."),
        ("1961 and after", "1961/.."),
        ("1961 oder später", "1961/.."),
        ("1961 ou après", "1961/.."),
    ]);
    assert_sentences(&[("in 1961 and later in 1963", "1961 1963")]);
}

#[test]
fn spans_have_two_ends_in_every_language() {
    assert_same(
        "1960/1965",
        &[
            "between 1960 and 1965", "zwischen 1960 und 1965", "entre 1960 et 1965",
            "entre 1960 y 1965", "tra il 1960 e il 1965", "entre 1960 e 1965",
            "tussen 1960 en 1965", "między 1960 a 1965", "между 1960 и 1965",
            "1960 ile 1965 arasında", "1960 ve 1965 arası", "from 1960 up to 1965",
            "de 1960 à 1965", "de 1960 jusqu'en 1965", "de 1960 a 1965", "da 1960 a 1965",
            "dal 1960 al 1965",
        ],
    );
    assert_values(&[("de mayo de 1960 a junio de 1965", "1960-05/1965-06")]);
    assert_sentences(&[("a total de 1960 euros", ""), ("de 1990 a 1994 gobernó", "1990/1994")]);
}

#[test]
fn one_of_two_dates_stays_one_in_every_language() {
    assert_same(
        "[1961,1962]",
        &[
            "either 1961 or 1962", "entweder 1961 oder 1962", "1961 ou 1962", "en 1961 ou en 1962",
            "soit en 1961, soit en 1962", "1961 o 1962", "o en 1961 o en 1962", "1961 of 1962",
            "1961 lub 1962", "albo 1961, albo 1962", "1961 или 1962", "1961 veya 1962",
            "1961 ya da 1962", "ya 1961 ya 1962",
        ],
    );
    assert_sentences(&[
        ("founded in either 1961 or 1962", "[1961,1962]"),
        ("on either 3 or 4 May 1963", "[1963-05-03,1963-05-04]"),
        ("Parti 1960 veya 1961'de kuruldu", "[1960,1961]"),
    ]);
}

#[test]
fn decades_are_read_in_every_language() {
    assert_same(
        "196X",
        &[
            "1960s", "the sixties", "the '60s", "60s", "nineteen-sixties", "early sixties",
            "1960er Jahre", "60er Jahre", "Anfang der 1960er", "Ende der sechziger Jahre",
            "Sechzigerjahre", "années 1960", "les années 60", "années soixante",
            "début des années 1960", "años 1960", "los años 60", "años sesenta", "década de 1960",
            "finales de los años sesenta", "anni 1960", "gli anni '60", "anni Sessanta",
            "primi anni ’60", "anos 60", "anos sessenta", "década de 60", "jaren 1960",
            "jaren '60", "jaren zestig", "begin jaren zestig", "lata 60.", "lata sześćdziesiąte",
            "początek lat 60. XX wieku", "1960-е", "1960-х", "60-е годы", "шестидесятые годы",
            "конец 1960-х годов", "1960'lar", "1960’lı yıllar", "60'lı yıllar", "altmışlı yıllar",
        ],
    );
    assert_values(&[
        ("60-е годы XIX века", "186X"),
        ("lata 60. XIX wieku", "186X"),
        ("années 1960-1970", "196X/197X"),
        ("années 1960-1965", "1960/1965"),
        ("1980s–90s", "198X/199X"),
        ("im Jahre 1960", "1960"),
    ]);
    assert_sentences(&[
        ("in the nineteen-eighties", "198X"),
        ("in the 80s", "198X"),
        ("in his 60s and in her late twenties", ""),
    ]);
}

#[test]
fn centuries_are_read_in_every_language() {
    assert_same(
        "18XX",
        &[
            "19th century", "late 19th century", "nineteenth century", "19. Jahrhundert",
            "Ende des 19. Jahrhunderts", "19. Jh.", "neunzehntes Jahrhundert", "XIXe siècle",
            "fin du XIXᵉ siècle", "siglo XIX", "finales del siglo XIX", "XIX secolo", "secolo XIX",
            "século XIX", "19e eeuw", "negentiende eeuw", "XIX wiek", "koniec XIX wieku",
            "XIX век", "19-й век", "конец XIX века", "19. yüzyıl", "XIX. yüzyıl",
        ],
    );
    assert_values(&[
        ("twenty-first century", "20XX"),
        ("19th–20th century", "18XX/19XX"),
        ("19th and 20th centuries", "18XX/19XX"),
    ]);
    assert_sentences(&[
        ("In the late 19th century", "18XX"),
        ("founded im 19. Jahrhundert", "18XX"),
        ("fondé au XIXe siècle", "18XX"),
        ("en el siglo XIX", "18XX"),
        ("Parti 19. yüzyılda kuruldu", "18XX"),
        ("the 21st century's imperialism", ""),
        ("as 20th Century Fox did", ""),
        ("a 19th-century idea", ""),
        ("Malcolm X spoke", ""),
    ]);
}

#[test]
fn doubt_and_approximation_are_kept_in_every_language() {
    assert_same(
        "1920?",
        &[
            "perhaps 1920", "possibly in 1920", "probably 1920", "1920 (?)", "1920 [?]",
            "1920 (uncertain)", "vielleicht 1920", "vermutlich 1920", "wahrscheinlich 1920",
            "probablement en 1920", "peut-être 1920", "probablemente 1920", "tal vez 1920",
            "quizás en 1920", "forse nel 1920", "probabilmente 1920", "provavelmente 1920",
            "talvez em 1920", "waarschijnlijk 1920", "misschien in 1920", "prawdopodobnie 1920",
            "być może 1920", "вероятно, 1920", "возможно 1920", "muhtemelen 1920", "belki 1920",
        ],
    );
    assert_same("1920~", &["1920 (approx.)", "1920 (ca.)", "um 1920", "alrededor de 1920"]);
    assert_sentences(&[
        ("from c. 1921 to 1925", "1921~/1925"),
        ("from 1930 to about 1933", "1930/1933~"),
        ("c. 1920–1925", "1920~/1925~"),
        ("refounded as Parma F.C. in 2004", "2004"),
    ]);
}

#[test]
fn numbers_in_order_have_one_reading() {
    assert_values(&[
        ("3.IV.1995", "1995-04-03"),
        ("3 IV 1995", "1995-04-03"),
        ("31-XII-1999", "1999-12-31"),
        ("1953/07/26", "1953-07-26"),
        ("1953.7.26", "1953-07-26"),
        ("15/4/1963", "1963-04-15"),
        ("4/15/1963", "1963-04-15"),
        ("15-04-1963", "1963-04-15"),
        ("5/5/1995", "1995-05-05"),
        ("3/4/1995", "1995"),
        ("03-Sep-1962", "1962-09-03"),
        ("3.Mai.1961", "1961-05-03"),
        ("1962-Sep-03", "1962-09-03"),
        ("1961, May 4", "1961-05-04"),
        ("4May1961", "1961-05-04"),
        ("May 4,1961", "1961-05-04"),
        ("June2, 1962", "1962-06-02"),
        ("11 août 45", ""),
        ("11 août 15", ""),
    ]);
    assert_sentences(&[
        ("On 14/4 90 delegates left", ""),
        ("11g and 12c presses", ""),
        ("72,2008-03-08,0", ""),
    ]);
}

#[test]
fn a_year_without_its_century_takes_that_of_the_date_before() {
    assert_sentences(&[
        ("in 1990, '94 and '98", "1990 1994 1998"),
        ("in 1998 and '02", "1998 2002"),
        ("1990–'94", "1990/1994"),
        ("the class of '68", ""),
        ("in 2000 as '21 Hits'", "2000"),
    ]);
}

#[test]
fn days_are_read_in_words() {
    assert_sentences(&[
        ("on the fourth of May 1961", "1961-05-04"),
        ("on the twenty-first of May 1961", "1961-05-21"),
        ("May the fourth, 1961", "1961-05-04"),
        ("am vierten Mai 1961", "1961-05-04"),
        ("le premier mai 1961", "1961-05-01"),
        ("el cuatro de mayo de 1961", "1961-05-04"),
        ("el treinta y uno de mayo de 1961", "1961-05-31"),
        ("il primo maggio 1961", "1961-05-01"),
        ("primeiro de maio de 1961", "1961-05-01"),
        ("vier mei 1961", "1961-05-04"),
        ("czwartego maja 1961", "1961-05-04"),
        ("двадцать первого мая 1961", "1961-05-21"),
        ("on beş Mayıs 1961", "1961-05-15"),
        ("due May 1961", "1961-05"),
        ("on March 1961", "1961-03"),
    ]);
}

#[test]
fn a_year_of_another_era_is_no_year() {
    assert_same(
        "",
        &[
            "1341 AH", "1341 A.H.", "AH 1341", "A.H. 1341", "1341 H", "1341 h.", "H. 1341",
            "1341 هـ", "1341 Hijri", "Hicri 1341", "1341 год хиджры", "1341 г. х.", "1358 SH",
            "1883 Saka", "Saka 1883", "2017 BS", "BS 2017", "2475 BE", "1440–1441 AH",
        ],
    );
    assert_values(&[
        ("1440 AH (2018)", "2018"),
        ("2018 (1440 AH)", "2018"),
        ("1341 de l'hégire (1922)", "1922"),
        ("1341/1922", "1922"),
        ("14 Rajab 1440 AH (21 March 2019)", "2019-03-21"),
        ("12 Farvardin 1358 (1 April 1979)", "1979-04-01"),
        ("10 Temmuz 1324 (23 Temmuz 1908)", "1908-07-23"),
        ("5 Iyar 5708 (14 May 1948)", "1948-05-14"),
        ("Minguo 50 (1961)", "1961"),
    ]);
    assert_sentences(&[
        ("In 1341 AH (1922) it was banned", "1922"),
        ("In 1962 H. Roe left", "1962"),
        ("would in 1961 be banned", "1961"),
    ]);
}

#[test]
fn of_two_calendars_the_gregorian_day_is_the_date() {
    assert_same(
        "1898-03-13",
        &[
            "13 March [O.S. 1 March] 1898",
            "March 13 [O.S. March 1], 1898",
            "13 March 1898 (O.S. 1 March)",
            "13 March 1898 (1 March Old Style)",
            "1 (13) March 1898",
            "1/13 March 1898",
            "1 March (13 March, New Style) 1898",
            "13. März 1898 (1. März julianischer Kalender)",
            "13 mars 1898 (1er mars julien)",
            "13 марта 1898 (1 марта по ст. ст.)",
            "1 (13) марта 1898",
        ],
    );
    assert_same(
        "1917-11-07",
        &[
            "25 October/7 November 1917",
            "25 October 1917 (7 November 1917 N.S.)",
            "25 октября (7 ноября) 1917 года",
            "25. Oktober (7. November) 1917",
            "25 octobre 1917 (7 novembre 1917 dans le calendrier grégorien)",
        ],
    );
    assert_sentences(&[
        ("on 25 October [O.S. 12 October] 1917 in Bern", "1917-10-25"),
        ("25 октября (7 ноября) 1917 года", "1917-11-07"),
        ("on 1 May 1917 (refounded 14 May 1917)", "1917-05-01 1917-05-14"),
    ]);
}

#[test]
fn numbers_of_houses_rooms_and_things_are_no_years() {
    assert_sentences(&[
        ("moved to 1954 SW 68th Parkway, Suite 1990, Bern", ""),
        ("au 1954, rue de la Paix", ""),
        ("some 1945 delegates met in room 1984", ""),
        ("its paper, No. 1917", ""),
        ("n° 1917", ""),
        ("held the seat since 1999", "1999/.."),
        ("In 1961 Supreme Court ruled", "1961"),
    ]);
}
