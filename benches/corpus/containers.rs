//! Containers of many documents: JSON Lines, wiki dumps and records.

use std::io::{self, Write};

use bzip2::Compression;
use bzip2::write::BzEncoder;
use serde_json::json;

use super::article::{Page, PageType};
use super::random::Random;
use super::scribe::Scribe;
use super::syntax::Syntax;
use super::words::{IDEOLOGIES, POSITIONS};

/// Returns a page as a line of JSON.
pub fn line(page: &Page) -> String {
    json!({ "title": page.title, "text": page.text }).to_string() + "\n"
}

/// The beginning of a dump.
pub const DUMP_BEGIN: &str = "<mediawiki \
  xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\" xml:lang=\"en\">
  <siteinfo>
    <sitename>Example</sitename>
    <dbname>examplewiki</dbname>
    <namespaces>
      <namespace key=\"0\" case=\"first-letter\" />
      <namespace key=\"1\" case=\"first-letter\">Talk</namespace>
      <namespace key=\"10\" case=\"first-letter\">Template</namespace>
      <namespace key=\"14\" case=\"first-letter\">Category</namespace>
    </namespaces>
  </siteinfo>
";

/// The end of a dump.
pub const DUMP_END: &str = "</mediawiki>\n";

/// Returns a page of a dump. One in fifty is about a party and one in a hundred about an election; some of the others are
/// redirects, templates and categories.
pub fn dump_page(seed: u64, number: u64) -> String {
    let subject = match number % 100 {
        7 | 57 => PageType::Party,
        31 => PageType::Election,
        _ => PageType::Other,
    };
    let mut page = Page::new(seed, number, Syntax::Wikitext, subject, 22);
    let mut random = Random::new(!seed, number);
    let (mut namespace, mut redirect) = (0, String::new());
    if subject == PageType::Other {
        match random.between(0, 99) {
            0..=14 => {
                let target = page.title.clone();
                page.title += " redirected";
                redirect = format!("    <redirect title=\"{}\" />\n", escaped(&target));
                page.text = format!(
                    "#REDIRECT [[{target}]]\n\n{{{{Redirect category shell|\n{{{{R from move}}}}\n}}}}"
                );
            }
            15..=17 => {
                namespace = 10;
                page.title = format!("Template:{}", page.title);
            }
            18..=20 => {
                namespace = 14;
                page.title = format!("Category:{}", page.title);
                page.text = "{{Category series navigation}}\n\n[[Category:Categories]]".to_owned();
            }
            _ => {}
        }
    }
    let (id, revision) = (number + 1, 1_000_000 + random.between(0, 900_000_000));
    let (day, hour) = (random.between(1, 28), random.between(10, 23));
    let text = escaped(&page.text);
    format!(
        "  <page>
    <title>{}</title>
    <ns>{namespace}</ns>
    <id>{id}</id>
{redirect}    <revision>
      <id>{revision}</id>
      <parentid>{}</parentid>
      <timestamp>2024-05-{day}T{hour}:17:42Z</timestamp>
      <contributor>
        <username>Editor {}</username>
        <id>{}</id>
      </contributor>
      <comment>/* {} */ copy edit</comment>
      <origin>{revision}</origin>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text bytes=\"{}\" sha1=\"9xq{revision}\" xml:space=\"preserve\">{text}</text>
      <sha1>9xq{revision}</sha1>
    </revision>
  </page>
",
        escaped(&page.title),
        revision - 17,
        revision % 977,
        revision % 977 + 4,
        ["History", "References", "Career"][revision % 3],
        page.text.len(),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Compresses a text into a bzip2 stream.
pub fn bzip2(text: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = BzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text)?;
    encoder.finish()
}

/// Returns the record of a party as `hustings extract` writes it, without unknown fields.
pub fn record(seed: u64, number: u64) -> String {
    let mut scribe = Scribe::new(Syntax::Plain, Random::new(seed ^ 0x7e57, number));
    let name = scribe.organisation();
    let ideologies = scribe.random.between(0, 2);
    let ideology: Vec<&str> = (0..ideologies).map(|_| scribe.random.common(IDEOLOGIES)).collect();
    let position = scribe.random.common(&POSITIONS[..7]).to_lowercase();
    let known = [
        ("country", 70, json!(scribe.country.0)),
        ("founded", 90, json!(edtf(&mut scribe.random))),
        ("ideology", if ideology.is_empty() { 0 } else { 100 }, json!(ideology)),
        ("position", 60, json!([position])),
        ("leader", 30, json!([scribe.person()])),
    ];
    let id = name.to_lowercase().replace('\'', "").replace(' ', "-");
    let mut record =
        format!("{{\"type\":\"party\",\"schema\":1,\"id\":\"{id}\",\"name\":{}", json!(name));
    let mut lines = String::from("\"name\":[1]");
    for (line, (key, percent, value)) in known.iter().enumerate() {
        if scribe.random.chance(*percent) {
            record += &format!(",\"{key}\":{value}");
            lines += &format!(",\"{key}\":[{}]", line + 4);
        }
    }
    let document = json!(format!("dump.xml#{name}"));
    let source = format!("{{\"document\":{document},\"line\":1}}");
    record
        + &format!(",\"source\":{source},\"names\":[[{}]],\"lines\":{{{lines}}}}}\n", json!(name))
}

/// Returns a date as in records.
fn edtf(random: &mut Random) -> String {
    let (year, month, day) =
        (random.between(1880, 2023), random.between(1, 12), random.between(1, 28));
    match random.between(0, 3) {
        0 => format!("{year}-{month:02}-{day:02}"),
        1 => format!("{year}-{month:02}"),
        _ => year.to_string(),
    }
}
