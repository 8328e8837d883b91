"""The job on two workers gives the same records as one machine: none lost, repeated or changed.

`test.sh` runs it. It makes documents of several kinds from a seed, some of them damaged, has
`extract.py` read them on Spark's own cluster, and compares each record with those of one run of
`hustings extract`.
"""

import bz2
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from collections.abc import Iterable
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from pyspark.sql import SparkSession

import extract
import query

HERE = Path(__file__).parent
HUSTINGS = os.environ.get("HUSTINGS", "hustings")
QUIET = {
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
DOCUMENTS = 4000
PAGES = 600

COUNTRIES = ["Turkey", "Côte d'Ivoire", "Foo/Bar: 100%", "2015", "Ruritania, " + "Elbonia, " * 30]
IDEOLOGIES = ["Communism", "Marxism–Leninism", "Social democracy", "Laicism", "Green politics"]
PLACES = ["İzmir", "Ankara", "Köln", "São Paulo", "Łódź"]
PEOPLE = ["Ada Byron", "Hasan Yıldız", "Meral Öz", "Zoë O'Neill", "Jürgen Groß"]
WORDS = [
    "peace",
    "bread",
    '"rights"',
    "back\\slash",
    "tab\there",
    "line\u2028separator",
    "党",
    "voters",
]


def prose(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randrange(5, 200))).capitalize() + "."


def plain_party(rng: random.Random, title: str) -> str:
    year = rng.randrange(1900, 2020)
    rows = "".join(
        f"| {rng.randrange(year, 2024)} | {rng.choice(PEOPLE)} | {rng.randrange(10**6):,} "
        f"| {rng.random() * 50:.2f}% | {rng.randrange(300)} / 550 |\n"
        for _ in range(rng.randrange(6))
    )
    return f"""= {title} =

{title}
- Leader: {rng.choice(PEOPLE)}
- Founded: {rng.randrange(1, 28)} May {year}
- Ideology: {", ".join(rng.sample(IDEOLOGIES, 2))}
- Country: {rng.choice(COUNTRIES)}

The party was founded in {year} by {rng.choice(PEOPLE)} in {rng.choice(PLACES)}. {prose(rng)}

== Election results ==
| Election | Party leader | Votes | Share | Seats |
{rows}"""


def wikitext_party(rng: random.Random, title: str) -> str:
    year = rng.randrange(1900, 2020)
    rows = "".join(
        f"|-\n| [[{at} general election|{at}]] || {rng.choice(PEOPLE)} "
        f"|| {{{{formatnum:{rng.randrange(10**7)}}}}} || {rng.random() * 50:.1f} "
        f"|| {rng.randrange(300)}/550\n"
        for at in range(year, year + rng.randrange(20), 4)
    )
    return f"""{{{{Infobox political party
| name = {title}
| leader = {{{{ubl|{"|".join(rng.sample(PEOPLE, 2))}}}}}
| founded = {{{{start date and age|df=y|{year}|5|1}}}}
| dissolved = {{{{circa}}}} {year + 40}
| ideology = [[{rng.choice(IDEOLOGIES)}]]<br />[[{rng.choice(IDEOLOGIES)}]]
| membership = {rng.randrange(10**5)} ({year + 3})
| country = {rng.choice(COUNTRIES)}
}}}}
The '''{title}''' is a political party. In {year + 5} it split from the [[Unity Bloc]]. {prose(rng)}

== Results ==
{{| class="wikitable"
! Election !! Leader !! Votes !! % !! Seats
{rows}|}}
"""


def html_party(rng: random.Random, title: str) -> str:
    return f"""<html><head><title>{escape(title)}</title></head><body><h1>{escape(title)}</h1>
<table class="infobox">
<tr><th>Founded</th><td>{rng.randrange(1900, 2020)}</td></tr>
<tr><th>Ideology</th><td>{rng.choice(IDEOLOGIES)}</td></tr>
</table>
<p>{escape(prose(rng))} In 1999 the party held a congress in {rng.choice(PLACES)}.</p>
</body></html>"""


def election(rng: random.Random, title: str) -> str:
    year = rng.randrange(1950, 2024)
    rows = "".join(
        f"|-\n| {name} Party || {rng.randrange(10**6):,} || {rng.random() * 30:.2f} "
        f"|| {rng.randrange(100)}\n"
        for name in rng.sample(["Red", "Green", "Blue", "Grey", "Folk's", "Ünal"], 4)
    )
    country = rng.choice(COUNTRIES[:2])
    return f"""The '''{year} general election''' was held in {country} on 12 June {year}.

== Results ==
{{| class="wikitable"
! Party !! Votes !! % !! Seats
{rows}|}}
"""


