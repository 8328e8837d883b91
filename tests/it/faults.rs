//! Faults outside of the program: streams, files and signals.

#![cfg(unix)]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use insta::assert_snapshot;

use crate::directory::Directory;
use crate::{assert_heeded, command, hustings};

/// Every command and every format.
const PRINTING: &[&[&str]] = &[
    &["parties"],
    &["parties", "--json"],
    &["parties", "--jsonl"],
    &["events", "--csv"],
    &["elections", "-f", "tsv"],
    &["lineage"],
    &["lineage", "-f", "dot"],
    &["lineage", "--of", "TKP/ML", "-f", "tree"],
    &["parties", "-f", "markdown"],
    &["parties", "--sort", "name", "--jsonl"],
    &["parties", "--count-by", "country"],
    &["show", "HKP"],
    &["show", "HKP", "--json"],
    &["parties", "--json", "--evidence"],
    &["explain", "HKP", "founded"],
    &["extract"],
    &["schema"],
    &["man"],
    &["man", "parties"],
    &["completions", "bash"],
    &["--help"],
    &["parties", "--help"],
    &["--version"],
];

/// Returns the program with these arguments and piped output.
fn program(arguments: &[&str]) -> Command {
    let mut program = command();
    program.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// Waits for the program, and returns its status and the rest of its output.
fn wait(mut child: Child) -> (ExitStatus, String, String) {
    let read = |stream: Option<&mut dyn Read>| {
        let mut text = String::new();
        if let Some(stream) = stream {
            stream.read_to_string(&mut text).expect("output is UTF-8");
        }
        text
    };
    let out = read(child.stdout.as_mut().map(|out| out as &mut dyn Read));
    let err = read(child.stderr.as_mut().map(|err| err as &mut dyn Read));
    (child.wait().expect("the program ends"), out, err)
}

#[test]
fn a_closed_pipe_is_0_without_an_error() {
    for arguments in PRINTING {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (status, _, err) = wait(program(arguments).stdout(writer).spawn().unwrap());
        let errors: Vec<&str> = err.lines().filter(|line| line.starts_with("error")).collect();
        assert_eq!((status.code(), &errors[..]), (Some(0), &[][..]), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_closes_the_pipe_ends_the_program_quietly() {
    let directory = Directory::new("has_enough");
    let path = directory.file("many.jsonl", many_documents(5_000).as_bytes());
    let mut child = program(&["events", "--jsonl", "-q", &path]).spawn().unwrap();
    let mut first = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let (status, _, err) = wait(child);
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_2_and_reported() {
    for arguments in PRINTING {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let (status, _, err) = wait(program(arguments).stdout(full).spawn().unwrap());
        assert_eq!(status.code(), Some(2), "{arguments:?}");
        let message: Vec<&str> = err.lines().filter(|line| line.starts_with("error")).collect();
        assert_eq!(
            message,
            ["error: cannot write output: No space left on device (os error 28)"],
            "{arguments:?}"
        );
    }
}

/// Runs the program in a shell with redirections.
fn redirected(arguments: &str, redirection: &str) -> (ExitStatus, String, String) {
    let mut shell = Command::new("sh");
    let line = format!("exec \"$0\" {arguments} {redirection}");
    shell
        .args(["-c", &line])
        .arg(command().get_program())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    wait(shell.spawn().unwrap())
}

/// A closed output looks like `/dev/null`; `SECURITY.md` explains why.
#[test]
fn closed_streams_are_handled() {
    for arguments in ["parties", "parties --jsonl", "show HKP", "man", "--help"] {
        let (status, out, err) = redirected(arguments, ">&-");
        assert_eq!((status.code(), out.as_str()), (Some(0), ""), "{arguments}: {err}");
        let (status, out, _) = redirected(arguments, "2>&-");
        assert_eq!((status.code(), out.is_empty()), (Some(0), false), "{arguments}");
    }
    assert_eq!(redirected("parties no/such/file", "2>&-").0.code(), Some(2));
    assert_eq!(redirected("parties no/such/file", "2>&- >&-").0.code(), Some(2));
    // a closed stream reads as empty
    let (status, out, err) = redirected("parties - --json", "<&-");
    assert_eq!((status.code(), out.as_str()), (Some(0), "[]\n"), "{err}");
}

#[test]
fn unreadable_standard_input_is_reported() {
    let (status, out, err) = redirected("parties - --json", "< src");
    assert_eq!((status.code(), out.as_str()), (Some(2), ""));
    assert_snapshot!(err, @r"
    error: -: cannot read: Is a directory (os error 21)
    error: no input could be read
    ");
}

/// `ulimit -f` limits the size of files, which has the same effect as a full disk.
#[test]
fn a_full_disk_leaves_the_old_file() {
    let directory = Directory::new("full_disk");
    let many = directory.file("many.jsonl", many_documents(150).as_bytes());
    for (command_line, name) in [
        (&["export", "-q"][..], "a.sqlite"),
        (&["export", "-q"], "a.xlsx"),
        (&["export", "-q"], "tables"),
        (&["report", "-q", "-o"], "report.html"),
    ] {
        // a folder of its own, in which nothing else may be left
        let folder = format!("{}/{name}", directory.path());
        fs::create_dir(&folder).unwrap();
        let out = format!("{folder}/{name}");
        let write = |input: &str| {
            match command_line {
                ["report", ..] => [command_line, &[&out, input]].concat(),
                _ => [command_line, &[input, &out]].concat(),
            }
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
        };
        assert!(command().args(write("data")).status().unwrap().success());
        let before = contents(&folder);
        // without the trap, the limit kills the program
        for (trap, is_reported) in [("trap '' XFSZ;", true), ("", false)] {
            let mut shell = Command::new("sh");
            let line = format!("{trap} ulimit -f 40; exec \"$@\"");
            shell.args(["-c", &line, "sh"]).arg(command().get_program()).args(write(&many));
            shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
            shell.current_dir(env!("CARGO_MANIFEST_DIR")).env("TMPDIR", directory.path());
            let (status, _, err) = wait(shell.spawn().unwrap());
            let now = contents(&folder);
            if is_reported {
                assert_eq!(status.code(), Some(2), "{name}: {err}");
                assert!(err.starts_with("error: cannot write "), "{name}: {err}");
                assert!(now == before, "{name}");
            } else {
                assert!(!status.success(), "{name}");
                assert!(before.iter().all(|file| now.contains(file)), "{name}");
            }
        }
    }
}

/// Returns the files in a folder and the folders in it, with what is in them.
fn contents(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        match path.is_dir() {
            true => all.extend(contents(&name)),
            false => all.push((name, fs::read(path).unwrap())),
        }
    }
    all.sort();
    all
}

/// Returns a text about a party of this name.
fn party(name: &str) -> String {
    format!("= {name} =\n\n{name}\n- Founded: 1976\n")
}

/// Returns `number` documents in JSON Lines, with an event each.
fn many_documents(number: usize) -> String {
    let text = |at: usize| {
        let filler = "Peace, bread and land for all. ".repeat(at % 8);
        format!("= Party {at} =\\n\\nThe party was founded in 1976 by Ada Byron in Foo, {filler}")
    };
    (0..number)
        .map(|at| format!("{{\"title\":\"Party {at}\",\"text\":\"{}\"}}\n", text(at)))
        .collect()
}

/// Makes a named pipe.
fn pipe(directory: &Directory, name: &str) -> String {
    let path = format!("{}/{name}", directory.path());
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

/// Returns the names of the parties in CSV output.
fn names(out: &str) -> Vec<&str> {
    out.lines().skip(1).collect()
}

#[test]
fn a_file_that_vanishes_is_reported_and_the_others_read() {
    let directory = Directory::new("vanishes");
    let first = pipe(&directory, "pipe");
    let gone = directory.file("gone.txt", party("Gone Party").as_bytes());
    let last = directory.file("last.txt", party("Last Party").as_bytes());
    let child =
        program(&["parties", &first, &gone, &last, "--csv", "--fields", "name"]).spawn().unwrap();
    // all files have been found when the first of them is opened
    let mut writer = File::options().write(true).open(&first).unwrap();
    fs::remove_file(&gone).unwrap();
    writer.write_all(party("First Party").as_bytes()).unwrap();
    drop(writer);
    let (status, out, err) = wait(child);
    assert_eq!(status.code(), Some(1), "{err}");
    assert_eq!(names(&out), ["First Party", "Last Party"]);
    assert_snapshot!(directory.hide(&err), @"error: DIRECTORY/gone.txt: cannot read: No such file or directory (os error 2)");
}

#[test]
fn a_file_that_changes_is_read_as_it_is() {
    let directory = Directory::new("changes");
    let lines = many_documents(400);
    for (number, grows) in [true, false].into_iter().enumerate() {
        let first = pipe(&directory, &format!("pipe{number}"));
        let changing = directory.file("changing.jsonl", lines.as_bytes());
        let last = directory.file("last.txt", party("Last Party").as_bytes());
        let arguments = ["parties", &first, &changing, &last, "--csv", "--fields", "name", "-q"];
        let child = program(&arguments).spawn().unwrap();
        let mut writer = File::options().write(true).open(&first).unwrap();
        let mut file = File::options().append(grows).write(true).open(&changing).unwrap();
        if grows {
            file.write_all(b"{\"title\":\"New\",\"text\":\"= New Party =\"}\n{\"title\":").unwrap();
        } else {
            // in the middle of a line
            file.set_len(lines.len() as u64 / 2 + 7).unwrap();
        }
        writer.write_all(party("First Party").as_bytes()).unwrap();
        drop(writer);
        let (status, out, err) = wait(child);
        assert_eq!(status.code(), Some(1), "{err}");
        assert!(err.contains("changing.jsonl:") && err.contains("invalid JSON"), "{err}");
        let names = names(&out);
        assert_eq!((names[0], names.last()), ("First Party", Some(&"Last Party")));
        assert_eq!(names.len() > 400, grows, "{}", names.len());
    }
}

#[test]
fn files_without_permission_are_reported_and_the_others_read() {
    let directory = Directory::new("permission");
    let file = directory.file("closed.txt", party("Closed Party").as_bytes());
    directory.file("open.txt", party("Open Party").as_bytes());
    let closed = format!("{}/closed", directory.path());
    fs::create_dir(&closed).unwrap();
    let set = |path: &str, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    set(&file, 0o000).unwrap();
    set(&closed, 0o000).unwrap();
    let everything_is_allowed = File::open(&file).is_ok();
    let ran = hustings(&["parties", directory.path(), "--csv", "--fields", "name"]);
    set(&closed, 0o700).unwrap();
    if everything_is_allowed {
        return; // to the superuser nothing is closed
    }
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.out, "name\nOpen Party\n");
    assert_snapshot!(directory.hide(&ran.err), @r"
    error: DIRECTORY/closed: cannot read: Permission denied (os error 13)
    error: DIRECTORY/closed.txt: cannot read: Permission denied (os error 13)
    ");
}

/// Signals that interrupt the program, by name and number.
const SIGINT: (&str, i32) = ("INT", 2);
const SIGTERM: (&str, i32) = ("TERM", 15);

fn send((name, _): (&str, i32), child: &Child) {
    let sent = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Returns whether a run was ended by a signal, which a shell reports as 128 and its number.
fn is_ended_by((_, number): (&str, i32), status: ExitStatus) -> bool {
    status.signal() == Some(number) || status.code() == Some(128 + number)
}

/// Starts a run over many documents and then a silent pipe, so that it cannot end by itself.
fn endless_run(directory: &Directory) -> (Child, File) {
    let many = directory.file("many.jsonl", many_documents(5_000).as_bytes());
    let silent = pipe(directory, "silent");
    let child = program(&["events", "--jsonl", "-q", &many, &silent]).spawn().unwrap();
    // also open for reading, so that opening does not wait
    let held = File::options().read(true).write(true).open(&silent).unwrap();
    (child, held)
}

#[test]
fn an_interrupt_leaves_whole_lines() {
    assert_heeded(SIGINT.1);
    for (read_before, signal) in [(1, SIGINT), (5_000, SIGTERM), (100_000, SIGINT)] {
        let directory = Directory::new("interrupt");
        let (mut child, _held) = endless_run(&directory);
        let mut out = child.stdout.take().unwrap();
        let mut text = vec![0; read_before];
        out.read_exact(&mut text).unwrap();
        // by now the pipe is probably full and ends within a line; the assertions hold in any case
        std::thread::sleep(Duration::from_millis(50));
        send(signal, &child);
        out.read_to_end(&mut text).unwrap();
        let (status, _, err) = wait(child);
        assert!(is_ended_by(signal, status), "{status} {err}");
        assert_eq!(err, "");
        let text = String::from_utf8(text).unwrap();
        assert!(text.ends_with("}\n"), "{:?}", &text[text.len().saturating_sub(100)..]);
        for line in text.lines() {
            serde_json::from_str::<serde_json::Value>(line).unwrap();
        }
    }
}

#[test]
fn a_second_interrupt_ends_the_program_at_once() {
    assert_heeded(SIGINT.1);
    let directory = Directory::new("second_interrupt");
    let (mut child, _held) = endless_run(&directory);
    // nothing more is read
    let mut first = [0; 1];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    let begun = Instant::now();
    let status = loop {
        send(SIGINT, &child);
        std::thread::sleep(Duration::from_millis(20));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it goes on");
    };
    assert!(is_ended_by(SIGINT, status), "{status}");
}

/// A shell starts jobs in the background of a script like this.
#[test]
#[cfg(target_os = "linux")]
fn a_signal_that_is_ignored_from_the_start_stays_ignored() {
    let directory = Directory::new("ignored_interrupt");
    let many = directory.file("many.jsonl", many_documents(5_000).as_bytes());
    let silent = pipe(&directory, "silent");
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' INT; exec \"$@\"", "sh"]).arg(command().get_program());
    shell.args(["events", "--jsonl", "-q", &many, &silent]);
    shell.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    let _held = File::options().read(true).write(true).open(&silent).unwrap();
    // the program runs once it has written something
    let mut first = [0; 1];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    for _ in 0..3 {
        send(SIGINT, &child);
        std::thread::sleep(Duration::from_millis(20));
    }
    send(SIGTERM, &child);
    let (status, _, err) = wait(child);
    assert!(is_ended_by(SIGTERM, status), "{status} {err}");
}
