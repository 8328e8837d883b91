"""Measures hustings and other programs in turns and prints the results: see compare.sh."""

import argparse
import os
import platform
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

OURS = "hustings"
# A run of more than this many seconds is not repeated.
LONG = 5
# How many starts are measured together.
STARTS = 100
# Length of the dump that shows whether memory grows, in dumps.
LONGER = 10


@dataclass
class Run:
    """A program with a task: its command and its measurements."""

    who: str
    command: list
    needs: str | None = None
    # Writes its standard input.
    feed: object = None
    # How many times the command does the task.
    times: int = 1
    seconds: list = field(default_factory=list)
    # Processor time of all cores.
    work: list = field(default_factory=list)
    memory: int = 0
    failure: str | None = None

    @property
    def best(self):
        return min(self.seconds) / self.times if self.seconds else None


@dataclass
class Row:
    """One task for several programs."""

    work: str
    runs: list


def rows(hustings, inputs, peers):
    """Returns all rows by name."""
    plain, articles, tenth = (inputs / f"{name}.jsonl" for name in ("plain", "wikitext", "wikitext-tenth"))
    dump, parties, compressed = inputs / "dump.xml", inputs / "parties.jsonl", inputs / "dump.xml.bz2"
    scratch, rust_peers = inputs / "scratch", peers / "rust/release/peers"

    def ours(*arguments):
        return Run(OURS, [hustings, *arguments, "--quiet"])

    def rust(who, command, path, threads=1):
        if threads > 1:
            who += f", {threads} threads"
        return Run(who, [rust_peers, command, path, "-j", threads], rust_peers)

    def bare(who, command, path):
        return [rust(who, command, path), rust(who, command, path, 2)]

    def python(who, *arguments):
        program = peers / "venv/bin/python"
        return Run(who, [program, Path(__file__).parent / "peers/peers.py", *arguments], program)

    def node(who, *arguments):
        program = peers / "node/peers.mjs"
        return Run(who, ["node", program, *arguments], program)

    def program(who, command, *arguments):
        """Runs a program from the installed peers or from the system."""
        duckdb = peers.glob("venv/lib/*/*/duckdb_cli")
        here = [peers / "debian/usr/bin", peers / "bin", *duckdb, peers / "venv/bin"]
        search = os.pathsep.join([*map(str, here), os.environ.get("PATH", "")])
        path = shutil.which(command, path=search)
        return Run(who, [path or command, *arguments], path or command)

    question = ["--ideology", "marxism", "--founded", "1970..1990", "--sort", "founded", "--json"]
    read = f"read_json('{parties}', format = 'newline_delimited')"
    marxist = "list_contains(list_transform(ideology, lambda each: lower(each) LIKE '%marxism%'), true)"
    years = "founded >= '1970' AND founded < '1991'"
    answer = f"SELECT * FROM {read} WHERE {marxist} AND {years} ORDER BY founded"
    count = (
        f"SELECT value, count(*) AS count FROM (SELECT unnest(ideology) AS value FROM {read})"
        " GROUP BY value ORDER BY count DESC, value"
    )
    of_jq = (
        '[inputs | select((.founded // "" | . >= "1970" and . < "1991")'
        ' and any(.ideology[]?; ascii_downcase | contains("marxism")))] | sort_by(.founded)'
    )
    of_miller = (
        '$founded >= "1970" && $founded < "1991"'
        ' && is_array($ideology) && any($ideology, func(each) {return each =~ "marxism"i})'
    )

    def piped(times):
        run = ours("extract", "-")
        run.who = f"{OURS}, {times} ×" if times > 1 else OURS
        run.feed = lambda pipe: longer(dump, times, pipe)
        return run

    def starting(run):
        command = shlex.join(map(str, run.command))
        loop = f"i=0; while [ $i -lt {STARTS} ]; do {command} || exit; i=$((i+1)); done"
        return Run(run.who, ["sh", "-c", loop], run.needs, times=STARTS)

    return {
        "documents": Row(
            "40,000 plain documents in JSON Lines → records",
            [
                ours("extract", plain),
                python("Python `re`: infobox and tables", "plain", plain),
                python("Python `re`: infobox and tables, 2 processes", "plain", plain, 2),
                *bare("bare loop: texts split into lines", "lines", plain),
            ],
        ),
        "files": Row(
            "The same as 40,000 files → records",
            [ours("extract", inputs / "plain"), *bare("opened and read", "files", inputs / "plain")],
        ),
        "wikitext": Row(
            "100 MB of wikitext in JSON Lines → records",
            [
                ours("extract", articles),
                *bare("parse-wiki-text-2: parsed only", "wikitext", articles),
                *bare("bare scan: raw boxes and tables", "scan", articles),
                *bare("bare loop: texts split into lines", "lines", articles),
            ],
        ),
        "articles": Row(
            "10 MB of wikitext → records",
            [
                ours("extract", tenth),
                node("wtf_wikipedia: boxes and tables", "wtf", tenth),
                python("wikitextparser: boxes and tables", "wikitextparser", tenth),
                python("mwparserfromhell: boxes and tables", "mwparserfromhell", tenth),
            ],
        ),
        "dump": Row(
            "211 MB dump in XML, a party page in fifty → parties",
            [
                ours("parties", "--jsonl", dump),
                rust("quick-xml: pages only", "pages", dump),
                python("lxml: pages only", "lxml", dump),
                rust(
                    "parse_mediawiki_dump_reboot + parse-wiki-text-2: all boxes and tables",
                    "boxes", dump, 2,
                ),
                python("lxml + mwparserfromhell: party pages", "parties", dump),
                node("dumpster-dip: all boxes, 2 workers", "dip", dump, scratch / "dip"),
                program(
                    "wikiextractor: all text, 2 processes",
                    "wikiextractor", "--json", "--no-templates", "--quiet", "--processes", "2",
                    "-o", scratch / "wikiextractor", dump,
                ),
                program("`wc -l`", "wc", "-l", dump),
                program("ripgrep: one word", "rg", "--count", "hoxhaism", dump),
            ],
        ),
        "bzip2": Row(
            "The same in multistream bzip2 → parties",
            [
                ours("parties", "--jsonl", compressed),
                program("lbzip2: decoded only, 2 threads", "lbzip2", "-n2", "-dc", compressed),
                program("bzip2: decoded only", "bzip2", "-dc", compressed),
                rust("the bzip2 crate: decoded only", "bzip2", compressed, 2),
            ],
        ),
        "dates": Row(
            "40,000 plain documents in JSON Lines → events",
            [
                ours("events", "--jsonl", plain),
                rust("Rust `regex`: dates of seven forms", "dates", plain, 2),
                python("Python `re`: dates of seven forms", "dates", plain),
            ],
        ),
        "chrono": Row(
            "1,000 of them → events",
            [
                ours("events", "--jsonl", inputs / "plain-1000.jsonl"),
                node("chrono-node: dates", "chrono", inputs / "plain-1000.jsonl"),
            ],
        ),
        "dateparser": Row(
            "100 of them → events",
            [
                ours("events", "--jsonl", inputs / "plain-100.jsonl"),
                python("dateparser: dates", "dateparser", inputs / "plain-100.jsonl"),
            ],
        ),
        "records": Row(
            "200,000 records of parties: ideology and founding years, sorted, as JSON",
            [
                ours("parties", *question, parties),
                program("DuckDB", "duckdb", "-json", "-c", answer),
                program("jaq", "jaq", "-n", of_jq, parties),
                program("jq", "jq", "-n", of_jq, parties),
                program(
                    "Miller", "mlr", "--ijsonl", "--ojson", "filter", of_miller, "then", "sort", "-f", "founded", parties,
                ),
                rust("bare scan", "records", parties, 2),
            ],
        ),
        "count": Row(
            "The same records counted by ideology",
            [
                ours("parties", "--count-by", "ideology", "--json", parties),
                program("DuckDB", "duckdb", "-json", "-c", count),
            ],
        ),
        "start": Row(
            "Start, with one small document",
            [
                starting(ours("parties", inputs / "one.txt")),
                starting(Run("a clap program that prints its help", [rust_peers, "--help"], rust_peers)),
            ],
        ),
        "memory": Row(
            "The dump through a pipe → records as JSON Lines, and one ten times as long",
            [piped(1), piped(LONGER)],
        ),
    }


