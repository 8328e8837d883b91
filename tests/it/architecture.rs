//! The structure of the source code, as ARCHITECTURE.md describes it: layers, import cycles, sizes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, each with the other layers that it may import.
pub const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("parallel", &[]),
    ("source", &["model", "parallel"]),
    ("diagnostic", &["model"]),
    ("lexicon", &["model"]),
    ("markup", &["lexicon", "model"]),
    ("values", &["lexicon", "markup", "model"]),
    ("nlp", &["lexicon", "markup", "model", "values"]),
    ("table", &["lexicon", "markup", "model", "nlp", "values"]),
    ("lint", &["diagnostic", "lexicon", "markup", "model", "nlp", "table", "values"]),
    ("extract", &["diagnostic", "lexicon", "lint", "markup", "model", "nlp", "table", "values"]),
    (
        "dataset",
        &["diagnostic", "extract", "lexicon", "lint", "markup", "model", "parallel", "values"],
    ),
    ("records", &["dataset", "model"]),
    ("query", &["dataset", "model"]),
    ("output", &["model", "query"]),
    (
        "cli",
        &[
            "dataset", "diagnostic", "lint", "model", "output", "parallel", "query", "records",
            "source",
        ],
    ),
];

/// Uses of the operating system and of certain crates, each with the layers that may have it.
const RESTRICTED: &[(&str, &[&str])] = &[
    ("std::fs", &["output", "source"]),
    ("fs::", &["output", "source"]),
    ("io::stdin(", &["source"]),
    ("stdout(", &["cli", "main"]),
    ("stderr(", &["cli", "main"]),
    ("std::env", &["cli", "main"]),
    ("env::var", &["cli"]),
    ("std::process", &["cli", "main"]),
    ("std::net", &[]),
    ("SystemTime", &[]),
    ("Instant", &[]),
    ("print!(", &[]),
    ("println!(", &[]),
    ("eprint!(", &[]),
    ("eprintln!(", &[]),
    ("dbg!(", &[]),
    ("clap::", &["cli"]),
    ("anyhow::", &["cli"]),
];

/// The import cycles that are allowed, each by its files.
///
/// There are none today, and there may be at most two, each with its reason here and in ARCHITECTURE.md. A file may
/// import its parent module, since that is how Rust shares the items of a directory: such imports make no cycle.
const CYCLES: &[&[&str]] = &[];

/// The most cycles in [`CYCLES`].
const MAX_CYCLES: usize = 2;

/// The most files that are directly in `src/extract`.
const MAX_FILES_IN_EXTRACT: usize = 8;

/// The most lines of a source file, including its tests.
const MAX_LINES: usize = 800;

#[test]
fn layers_import_only_the_layers_before_them() {
    for source in sources() {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(layer, _)| *layer == source.layer) else {
            assert!(["lib", "main"].contains(&source.layer.as_str()), "{} has no layer", source);
            continue;
        };
        for (number, line) in source.code() {
            for imported in imports(line) {
                assert!(
                    imported == source.layer || allowed.contains(&imported),
                    "{source}:{number}: `{}` may not import `{imported}`: {line}",
                    source.layer,
                );
            }
        }
    }
}

#[test]
fn restricted_functions_are_used_only_in_their_layers() {
    for source in sources() {
        for (number, line) in source.code() {
            for (what, allowed) in RESTRICTED {
                let found = line.match_indices(what).any(|(at, _)| is_whole(line, at));
                assert!(
                    !found || allowed.contains(&source.layer.as_str()),
                    "{source}:{number}: `{}` may not use `{what}`: {line}",
                    source.layer,
                );
            }
        }
    }
}

#[test]
fn query_and_output_do_not_name_record_types() {
    for source in sources() {
        if !["query", "output"].contains(&source.layer.as_str()) {
            continue;
        }
        for (number, line) in source.code() {
            for record in ["Party", "Election", "Event"] {
                let named = line.match_indices(record).any(|(at, _)| {
                    let after = &line[at + record.len()..];
                    is_whole(line, at) && !after.starts_with(|c: char| c.is_alphanumeric())
                });
                assert!(!named, "{source}:{number}: `{record}` may not be named here: {line}");
            }
        }
    }
}

#[test]
fn imports_make_no_other_cycles() {
    assert!(CYCLES.len() <= MAX_CYCLES, "at most {MAX_CYCLES} import cycles are allowed");
    let sources = sources();
    let imports = ImportGraph::of(&sources);
    let allowed: Vec<Vec<String>> =
        CYCLES.iter().map(|cycle| cycle.iter().map(|file| (*file).to_owned()).collect()).collect();
    let found = imports.cycles();
    for cycle in &found {
        assert!(allowed.contains(cycle), "import cycle:\n{}", imports.explain(cycle));
    }
    for cycle in &allowed {
        assert!(found.contains(cycle), "no longer a cycle, remove it from CYCLES: {cycle:?}");
    }
}

