//! Selection of records from lines.

use memchr::memmem::Finder;
use serde::de::value::UnitDeserializer;

use crate::model::{Record, RecordLines};
use crate::records::read::{RecordError, Recorded, Wanted, recorded, type_of};

/// Order in which the parts of a line are read: the fields of each test, and for matching records the
/// requested parts.
#[derive(Debug)]
pub struct Plan {
    tests: Vec<Step>,
    /// Parts that any test needs.
    tested: Wanted,
    wanted: Step,
}

/// Parts that are read together.
#[derive(Debug)]
struct Step {
    wanted: Wanted,
    /// Finders of the keys, if only a few fields are needed and nothing else.
    keys: Option<Vec<(usize, Finder<'static>)>>,
}

impl Plan {
    /// Returns a plan that reads the parts for each test and then the requested ones.
    pub fn new<R: Record>(tests: Vec<Wanted>, wanted: Wanted) -> Self {
        let none = Wanted::fields::<R>(&[]);
        let tested = tests.iter().fold(none, Wanted::and);
        let tests = tests.into_iter().map(Step::of::<R>).collect();
        Plan { tests, tested, wanted: Step::of::<R>(wanted) }
    }
}

impl Step {
    /// Maximum number of fields that are searched for one by one.
    const MAX: usize = 4;

    fn of<R: Record>(wanted: Wanted) -> Self {
        let indexes: Vec<usize> =
            (0..wanted.fields.len()).filter(|index| wanted.fields[*index]).collect();
        let alone = !wanted.names && !wanted.lines && !wanted.evidence;
        let key = |index: usize| {
            let key = format!("\"{}\"", R::FIELDS[index].name);
            (index, Finder::new(&key).into_owned())
        };
        let keys =
            (alone && indexes.len() <= Self::MAX).then(|| indexes.into_iter().map(key).collect());
        Step { wanted, keys }
    }

