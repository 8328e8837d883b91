//! Writes the inputs of `benches/compare.sh`.
//!
//! ```sh
//! cargo run --release --example corpus -- DIRECTORY [SCALE [SEED]]
//! ```
//!
//! A scale of 0.1 writes a tenth of everything.

#[path = "mod.rs"]
mod corpus;

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use corpus::containers::{DUMP_BEGIN, DUMP_END, bzip2, dump_page, line, record};
use corpus::{SEED, plain, wikitext};
use hustings::parallel::{Threads, ordered};

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let directory = arguments.next().ok_or("expected a DIRECTORY to write to")?;
    let scale: f64 = arguments.next().map_or(Ok(1.0), |scale| scale.parse())?;
    let seed: u64 = arguments.next().map_or(Ok(SEED), |seed| seed.parse())?;
    let inputs = Inputs { directory: PathBuf::from(directory), scale, seed };
    fs::create_dir_all(&inputs.directory)?;
    inputs.plain()?;
    inputs.wikitext()?;
    inputs.dump()?;
    inputs.records()
}

/// The number of pages in one unit of work.
const STEP: u64 = 100;

struct Inputs {
    directory: PathBuf,
    scale: f64,
    seed: u64,
}

impl Inputs {
    /// Writes plain documents as JSON Lines and as files; also the first thousand, the first hundred and the first one.
    fn plain(&self) -> Outcome {
        let seed = self.seed;
        let mut lines = self.file("plain.jsonl")?;
        let mut few =
            [(1000, self.file("plain-1000.jsonl")?), (100, self.file("plain-100.jsonl")?)];
        let files = self.directory.join("plain");
        for (at, page) in self.pages(40_000, move |number| plain(seed, number)).enumerate() {
            let line = line(&page);
            lines.write_all(line.as_bytes())?;
            for (first, few) in &mut few {
                if at < *first {
                    few.write_all(line.as_bytes())?;
                }
            }
            let folder = files.join(format!("{:03}", at / 1000));
            if at % 1000 == 0 {
                fs::create_dir_all(&folder)?;
            }
            fs::write(folder.join(format!("{at:05}.txt")), &page.text)?;
            if at == 0 {
                fs::write(self.directory.join("one.txt"), &page.text)?;
            }
        }
        for (_, few) in &mut few {
            few.flush()?;
        }
        Ok(lines.flush()?)
    }

    /// Writes 100 MB of articles as JSON Lines, and the first 10 MB of them.
    fn wikitext(&self) -> Outcome {
        let seed = self.seed;
        let max = self.scaled(100_000_000);
        let (mut all, mut tenth) =
            (self.file("wikitext.jsonl")?, self.file("wikitext-tenth.jsonl")?);
        let mut written = 0;
        for page in self.pages(u64::MAX, move |number| wikitext(seed, number)) {
            if written >= max {
                break;
            }
            if written < max / 10 {
                tenth.write_all(line(&page).as_bytes())?;
            }
            all.write_all(line(&page).as_bytes())?;
            written += page.text.len() as u64;
        }
        tenth.flush()?;
        Ok(all.flush()?)
    }

    /// Writes a dump, uncompressed and in bzip2 streams of a hundred pages.
    fn dump(&self) -> Outcome {
        let seed = self.seed;
        let max = self.scaled(211_000_000);
        let (mut xml, mut compressed) = (self.file("dump.xml")?, self.file("dump.xml.bz2")?);
        xml.write_all(DUMP_BEGIN.as_bytes())?;
        compressed.write_all(&bzip2(DUMP_BEGIN.as_bytes())?)?;
        let stream = move |step: u64| {
            let pages: String =
                (step * STEP..(step + 1) * STEP).map(|number| dump_page(seed, number)).collect();
            bzip2(pages.as_bytes()).map(|stream| (pages, stream))
        };
        let mut written = 0;
        for streams in ordered(Threads::default(), 0.., stream) {
            let (pages, stream) = streams?;
            xml.write_all(pages.as_bytes())?;
            compressed.write_all(&stream)?;
            written += pages.len() as u64;
            if written >= max {
                break;
            }
        }
        xml.write_all(DUMP_END.as_bytes())?;
        compressed.write_all(&bzip2(DUMP_END.as_bytes())?)?;
        xml.flush()?;
        Ok(compressed.flush()?)
    }

    /// Writes records of parties.
    fn records(&self) -> Outcome {
        let seed = self.seed;
        let mut records = self.file("parties.jsonl")?;
        for record in self.pages(200_000, move |number| record(seed, number)) {
            records.write_all(record.as_bytes())?;
        }
        Ok(records.flush()?)
    }

    /// Generates pages for the numbers below `count`, which is scaled, in order.
    fn pages<T: Send + 'static>(
        &self,
        count: u64,
        page: impl Fn(u64) -> T + Send + Sync + 'static,
    ) -> impl Iterator<Item = T> {
        let count = if count == u64::MAX { count } else { self.scaled(count) };
        let step = move |step: u64| {
            let numbers = step * STEP..count.min((step + 1) * STEP);
            numbers.map(&page).collect::<Vec<T>>()
        };
        ordered(Threads::default(), 0..count.div_ceil(STEP), step).flatten()
    }

    fn scaled(&self, number: u64) -> u64 {
        (number as f64 * self.scale) as u64
    }

    fn file(&self, name: &str) -> Result<BufWriter<File>, Box<dyn Error>> {
        let path: &Path = &self.directory.join(name);
        let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(BufWriter::with_capacity(1 << 20, file))
    }
}