#[test]
fn few_files_are_directly_in_extract() {
    let sources = sources();
    let direct: Vec<&str> = sources
        .iter()
        .map(|source| source.file.as_str())
        .filter(|file| file.strip_prefix("extract/").is_some_and(|name| !name.contains('/')))
        .collect();
    assert!(direct.len() <= MAX_FILES_IN_EXTRACT, "{} files: {direct:?}", direct.len());
}

#[test]
fn no_file_is_too_long() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= MAX_LINES, "{source} has {lines} lines, more than {MAX_LINES}");
    }
}

#[test]
fn every_layer_exists() {
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for source in sources() {
        *files.entry(source.layer).or_default() += 1;
    }
    for (layer, _) in MAY_IMPORT {
        assert!(
            files.contains_key(*layer),
            "there is no layer {layer}; is it still in ARCHITECTURE.md?"
        );
    }
}

/// A source file.
struct Source {
    path: PathBuf,
    /// The path inside `src`, with `/` for separators.
    file: String,
    /// The top-level module that contains it; `lib` or `main` for the crate roots.
    layer: String,
    text: String,
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.path.display())
    }
}

impl Source {
    /// Returns the numbered lines, without comments and without the tests at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let code = self.text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let numbered = code.lines().enumerate().map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Returns the path of its module: `src/a/mod.rs` is `a`, `src/a/b.rs` is `a::b`, `src/lib.rs` is empty.
    fn module(&self) -> ModulePath {
        let mut module: ModulePath =
            self.file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| ["mod", "lib"].contains(&last.as_str())) {
            module.pop();
        }
        module
    }
}

/// Returns the files in `src`, without those for tests only.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut directories = vec![root.clone()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).expect("src can be listed") {
            let path = entry.expect("src can be listed").path();
            if path.is_dir() {
                directories.push(path);
                continue;
            }
            let is_rust = path.extension().is_some_and(|extension| extension == "rs");
            let is_test = |name: &std::ffi::OsStr| name == "tests.rs" || name == "testing.rs";
            if !is_rust || path.file_name().is_some_and(is_test) {
                continue;
            }
            let inside = path.strip_prefix(&root).expect("it is in src");
            let parts: Vec<&str> = inside.iter().filter_map(|part| part.to_str()).collect();
            sources.push(Source {
                layer: parts[0].trim_end_matches(".rs").to_owned(),
                file: parts.join("/"),
                text: fs::read_to_string(&path).expect("a source file can be read"),
                path,
            });
        }
    }
    assert!(sources.len() > 20, "too few sources: {}", sources.len());
    sources
}

/// Returns the modules that a line names after `crate::`.
fn imports(line: &str) -> Vec<&str> {
    let named = line.match_indices("crate::").filter(|(at, _)| is_whole(line, *at));
    let mut imports = Vec::new();
    for (at, prefix) in named {
        let rest = &line[at + prefix.len()..];
        assert!(!rest.starts_with('{'), "import one module per line: {line}");
        imports.push(identifier(rest));
    }
    imports
}

/// Whether the name at `at` is not the end of a longer name.
fn is_whole(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Returns the identifier at the beginning of a text.
fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The names in a path such as `crate::nlp::token::Token`, without `crate`.
type ModulePath = Vec<String>;

/// Which module imports which.
struct ImportGraph<'s> {
    modules: BTreeMap<ModulePath, &'s Source>,
    /// The items that modules re-export, with their paths.
    reexports: BTreeMap<(ModulePath, String), ModulePath>,
    /// For each module the modules that it imports, without its ancestors.
    imports: BTreeMap<ModulePath, BTreeSet<ModulePath>>,
}

impl<'s> ImportGraph<'s> {
    fn of(sources: &'s [Source]) -> Self {
        let modules = sources.iter().filter(|source| source.layer != "main");
        let mut graph = ImportGraph {
            modules: modules.map(|source| (source.module(), source)).collect(),
            reexports: BTreeMap::new(),
            imports: BTreeMap::new(),
        };
        let mut named: Vec<(ModulePath, ModulePath)> = Vec::new();
        for (module, source) in &graph.modules {
            let code: String = source.code().map(|(_, line)| line.to_owned() + "\n").collect();
            let (uses, rest) = split_uses(&code);
            for (is_public, path) in uses {
                let Some(path) = graph.absolute(module, &path) else { continue };
                if is_public {
                    let name = path.last().cloned().unwrap_or_default();
                    graph.reexports.insert((module.clone(), name), path);
                } else {
                    named.push((module.clone(), path));
                }
            }
            for path in paths_in(&rest) {
                let path = graph.absolute(module, &path);
                named.extend(path.map(|path| (module.clone(), path)));
            }
        }
        for (module, path) in named {
            let imported = graph.resolve(&path);
            if !module.starts_with(&imported) {
                graph.imports.entry(module).or_default().insert(imported);
            }
        }
        graph
    }