def news(rng: random.Random, title: str) -> str:
    return "\n\n".join(
        f"On {rng.randrange(1, 29)} March {rng.randrange(1960, 2024)} members of the {title} (TP) "
        f"demonstrated in {rng.choice(PLACES)}. {prose(rng)}"
        for _ in range(rng.randrange(1, 8))
    )


def nothing(rng: random.Random, title: str) -> str:
    return rng.choice(["", prose(rng), f"= {title} =\n\n{title} is a city.\n"])


KINDS = [plain_party, wikitext_party, html_party, election, news, nothing]


def titled(rng: random.Random, number: int) -> tuple[str, str]:
    """Return a document of any kind, with its title."""
    kind = rng.choice(KINDS)
    name = f"{rng.choice(['Workers', 'Ünal', 'Dawn & Dusk', 'People’s'])} {number}"
    title = (
        f"{name} election" if kind is election else f"{name} Party" if kind is not nothing else name
    )
    return title, kind(rng, title)


def write_documents(rng: random.Random, directory: Path) -> tuple[list[Path], list[Path]]:
    """Write files of JSON Lines and parts of a dump."""
    lines = []
    for number in range(DOCUMENTS):
        title, text = titled(rng, number)
        ascii_only = rng.random() < 0.5
        lines.append(json.dumps({"title": title, "text": text}, ensure_ascii=ascii_only))
    lines[77] = '{"title":'
    lines[1777] = "damaged"
    files = []
    for number, share in enumerate([0.6, 0.3, 0.1]):
        path = directory / f"documents {number}.jsonl"
        taken, lines = lines[: int(share * DOCUMENTS)], lines[int(share * DOCUMENTS) :]
        path.write_text("\n".join(taken) + "\n" * (number % 2), encoding="utf-8")
        files.append(path)

    parts = []
    for part in range(3):
        pages = []
        for number in range(PAGES // 3):
            title, text = titled(rng, DOCUMENTS + 10 * number + part)
            pages.append(
                f"<page><title>{escape(title)}</title><ns>0</ns><id>{number}</id><revision><id>1</id>"
                f'<text xml:space="preserve">{escape(text)}</text></revision></page>\n'
            )
        # several streams of some pages each, as in a Wikimedia dump
        pieces = [
            '<mediawiki version="0.11">\n',
            *("".join(pages[at : at + 50]) for at in range(0, len(pages), 50)),
        ]
        streams = b"".join(bz2.compress(piece.encode()) for piece in [*pieces, "</mediawiki>\n"])
        path = directory / f"dump-part{part}.xml.bz2"
        path.write_bytes(streams if part < 2 else streams[: len(streams) * 2 // 3])
        parts.append(path)
    return files, parts


def canonical(record: object) -> object:
    """Return a record without unknown values, which are null, empty or missing."""
    if isinstance(record, dict):
        parts = {key: canonical(value) for key, value in record.items()}
        return {key: value for key, value in parts.items() if value not in (None, [], {})}
    return [canonical(item) for item in record] if isinstance(record, list) else record


def counted(records: Iterable[dict]) -> Counter[str]:
    """Count each record."""
    return Counter(
        json.dumps(canonical(record), sort_keys=True, ensure_ascii=False) for record in records
    )


class JobTest(unittest.TestCase):
    """One run of the job, with its result."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.directory = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hustings-spark-"))
        files, parts = write_documents(random.Random(1976), Path(cls.directory))
        cls.output = f"{cls.directory}/records"
        cls.alone = subprocess.run(
            [HUSTINGS, "extract", "--quiet", *files, *parts],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        settings = {
            "spark.sql.files.maxPartitionBytes": "512k",
            "spark.sql.files.openCostInBytes": "0",
            "spark.sql.shuffle.partitions": "4",
            **QUIET,
        }
        cls.job = subprocess.run(
            [
                f"{os.environ['SPARK_HOME']}/bin/spark-submit",
                "--master",
                "local-cluster[2,1,1024]",
                *(part for setting in settings.items() for part in ("--conf", "=".join(setting))),
                HERE / "extract.py",
                "--hustings",
                HUSTINGS,
                "--output",
                cls.output,
                "--lines",
                *files,
                "--files",
                *parts,
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if cls.job.returncode not in (0, 1):
            raise AssertionError(cls.job.stdout)
        cls.spark = SparkSession.builder.master("local[2]").config(map=QUIET).getOrCreate()
        query.open_records(cls.spark, cls.output)

    def ask(self, name: str, **values: object) -> list[dict]:
        """Return the result of a query in a file."""
        rows = self.spark.sql((HERE / name).read_text(), values)
        return [row.asDict(recursive=True) for row in rows.collect()]

    def test_records_are_those_of_one_machine(self) -> None:
        expected = [json.loads(line) for line in self.alone.stdout.split("\n") if line]
        self.assertGreater(len(expected), DOCUMENTS)
        for table, kind in query.TABLES.items():
            of_kind = counted(record for record in expected if record["type"] == kind)
            kept = []
            for row in self.spark.table(table).collect():
                record = row.asDict(recursive=True)
                del record["country"]
                if "country_text" in record:
                    record["country"] = record.pop("country_text")
                kept.append(record)
            found = counted(kept)
            self.assertEqual((found - of_kind, of_kind - found), (Counter(), Counter()))
            print(
                f"{kind}: {found.total()} of {of_kind.total()} records are the same",
                file=sys.stderr,
            )

    def test_each_worker_has_taken_part(self) -> None:
        # the program is copied to an executor with its first task
        work = Path(os.environ["SPARK_HOME"], "work")
        self.assertEqual(len(list(work.glob(f"app-*/*/{Path(HUSTINGS).name}"))), 2)

    def test_errors_are_reported(self) -> None:
        self.assertEqual((self.job.returncode, self.alone.returncode), (1, 1), self.job.stdout)
        numbers = []
        for messages in (self.job.stdout, self.alone.stderr):
            self.assertRegex(messages, r"documents 0\.jsonl:.* invalid JSON")
            self.assertRegex(messages, r"dump-part2\.xml\.bz2: damaged at byte \d+")
            numbers.append(len(re.findall(r"^(?:/.*: )?error: ", messages, re.MULTILINE)))
        self.assertEqual(numbers[0], numbers[1])

    def test_records_are_kept_by_type_and_country(self) -> None:
        for kind in extract.TYPES:
            self.assertTrue(Path(self.output, f"type={kind}", "country=Turkey").is_dir(), kind)

    def test_queries_answer_as_the_program_does(self) -> None:
        def program(*arguments: str) -> Counter[str]:
            command = [
                HUSTINGS,
                *arguments,
                "--jsonl",
                "--quiet",
                *Path(self.directory).glob("d*.*"),
            ]
            lines = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            ).stdout
            rows = [json.loads(line) for line in lines.split("\n") if line]
            for row in rows:
                row["country"] = (
                    row.get("country") and row["country"][: extract.MAX_COUNTRY_LENGTH].strip()
                )
            return counted(rows)

        parties = self.ask("parties.sql", ideology="marxism", first=1970, last=1979)
        fields = ("--fields", "name,country,founded,ideology")
        expected = program("parties", "--ideology", "marxism", "--founded", "1970..1979", *fields)
        self.assertGreater(len(parties), 10)
        self.assertEqual(counted(parties), expected)

        elections = self.ask("elections.sql", country="Turkey", year=1991)
        fields = ("--fields", "date,kind,party,candidate,votes,share,seats")
        self.assertGreater(len(elections), 3)
        self.assertEqual(
            counted(elections),
            program("elections", "--country", "turkey", "--year", "1991", *fields),
        )

        events = self.ask("events.sql", year=1999)
        self.assertGreater(len(events), 10)
        for event in events:
            event.pop("country")
        expected = program("events", "--year", "1999", "--fields", "date,kind,organisations,text")
        self.assertEqual(counted(events), expected)


class ProgramTest(unittest.TestCase):
    """A program that fails."""

    def run_program(self, script: str, documents: Iterable[str] = ()) -> list[extract.Line]:
        with tempfile.TemporaryDirectory() as directory:
            program = Path(directory, "program")
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
            with redirect_stderr(StringIO()):
                return list(extract.run(str(program), "-", "a.jsonl", documents))

    def test_what_it_tells_is_kept(self) -> None:
        self.assertEqual(
            self.run_program("cat > /dev/null; echo 'error: -:1: bad' >&2; exit 1", ["{}"]),
            [("error", None, "a.jsonl", "a.jsonl: error: -:1: bad")],
        )

    def test_a_death_is_no_answer(self) -> None:
        for script in [
            "kill -9 $$",
            "exit 101",
            "echo lost >&2; exit 1",
            "head -n 1 > /dev/null",
            "echo 'error: but done' >&2",
            "exit 2",
        ]:
            with self.subTest(script), self.assertRaises(RuntimeError):
                self.run_program(script, ["{}"] * 100_000)

    def test_documents_that_cannot_be_had_are_no_end(self) -> None:
        def documents() -> Iterable[str]:
            yield "{}"
            raise OSError("the network is down")

        with self.assertRaises(RuntimeError) as caught:
            self.run_program("cat > /dev/null", documents())
        self.assertIsInstance(caught.exception.__cause__, OSError)


if __name__ == "__main__":
    unittest.main(verbosity=2)
