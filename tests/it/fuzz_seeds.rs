//! Replay of the seeds of the fuzz targets.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::targets::TARGETS;

/// Maximum size of a seed.
const LARGEST: usize = 16 * 1024;

#[test]
fn every_seed_is_read() {
    for (name, target) in TARGETS {
        let seeds = entries(&seeds().join(name));
        assert!(!seeds.is_empty(), "no seeds of {name}");
        for seed in seeds {
            let bytes = fs::read(&seed).expect("a seed can be read");
            assert!(bytes.len() <= LARGEST, "{} is long for a seed", seed.display());
            target(&bytes);
            // a truncated seed is read as well
            target(&bytes[..bytes.len() / 2]);
        }
    }
}

#[test]
fn every_target_has_a_program_and_seeds() {
    let names: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let programs = seeds().with_file_name("fuzz_targets");
    for (directory, extension) in [(seeds(), ""), (programs, ".rs")] {
        let found = entries(&directory).into_iter().map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.trim_end_matches(extension).to_owned()
        });
        assert_eq!(found.collect::<BTreeSet<_>>(), names, "{}", directory.display());
    }
}

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds")
}

/// Returns the entries of a directory, sorted.
fn entries(directory: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(directory).expect("a directory of seeds can be listed");
    let mut paths: Vec<PathBuf> =
        listed.map(|entry| entry.expect("a directory can be listed").path()).collect();
    paths.sort();
    paths
}