def longer(dump, times, pipe):
    """Writes a dump with the pages of this one, repeated."""
    with dump.open("rb") as file:
        for turn in range(times):
            file.seek(0)
            if turn > 0:
                while b"</siteinfo>" not in file.readline():
                    pass
            rest = dump.stat().st_size - file.tell()
            if turn < times - 1:
                rest -= len(b"</mediawiki>\n")
            while rest > 0:
                block = file.read(min(rest, 1 << 18))
                rest -= len(block)
                pipe.write(block)


def measure(run):
    """Runs a command once, its output to a file."""
    if run.needs and not os.path.exists(run.needs):
        run.failure = "missing"
        return
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in run.command],
            stdin=subprocess.PIPE if run.feed else subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        if run.feed:
            try:
                run.feed(process.stdin)
                process.stdin.close()
            except BrokenPipeError:
                pass
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        if process.returncode != 0:
            err.seek(0)
            lines = err.read().decode(errors="replace").strip().splitlines() or ["no message"]
            reason = next((line for line in lines if "rror" in line), lines[-1])
            run.failure = f"failed: {reason[:80]}"
            return
    run.seconds.append(seconds)
    run.work.append(usage.ru_utime + usage.ru_stime)
    run.memory = max(run.memory, usage.ru_maxrss // 1024)


def duration(seconds):
    if seconds < 0.01:
        return f"{seconds * 1000:.1f} ms"
    return f"{seconds:.3f}" if seconds < 1 else f"{seconds:.2f}" if seconds < 10 else f"{seconds:.0f}"


def table(chosen):
    """Yields the rows of the table. The last column is our time divided by the other program's."""
    yield "| | seconds | median | CPU | MiB | relative |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    # The kernel reports at least the memory of the parent process.
    least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for row in chosen.values():
        yield f"| **{row.work}** | | | | | |"
        own = row.runs[0].best
        for run in row.runs:
            if run.best is None:
                yield f"| {run.who} | {run.failure} | | | | |"
                continue
            times = [duration(each / run.times) for each in (min(run.seconds), median(run.seconds), min(run.work))]
            memory = run.memory if run.memory > least else f"< {least + 1}"
            ratio = "" if run is row.runs[0] or own is None else f"{own / run.best:.3g} ×"
            yield f"| {' | '.join([run.who, *times, str(memory), ratio])} |"


def machine():
    cpu = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        cpu = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{cpu}, 2 cores, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser(prog="benches/compare.sh", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--list", action="store_true", help="name the rows")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    parser.add_argument("--hustings", type=Path, default=Path("hustings"))
    parser.add_argument("--inputs", type=Path, default=Path("."))
    parser.add_argument("--peers", type=Path, default=Path("."))
    arguments = parser.parse_args()
    compared = rows(arguments.hustings, arguments.inputs, arguments.peers)
    if arguments.list:
        for name, row in compared.items():
            print(f"{name:<12}{row.work}")
        return
    unknown = [name for name in arguments.rows if name not in compared]
    if unknown:
        parser.error(f"no row is called {unknown[0]}: {', '.join(compared)}")
    chosen = {name: row for name, row in compared.items() if not arguments.rows or name in arguments.rows}

    # Child processes inherit this.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    for turn in range(arguments.rounds):
        for row in chosen.values():
            for run in row.runs:
                if run.failure or (run.seconds and run.seconds[0] > LONG):
                    continue
                if sys.stderr.isatty():
                    print(f"\r\033[K{turn + 1}: {row.work[:40]}: {run.who[:50]}", end="", file=sys.stderr)
                shutil.rmtree(arguments.inputs / "scratch", ignore_errors=True)
                measure(run)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)

    rounds = f"best of {arguments.rounds} rounds in turns, or one round of more than {LONG} seconds"
    lines = [f"{machine()}; {rounds}; output to a file."]
    if arguments.scale != "1":
        lines[0] += f" Inputs at a scale of {arguments.scale}."
    lines += ["", *table(chosen)]
    print("\n".join(lines))
    if arguments.write:
        write_page("\n".join(lines))


def write_page(tables):
    """Replaces the tables of docs/performance.md. Those of the README follow with `UPDATE_DOCS=1 cargo test`."""
    page = Path(__file__).parent.parent / "docs/performance.md"
    begin, end = "<!-- generated: comparison -->\n", "<!-- end -->"
    before, rest = page.read_text().split(begin, 1)
    _, after = rest.split(end, 1)
    page.write_text(f"{before}{begin}\n{tables}\n\n{end}{after}")


if __name__ == "__main__":
    main()
