//! The output of known templates, as data.

use crate::markup::change::arrow;
use crate::markup::wikitext::date_template::is_date;

/// The output of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing: footnotes, icons, colours.
    Nothing,
    /// A fixed text.
    Fixed(&'static str),
    /// The argument with this number, from 1; or the named argument `lt` or `text`, if there is one.
    Argument(usize),
    /// The second argument, and nothing if there is only one: the first is hidden.
    Second,
    /// The argument as raised characters, which may be the mark of a note.
    Raised,
    /// The last argument.
    Last,
    /// The arguments as items of a list.
    List,
    /// The values of the arguments `name1`, `name2` and so on as items of a list.
    NamedList,
    /// All arguments, separated by spaces.
    All,
    /// A date, as [`date_text`](crate::markup::wikitext::date_template::date_text) reads it from the arguments.
    Date,
    /// A date in the Gregorian calendar, its year as the second or third argument, then the one in the Julian.
    OldStyleDate,
    /// `As of` and the date.
    AsOf,
    /// The arrow of a change.
    Arrow(&'static str),
    /// Two arguments as a fraction: `12 / 60`.
    Fraction,
    /// `c.` and the argument, or an interval of two.
    Circa,
    /// The argument between two texts.
    Around(&'static str, &'static str),
    /// The first two arguments, separated by a space.
    Pair,
    /// The first argument in percent of the second, with as many decimals as the third.
    Percentage,
}

/// Returns the output of a template by its normalised name.
pub fn meaning(name: &str) -> Option<Meaning> {
    let exact =
        MEANINGS.iter().find(|(_, names)| names.contains(&name)).map(|(meaning, _)| *meaning);
    let by_prefix = || {
        let known = PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix));
        known.map(|(_, meaning)| *meaning)
    };
    // a template with "list" in its name is a list, and one for a colour shows no text
    let by_word = || {
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        match () {
            () if has(&["party colo", "colour box", "color box"]) => Some(Meaning::Nothing),
            () if name.ends_with("list") => Some(Meaning::List),
            () => None,
        }
    };
    let exact = exact.or_else(|| is_date(name).then_some(Meaning::Date));
    exact.or_else(by_prefix).or_else(by_word).or_else(|| arrow(name).map(Meaning::Arrow))
}