    /// Returns a path from the crate root, or `None` for a path into another crate.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<ModulePath> {
        let parent = &module[..module.len().saturating_sub(1)];
        let (base, rest): (&[String], &[String]) = match path.first()?.as_str() {
            "crate" => (&[], &path[1..]),
            "self" => (module, &path[1..]),
            "super" => (parent, &path[1..]),
            child => {
                let child = [module, &[child.to_owned()]].concat();
                self.modules.get(&child)?;
                (module, path)
            }
        };
        Some([base, rest].concat())
    }

    /// Returns the module that defines an item, following re-exports.
    fn resolve(&self, path: &[String]) -> ModulePath {
        let known =
            (0..=path.len()).rev().find(|&length| self.modules.contains_key(&path[..length]));
        let length = known.expect("the crate root is a module");
        let module = path[..length].to_vec();
        let Some(item) = path.get(length) else { return module };
        match self.reexports.get(&(module.clone(), item.clone())) {
            Some(original) if original != path => self.resolve(original),
            _ => module,
        }
    }

    /// Returns the modules that can be reached from a module by imports.
    fn reachable<'g>(&'g self, from: &'g ModulePath) -> BTreeSet<&'g ModulePath> {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(module) = open.pop() {
            let imported = self.imports.get(module).into_iter().flatten();
            open.extend(imported.filter(|imported| reached.insert(*imported)));
        }
        reached
    }

    /// Returns the groups of files that import each other, directly or not, in order.
    fn cycles(&self) -> Vec<Vec<String>> {
        let reachable: BTreeMap<&ModulePath, BTreeSet<&ModulePath>> =
            self.modules.keys().map(|module| (module, self.reachable(module))).collect();
        let mut cycles: BTreeSet<Vec<String>> = BTreeSet::new();
        for (module, reached) in &reachable {
            if reached.contains(module) {
                let cycle = reached.iter().filter(|other| reachable[*other].contains(module));
                let mut files: Vec<String> =
                    cycle.map(|module| self.modules[*module].file.clone()).collect();
                files.sort();
                cycles.insert(files);
            }
        }
        cycles.into_iter().collect()
    }

    /// Returns the imports inside a cycle, one per line.
    fn explain(&self, cycle: &[String]) -> String {
        let mut lines = String::new();
        for (module, imported) in &self.imports {
            let from = &self.modules[module].file;
            for to in imported.iter().map(|imported| &self.modules[imported].file) {
                if cycle.contains(from) && cycle.contains(to) {
                    lines += &format!("  src/{from} imports src/{to}\n");
                }
            }
        }
        lines
    }
}

/// Splits code into the paths of its `use` items, each with whether it is public, and the rest.
fn split_uses(code: &str) -> (Vec<(bool, ModulePath)>, String) {
    let mut uses = Vec::new();
    let mut rest = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let Some((visibility, tree)) =
            line.trim_start().split_once("use ").filter(|(before, _)| {
                before.is_empty() || (before.starts_with("pub") && before.ends_with(' '))
            })
        else {
            rest += line;
            rest.push('\n');
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.ends_with(';') {
            tree += lines.next().expect("a use item ends with a semicolon").trim();
        }
        let expanded = expand(tree.trim_end_matches(';'));
        uses.extend(expanded.into_iter().map(|path| (!visibility.is_empty(), path)));
    }
    (uses, rest)
}

/// Expands the braces of a `use` item: `a::{b, c::d}` gives `a::b` and `a::c::d`.
fn expand(tree: &str) -> Vec<ModulePath> {
    let Some((prefix, inside)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        let names = path.trim().split("::").map(str::to_owned);
        return vec![names.filter(|name| name != "self").collect()];
    };
    let inside = inside.trim().strip_suffix('}').expect("braces are closed");
    let mut paths = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !inside[start..at].trim().is_empty() {
                    paths.extend(expand(&format!("{prefix}{}", inside[start..at].trim())));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    paths
}

/// Returns the paths in code, as far as they have two names or more.
fn paths_in(code: &str) -> Vec<ModulePath> {
    let mut paths = Vec::new();
    let mut end = 0;
    for (at, _) in code.match_indices("::") {
        if at < end {
            continue;
        }
        let first = code[..at].rfind(|c: char| !c.is_alphanumeric() && c != '_');
        let start = first.map_or(0, |first| first + 1);
        let mut path = vec![code[start..at].to_owned()];
        end = at;
        while let Some(next) = code[end..].strip_prefix("::").map(identifier) {
            path.push(next.to_owned());
            end += 2 + next.len();
        }
        paths.push(path);
    }
    paths
}
