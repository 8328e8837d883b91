//! Countries in German.

use crate::lexicon::language::Places;

/// The words. The names of countries are those of the Unicode CLDR.
pub const WORDS: Places = Places {
    countries: &[
        (
            "Albania",
            &["albanien", "albanisch", "albanische", "albanischer", "albanischen", "albanisches"],
        ),
        ("Algeria", &["algerien"]),
        (
            "Argentina",
            &[
                "argentinien", "argentinisch", "argentinische", "argentinischer", "argentinischen",
                "argentinisches",
            ],
        ),
        ("Armenia", &["armenien"]),
        (
            "Australia",
            &[
                "australien", "australisch", "australische", "australischer", "australischen",
                "australisches",
            ],
        ),
        (
            "Austria",
            &[
                "osterreich", "osterreichisch", "osterreichische", "osterreichischer",
                "osterreichischen", "osterreichisches",
            ],
        ),
        ("Azerbaijan", &["aserbaidschan"]),
        ("Bangladesh", &["bangladesch"]),
        (
            "Belgium",
            &["belgien", "belgisch", "belgische", "belgischer", "belgischen", "belgisches"],
        ),
        ("Bolivia", &["bolivien"]),
        ("Bosnia and Herzegovina", &["bosnien und herzegowina"]),
        ("Botswana", &["botsuana"]),
        (
            "Brazil",
            &[
                "brasilien", "brasilianisch", "brasilianische", "brasilianischer",
                "brasilianischen", "brasilianisches",
            ],
        ),
        ("Brunei", &["brunei darussalam"]),
        (
            "Bulgaria",
            &[
                "bulgarien", "bulgarisch", "bulgarische", "bulgarischer", "bulgarischen",
                "bulgarisches",
            ],
        ),
        ("Cambodia", &["kambodscha"]),
        ("Cameroon", &["kamerun"]),
        (
            "Canada",
            &["kanada", "kanadisch", "kanadische", "kanadischer", "kanadischen", "kanadisches"],
        ),
        ("Cape Verde", &["cabo verde"]),
        ("Central African Republic", &["zentralafrikanische republik"]),
        ("Chad", &["tschad"]),
        ("Chile", &["chilenisch", "chilenische", "chilenischer", "chilenischen", "chilenisches"]),
        ("China", &["chinesisch", "chinesische", "chinesischer", "chinesischen", "chinesisches"]),
        ("Colombia", &["kolumbien"]),
        ("Comoros", &["komoren"]),
        (
            "Croatia",
            &["kroatien", "kroatisch", "kroatische", "kroatischer", "kroatischen", "kroatisches"],
        ),
        ("Cuba", &["kuba"]),
        ("Cyprus", &["zypern", "zyprisch", "zyprische", "zyprischer", "zyprischen", "zyprisches"]),
        (
            "Czech Republic",
            &[
                "tschechien", "tschechisch", "tschechische", "tschechischer", "tschechischen",
                "tschechisches",
            ],
        ),
        ("Democratic Republic of the Congo", &["kongo-kinshasa"]),
        ("Denmark", &["danemark", "danisch", "danische", "danischer", "danischen", "danisches"]),
        ("Djibouti", &["dschibuti"]),
        ("Dominican Republic", &["dominikanische republik"]),
        (
            "Egypt",
            &["agypten", "agyptisch", "agyptische", "agyptischer", "agyptischen", "agyptisches"],
        ),
        ("Equatorial Guinea", &["aquatorialguinea"]),
        (
            "Estonia",
            &["estland", "estnisch", "estnische", "estnischer", "estnischen", "estnisches"],
        ),
        ("Ethiopia", &["athiopien"]),
        ("Faroe Islands", &["faroer"]),
        ("Fiji", &["fidschi"]),
        (
            "Finland",
            &["finnland", "finnisch", "finnische", "finnischer", "finnischen", "finnisches"],
        ),
        (
            "France",
            &[
                "frankreich", "franzosisch", "franzosische", "franzosischer", "franzosischen",
                "franzosisches",
            ],
        ),
        ("Gabon", &["gabun"]),
        ("Georgia", &["georgien"]),
        ("Germany", &["deutschland", "deutsch", "deutsche", "deutscher", "deutschen", "deutsches"]),
        (
            "Greece",
            &[
                "griechenland", "griechisch", "griechische", "griechischer", "griechischen",
                "griechisches",
            ],
        ),
        ("Greenland", &["gronland"]),
        ("Hong Kong", &["sonderverwaltungsregion hongkong"]),
        (
            "Hungary",
            &["ungarn", "ungarisch", "ungarische", "ungarischer", "ungarischen", "ungarisches"],
        ),
        ("Iceland", &["islandisch", "islandische", "islandischer", "islandischen", "islandisches"]),
        ("India", &["indien", "indisch", "indische", "indischer", "indischen", "indisches"]),
        ("Indonesia", &["indonesien"]),
        ("Iran", &["iranisch", "iranische", "iranischer", "iranischen", "iranisches"]),
        ("Iraq", &["irak"]),
        ("Ireland", &["irland", "irisch", "irische", "irischer", "irischen", "irisches"]),
        ("Israel", &["israelisch", "israelische", "israelischer", "israelischen", "israelisches"]),
        (
            "Italy",
            &[
                "italien", "italienisch", "italienische", "italienischer", "italienischen",
                "italienisches",
            ],
        ),
        ("Ivory Coast", &["cote d'ivoire"]),
        ("Jamaica", &["jamaika"]),
        ("Japan", &["japanisch", "japanische", "japanischer", "japanischen", "japanisches"]),
        ("Jordan", &["jordanien"]),
        ("Kazakhstan", &["kasachstan"]),
        ("Kenya", &["kenia"]),
        ("Kyrgyzstan", &["kirgisistan"]),
        (
            "Latvia",
            &["lettland", "lettisch", "lettische", "lettischer", "lettischen", "lettisches"],
        ),
        ("Lebanon", &["libanon"]),
        ("Libya", &["libyen"]),
        (
            "Liechtenstein",
            &[
                "liechtensteinisch", "liechtensteinische", "liechtensteinischer",
                "liechtensteinischen", "liechtensteinisches",
            ],
        ),
        (
            "Lithuania",
            &["litauen", "litauisch", "litauische", "litauischer", "litauischen", "litauisches"],
        ),
        (
            "Luxembourg",
            &[
                "luxemburg", "luxemburgisch", "luxemburgische", "luxemburgischer",
                "luxemburgischen", "luxemburgisches",
            ],
        ),
        ("Madagascar", &["madagaskar"]),
        ("Maldives", &["malediven"]),
        ("Mauritania", &["mauretanien"]),
        (
            "Mexico",
            &[
                "mexiko", "mexikanisch", "mexikanische", "mexikanischer", "mexikanischen",
                "mexikanisches",
            ],
        ),
        ("Moldova", &["republik moldau"]),
        ("Mongolia", &["mongolei"]),
        ("Morocco", &["marokko"]),
        ("Mozambique", &["mosambik"]),
        (
            "Netherlands",
            &[
                "niederlande", "niederlandisch", "niederlandische", "niederlandischer",
                "niederlandischen", "niederlandisches",
            ],
        ),
        ("New Zealand", &["neuseeland"]),
        ("North Korea", &["nordkorea"]),
        ("North Macedonia", &["nordmazedonien"]),
        (
            "Norway",
            &[
                "norwegen", "norwegisch", "norwegische", "norwegischer", "norwegischen",
                "norwegisches",
            ],
        ),
        ("Palestine", &["palastinensische autonomiegebiete"]),
        ("Papua New Guinea", &["papua-neuguinea"]),
        ("Philippines", &["philippinen"]),
        ("Poland", &["polen", "polnisch", "polnische", "polnischer", "polnischen", "polnisches"]),
        (
            "Portugal",
            &[
                "portugiesisch", "portugiesische", "portugiesischer", "portugiesischen",
                "portugiesisches",
            ],
        ),
        ("Qatar", &["katar"]),
        ("Republic of the Congo", &["kongo-brazzaville"]),
        (
            "Romania",
            &["rumanien", "rumanisch", "rumanische", "rumanischer", "rumanischen", "rumanisches"],
        ),
        (
            "Russia",
            &["russland", "russisch", "russische", "russischer", "russischen", "russisches"],
        ),
        ("Rwanda", &["ruanda"]),
        ("Saudi Arabia", &["saudi-arabien"]),
        ("Serbia", &["serbien", "serbisch", "serbische", "serbischer", "serbischen", "serbisches"]),
        ("Seychelles", &["seychellen"]),
        ("Singapore", &["singapur"]),
        (
            "Slovakia",
            &[
                "slowakei", "slowakisch", "slowakische", "slowakischer", "slowakischen",
                "slowakisches",
            ],
        ),
        (
            "Slovenia",
            &[
                "slowenien", "slowenisch", "slowenische", "slowenischer", "slowenischen",
                "slowenisches",
            ],
        ),
        ("Solomon Islands", &["salomonen"]),
        (
            "South Africa",
            &[
                "sudafrika", "sudafrikanisch", "sudafrikanische", "sudafrikanischer",
                "sudafrikanischen", "sudafrikanisches",
            ],
        ),
        ("South Korea", &["sudkorea"]),
        ("South Sudan", &["sudsudan"]),
        ("Spain", &["spanien", "spanisch", "spanische", "spanischer", "spanischen", "spanisches"]),
        (
            "Sweden",
            &[
                "schweden", "schwedisch", "schwedische", "schwedischer", "schwedischen",
                "schwedisches",
            ],
        ),
        (
            "Switzerland",
            &[
                "schweiz", "schweizer", "eidgenossenschaft", "schweizerisch", "schweizerische",
                "schweizerischer", "schweizerischen", "schweizerisches",
            ],
        ),
        ("Syria", &["syrien"]),
        ("Tajikistan", &["tadschikistan"]),
        ("Tanzania", &["tansania"]),
        ("Trinidad and Tobago", &["trinidad und tobago"]),
        ("Tunisia", &["tunesien"]),
        ("Turkey", &["turkei", "turkisch", "turkische", "turkischer", "turkischen", "turkisches"]),
        ("Ukraine", &["ukrainisch", "ukrainische", "ukrainischer", "ukrainischen", "ukrainisches"]),
        ("United Arab Emirates", &["vereinigte arabische emirate"]),
        (
            "United Kingdom",
            &[
                "vereinigtes konigreich", "britisch", "britische", "britischer", "britischen",
                "britisches",
            ],
        ),
        (
            "United States",
            &[
                "vereinigte staaten", "us-amerikanisch", "us-amerikanische", "us-amerikanischer",
                "us-amerikanischen", "us-amerikanisches",
            ],
        ),
        ("Uzbekistan", &["usbekistan"]),
        ("Vatican City", &["vatikanstadt"]),
        ("Yemen", &["jemen"]),
        ("Zambia", &["sambia"]),
        ("Zimbabwe", &["simbabwe"]),
    ],
    ..Places::EMPTY
};