const MEANINGS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Nothing,
        &[
            "efn", "efn-ua", "efn-lr", "refn", "sfn", "sfnp", "sfnm", "cref", "cref2", "cnote",
            "cbignore", "pn", "when?", "cn", "fact", "citation needed", "citation", "r", "rp",
            "ref", "note", "notetag", "notelist", "reflist", "dubious", "when", "who", "which",
            "clarify", "better source needed", "failed verification", "fv", "update inline",
            "update after", "primary source inline", "unreliable source?", "verify source",
            "page needed", "needs update", "dead link", "webarchive", "isbn", "doi", "harvnb",
            "harv", "harvtxt", "steady", "color box", "colour box", "colorbox", "colourbox",
            "colorsample", "party color", "party colour", "party color cell",
            "political party data", "eupp data", "flagicon", "flagicon image", "flagdeco",
            "flag icon", "flag decoration", "startplainlist", "endplainlist", "plainlist/end",
            "endflatlist", "flatlist/end", "tree list/end", "tree list end", "end tree list",
            "clear", "-", "break", "anchor", "lrm", "rlm", "zwj", "zwnj", "shy", "pad", "audio",
            "listen", "pronunciation", "ipac-en", "ipa", "respell", "free access", "closed access",
            "subscription required", "registration required", "css image crop", "switcher",
            "estimation", "infobox political party/color", "legend0 color", "wikidata", "main",
            "see also", "further", "use dmy dates", "use mdy dates", "short description", "pp",
            "toc limit", "image label", "annotated image", "multiple image", "hidden begin",
            "hidden end", "dagger", "double dagger", "ref label", "authority control", "ntsh",
            "coord", "portal", "commons category", "italic title", "displaytitle", "age", "edit",
            "nbs", "nochange", "no change", "self-reference", "bare url pdf", "bare url inline",
            "full citation needed", "composition bar compact", "party name with colour cell",
            "lang icon", "languageicon", "in lang", "anchors", "vn", "0", "strikethrough",
            "strike", "s-", "deleted text",
        ],
    ),
    (Meaning::AsOf, &["as of", "asof", "as of?"]),
    (Meaning::Fixed("|"), &["!", "pipe"]),
    (Meaning::Fixed("="), &["="]),
    (
        Meaning::Fixed(" "),
        &[
            "nbsp", "space", "spaces", "thinsp", "thin space", "hair space", "quad", "indent",
            "paragraph break", "parabr", "pb",
        ],
    ),
    (
        Meaning::Fixed(" – "),
        &["snd", "spnd", "spaced ndash", "spaced en dash", "sndash", "spndash"],
    ),
    (Meaning::Fixed("–"), &["ndash", "dash", "en dash", "endash"]),
    (Meaning::Fixed("—"), &["mdash", "em dash", "emdash", "—"]),
    (Meaning::Fixed(" · "), &["·", "dot", "middot", "•", "bull", "bullet", "\\"]),
    (Meaning::Fixed("'"), &["'", "apostrophe"]),
    (Meaning::Fixed("\n"), &["br", "crlf", "break2", "nbr", "newline"]),
    (
        Meaning::Argument(1),
        &[
            "nowrap", "no wrap", "nowr", "nobr", "nobreak", "small", "smaller", "big", "bigger",
            "large", "larger", "nobold", "normal", "unbold", "noitalic", "noitalics", "nq", "u",
            "underline", "cbig", "allcaps", "smallcaps", "sc", "strong", "em", "bold", "italic",
            "abbr", "abbrv", "tooltip", "hover title", "ill", "illm", "interlanguage link",
            "interlanguage link multi", "link-interwiki", "flag", "flagu", "flagcountry",
            "flag country", "flagg", "flag+link", "url", "url2", "official url",
            "official website", "website", "formatnum", "nts", "number table sorting", "val",
            "center", "centre", "align", "left", "right", "nihongo", "nihongo2", "party shortname",
            "party short", "party shortname linked", "party name with color",
            "party name with colour", "party link", "political party", "unicode", "noflag",
            "visible anchor", "vanchor", "won", "lost", "yes2", "no2", "good", "bad", "some",
            "n/a", "na", "hung", "yes", "no", "partial", "maybe", "increase2", "text", "trim",
            "first word", "ordinal", "ord", "nft", "fontcolor2", "script/hebrew", "script/arabic",
            "script", "rtl-para", "my", "bo-textonly", "linktext", "wikt-lang", "nonbreaking",
            "resize", "sub", "quote", "talkquote", "cquote", "rquote", "lit",
            "literal translation", "aka", "nom", "noping", "smalldiv", "small div", "no bold",
            "longitem", "long item", "infobox person/wikidata", "assassinated", "natural causes",
            "executed",
        ],
    ),
    (
        Meaning::Argument(2),
        &[
            "lang", "langx", "native name", "native phrase", "nativename", "transl",
            "transliteration", "rtl-lang", "legend", "legend2", "font color", "fontcolor",
            "colored link", "sort", "sortname2", "zh-script", "script/nastaliq", "color text",
            "colour text", "color link", "small caps2", "lang-x", "party stripe",
            "background color", "bg",
        ],
    ),
    (Meaning::Second, &["hs", "hidden sort key", "sort key", "hidden sort", "color", "colour"]),
    (Meaning::Raised, &["sup", "superscript", "smallsup"]),
    (Meaning::Last, &["sorttext", "display"]),
    (Meaning::All, &["gaps", "font"]),
    (Meaning::Pair, &["sortname", "given name surname"]),
    (
        Meaning::List,
        &[
            "ubl", "ublist", "ubli", "unbulleted list", "unbulleted", "plainlist", "plain list",
            "flatlist", "flat list", "hlist", "hlist-comma", "horizontal list", "br list",
            "br separated entries", "bulleted list", "bulletlist", "bullet list", "unordered list",
            "ordered list", "tree list", "treelist", "collapsible list", "list collapsed",
            "collapsed list", "cslist", "comma separated entries", "enum", "pagelist",
            "nowraplist", "nowrap list", "columns-list", "div col", "vunblist", "blist", "vlist",
            "dotlist", "collapse", "hidden", "infobox political party/list",
        ],
    ),
    (
        Meaning::OldStyleDate,
        &["oldstyledate", "old style date", "osd", "oldstyledatedy", "oldstyledateny", "os date"],
    ),
    (
        Meaning::Fraction,
        &[
            "frac", "fraction", "sfrac", "composition bar", "compositionbar",
            "composition bar/sandbox", "infobox political party/seats", "seats bar",
            "political party/seats", "barra de composición", "parliament bar", "barra de escaños",
            "sitzbalken", "composition", "seat composition bar",
        ],
    ),
    (Meaning::Circa, &["circa", "c.", "ca.", "ca", "c", "about", "approx"]),
    (Meaning::Around("", "e siècle"), &["s", "s-", "siecle"]),
    (Meaning::Around("siglo ", ""), &["siglo"]),
    (Meaning::Around("século ", ""), &["sec", "seculo"]),
    (Meaning::Around("", " wiek"), &["wiek"]),
    (Meaning::Around("", " век"), &["век"]),
    (Meaning::Fixed("er"), &["er"]),
    (Meaning::Fixed("1er"), &["1er"]),
    (Meaning::Percentage, &["percentage", "pct"]),
];

/// Prefixes of names with a known meaning.
const PREFIXES: &[(&str, Meaning)] = &[
    ("cite ", Meaning::Nothing),
    ("cite_", Meaning::Nothing),
    ("harv", Meaning::Nothing),
    ("sfn", Meaning::Nothing),
    ("efn", Meaning::Nothing),
    ("refn", Meaning::Nothing),
    ("citation", Meaning::Nothing),
    ("party color", Meaning::Nothing),
    ("#", Meaning::Nothing),
    ("lang-", Meaning::Argument(1)),
    ("native name list", Meaning::NamedList),
    ("script/", Meaning::Argument(1)),
    ("composition bar", Meaning::Fraction),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meanings() {
        assert_eq!(meaning("nowrap"), Some(Meaning::Argument(1)));
        assert_eq!(meaning("lang-tr"), Some(Meaning::Argument(1)));
        assert_eq!(meaning("cite web"), Some(Meaning::Nothing));
        assert_eq!(meaning("unbulletedlist"), Some(Meaning::List));
        assert_eq!(meaning("canadian party colour"), Some(Meaning::Nothing));
        assert_eq!(meaning("something else"), None);
    }
}
