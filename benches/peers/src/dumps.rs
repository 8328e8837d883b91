//! Wiki dumps, plain and compressed.

use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use anyhow::{Context, Result, anyhow};
use bzip2::read::BzDecoder;
use memchr::memmem;
use parse_wiki_text_2::{Configuration, Node};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Reads the events of the XML, and counts the pages and the bytes of their texts.
pub fn pages(path: &Path) -> Result<()> {
    let mut reader = Reader::from_reader(open(path)?);
    let (mut pages, mut bytes, mut buffer) = (0usize, 0usize, Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(start) if start.name().as_ref() == "page" => pages += 1,
            Event::Text(text) => bytes += text.len(),
            Event::Eof => break,
            _ => {}
        }
    }
    println!("{pages} pages, {bytes} bytes");
    Ok(())
}

/// Decodes the bzip2 streams of a file one by one.
pub fn bzip2(path: &Path, threads: usize) -> Result<()> {
    let compressed = fs::read(path).with_context(|| path.display().to_string())?;
    // A stream begins with its level and the mark of its first block.
    let marks = memmem::find_iter(&compressed, b"BZh9\x31\x41\x59\x26\x53\x59");
    let begins: Vec<usize> = marks.chain([compressed.len()]).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<usize> {
        let (mut total, mut decoded) = (0, Vec::new());
        while let Some([from, to]) =
            begins.get(next.fetch_add(1, Ordering::Relaxed)..).and_then(<[_]>::first_chunk)
        {
            decoded.clear();
            total += BzDecoder::new(&compressed[*from..*to]).read_to_end(&mut decoded)?;
        }
        Ok(total)
    };
    let total = thread::scope(|scope| -> Result<usize> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().expect("a worker does not panic")).sum()
    })?;
    println!("{total} bytes");
    Ok(())
}

/// Reads the pages on one thread and parses them on others, which count infoboxes and tables.
pub fn boxes(path: &Path, threads: usize) -> Result<()> {
    let configuration = Configuration::default();
    let (send, receive) = sync_channel::<Vec<String>>(4 * threads);
    let receive = Mutex::new(receive);
    let work = || -> usize {
        let mut found = 0;
        loop {
            let texts = receive.lock().expect("no worker panics").recv();
            let Ok(texts) = texts else { return found };
            for text in texts {
                found += configuration.parse(&text).map_or(0, |output| {
                    output.nodes.iter().filter(|node| is_box_or_table(node)).count()
                });
            }
        }
    };
    let found = thread::scope(|scope| -> Result<usize> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut texts = Vec::new();
        for page in parse_mediawiki_dump_reboot::parse(open(path)?) {
            let page = page.map_err(|error| anyhow!("{}: {error}", path.display()))?;
            texts.push(page.text);
            if texts.len() == 64 {
                send.send(std::mem::take(&mut texts))?;
            }
        }
        send.send(texts)?;
        drop(send);
        Ok(workers.into_iter().map(|worker| worker.join().expect("a worker does not panic")).sum())
    })?;
    println!("{found} infoboxes and tables");
    Ok(())
}

fn is_box_or_table(node: &Node<'_>) -> bool {
    match node {
        Node::Table { .. } => true,
        Node::Template { name, .. } => {
            matches!(name.first(), Some(Node::Text { value, .. }) if value.starts_with("Infobox"))
        }
        _ => false,
    }
}

fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    Ok(BufReader::with_capacity(256 * 1024, file))
}