    /// Reads the fields of a line without parsing the rest, or returns `None` if they cannot be found safely.
    ///
    /// On 200,000 records, commands that need a few fields take a third to a quarter of the time.
    fn probe<R: Record>(&self, line: &[u8], read: &mut Recorded<R>) -> Option<()> {
        for (index, key) in self.keys.as_ref()? {
            match value_of(key, line)? {
                Some(json) => {
                    let mut json = serde_json::Deserializer::from_slice(json);
                    read.record.read(*index, &mut json).ok()?;
                }
                None => {
                    let nothing = UnitDeserializer::<serde_json::Error>::new();
                    read.record.read(*index, nothing).ok()?;
                }
            }
        }
        Some(())
    }
}

/// Returns the line from the value of a key on, or `Some(None)` if the line has no such key. Returns `None` if only
/// a parser can find it.
///
/// A key with its quotation marks cannot be part of a string, where the marks are escaped. It belongs to the line
/// itself if no object starts before it, and is the first of its name if no key before it has escapes.
fn value_of<'a>(key: &Finder<'_>, line: &'a [u8]) -> Option<Option<&'a [u8]>> {
    let length = key.needle().len();
    let mut from = 1;
    while let Some(at) = key.find(&line[from..]) {
        let end = from + at + length;
        match line.get(end)? {
            b':' => {
                let is_own = memchr::memchr2(b'{', b'\\', &line[1..end]).is_none();
                return is_own.then(|| Some(&line[end + 1..]));
            }
            // a string with the same text
            b',' | b']' | b'}' => from = end,
            _ => return None,
        }
    }
    // the key may be written with escapes
    memchr::memchr(b'\\', line).is_none().then_some(None)
}

/// Reads the matching records of one type, and skips lines of the other types.
///
/// `accepts` is called for each test of the plan, with its number and the fields read for it. `each` is called for
/// each record that passes all tests, with the requested parts, and for each invalid line.
pub fn select<R: Record>(
    lines: &RecordLines,
    plan: &Plan,
    accepts: impl Fn(usize, &Recorded<R>) -> bool,
    mut each: impl FnMut(Result<&mut Recorded<R>, RecordError>),
) {
    let mut read = Recorded::default();
    for (number, bytes) in lines.iter() {
        let passes = match type_of(bytes) {
            Ok(name) if name == R::NAME => passes(bytes, plan, &mut read, &accepts),
            Ok(_) => continue,
            Err(what) => Err(what),
        };
        match passes {
            Ok(true) if plan.wanted.wanted.evidence && read.original.is_none() => {
                each(Err(RecordError::NoEvidence));
            }
            Ok(true) => each(Ok(&mut read)),
            Ok(false) => {}
            Err(what) => each(Err(RecordError::Bad { line: number, what })),
        }
    }
}

/// Reads the requested parts of a record if it passes all tests.
fn passes<R: Record>(
    line: &[u8],
    plan: &Plan,
    read: &mut Recorded<R>,
    accepts: &impl Fn(usize, &Recorded<R>) -> bool,
) -> Result<bool, String> {
    let Plan { tests, tested, wanted } = plan;
    // a truncated line must be parsed to be rejected
    let is_whole = line.ends_with(b"}");
    let mut is_read = None;
    for (number, test) in tests.iter().enumerate() {
        if is_read.is_none() && !(is_whole && test.probe(line, read).is_some()) {
            *read = recorded(line, tested)?;
            is_read = Some(tested);
        }
        if !accepts(number, read) {
            return Ok(false);
        }
    }
    let is_enough =
        is_read == Some(&wanted.wanted) || is_whole && wanted.probe(line, read).is_some();
    if !is_enough {
        *read = recorded(line, &wanted.wanted)?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Party;

    const WHOLE: &str = r#"{"type":"party","schema":2,"id":"a","name":"A","founded":"1976","ideology":["Pacifism"],"source":{"document":"a.txt","line":1}}"#;

    fn selected(text: &str, fields: &[&str]) -> Vec<Result<Party, RecordError>> {
        let lines = RecordLines {
            file: "a.jsonl".into(),
            bytes: Arc::new(text.as_bytes().to_vec()),
            lines: vec![(1, 0..text.len())],
        };
        let plan = Plan::new::<Party>(Vec::new(), Wanted::fields::<Party>(fields));
        let mut all = Vec::new();
        select::<Party>(
            &lines,
            &plan,
            |_, _| true,
            |read| all.push(read.map(|read| read.record.clone())),
        );
        all
    }

    #[test]
    fn fields_are_found_without_parsing_the_rest() {
        for (line, founded) in [
            (WHOLE, Some("1976")),
            (r#"{"type":"party","schema":2,"founded":null}"#, None),
            (r#"{"type":"party","schema":2,"name":"founded","founded":"1976"}"#, Some("1976")),
            (r#"{"type":"party","schema":2,"name":"founded"}"#, None),
            (
                r#"{"type":"party","schema":2,"name":"\",\"founded\":\"1920","founded":"1976"}"#,
                Some("1976"),
            ),
            (
                r#"{"type":"party","schema":2,"infobox":{"founded":"1920"},"founded":"1976"}"#,
                Some("1976"),
            ),
            (r#"{"type":"party","schema":2,"infobox":{"founded":"1920"}}"#, None),
            (r#"{"type":"party","schema":2,"infobox":{"a":"b"},"founded":"1976"}"#, Some("1976")),
            (r#"{"type": "party", "schema": 2, "founded": "1976"}"#, Some("1976")),
            (r#"{ "schema" : 1 , "founded" : "1976" , "type" : "party" }"#, Some("1976")),
            (r#"{"type":"party","schema":2,"found\u0065d":"1976"}"#, Some("1976")),
            (r#"{"type":"party","schema":2,"found\u0065d":"1976","founded":"1920"}"#, Some("1976")),
            (r#"{"type":"party","schema":2,"founded":"1976","founded":"1920"}"#, Some("1976")),
        ] {
            // few fields are searched for, many are parsed
            for fields in [&["founded"][..], &["founded", "id", "name", "country", "logo", "flag"]]
            {
                let read = selected(line, fields);
                let [Ok(party)] = &read[..] else { panic!("{line}: {read:?}") };
                let read = party.founded.as_ref().map(ToString::to_string);
                assert_eq!(read.as_deref(), founded, "{line}");
            }
        }
    }

    #[test]
    fn a_truncated_line_is_never_a_record() {
        let is_end = |end: &usize| WHOLE[..*end].ends_with('}');
        for end in (1..WHOLE.len()).filter(|end| !is_end(end)) {
            for fields in [&["founded"][..], &[], &["id", "name", "founded", "source", "infobox"]] {
                let read = selected(&WHOLE[..end], fields);
                assert!(matches!(read[..], [Err(RecordError::Bad { .. })]), "{end}: {read:?}");
            }
        }
    }

    #[test]
    fn tests_run_in_order_and_read_only_their_fields() {
        let lines = RecordLines {
            file: "a.jsonl".into(),
            bytes: Arc::new(WHOLE.into()),
            lines: vec![(1, 0..WHOLE.len())],
        };
        let test = |field| Wanted::fields::<Party>(&[field]);
        for (passed, expected) in [(0, 0), (1, 0), (2, 1)] {
            let plan = Plan::new::<Party>(vec![test("founded"), test("ideology")], test("name"));
            let mut names = Vec::new();
            let accepts = |number: usize, read: &Recorded<Party>| {
                assert!(read.record.founded.is_some());
                assert_eq!(read.record.ideology.len(), number);
                number < passed
            };
            select(&lines, &plan, accepts, |read| {
                names.extend(read.map(|read| read.record.name.clone()))
            });
            assert_eq!(names, ["A"][..expected]);
        }
    }
}
