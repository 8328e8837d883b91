"""Extract records from documents on a Spark cluster and write them as Parquet.

    spark-submit extract.py --hustings ./hustings --lines 'articles/*.jsonl' --output records
    spark-submit extract.py --hustings ./hustings --files /mnt/dump/*.xml.bz2 --output records

Each partition is piped through the program `hustings extract`, which this job copies to the
executors. The program reads each document independently, so the partition does not matter.

The exit status is that of the program: 0 if everything was read; 1 if something could not be read,
which is reported, and the rest was written; 2 if nothing could be read or written. If the program
crashes, its task fails and Spark retries it; if it keeps crashing, the job fails.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from pyspark import RDD, SparkFiles, StorageLevel
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql.functions import col, concat, from_json, substring, when
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    LongType,
    MapType,
    Row,
    StringType,
    StructField,
    StructType,
)

TYPES = ["party", "election", "event"]

# A record: its type, the country of its directory, the file that was piped to standard input, and
# the JSON. An error has the type "error" and a message in place of the JSON.
Line = tuple[str, str | None, str | None, str]
LINE = "type string, country string, file string, line string"

# The beginning of a JSON object, with or without a byte order mark.
OBJECT = re.compile(r'\ufeff?\s*\{\s*["}]')
# The most characters of a country in the name of a directory, which may have 255 bytes.
MAX_COUNTRY_LENGTH = 60
# The most errors that are printed.
MAX_ERRORS = 20


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--lines",
        nargs="+",
        default=[],
        metavar="PATH",
        help="JSON Lines of documents, anywhere that Spark can read; files are split into pieces",
    )
    parser.add_argument(
        "--files",
        nargs="+",
        default=[],
        metavar="PATH",
        help="parts of a dump, or anything else that hustings reads, at the same path on each "
        "executor; each of them is one task",
    )
    parser.add_argument(
        "--output",
        required=True,
        metavar="DIRECTORY",
        help="the directory for the Parquet files; must not exist",
    )
    parser.add_argument(
        "--hustings", default="hustings", metavar="PROGRAM", help="the program, on the driver"
    )
    arguments = parser.parse_args()
    if not arguments.lines and not arguments.files:
        parser.error("no documents; give --lines or --files")
    program = shutil.which(arguments.hustings)
    if program is None:
        parser.error(f"cannot find the program {arguments.hustings}; set its path with --hustings")

    schemas = {kind: schema_of(program, kind) for kind in TYPES}
    spark = SparkSession.builder.appName("hustings").getOrCreate()
    if exists(spark, arguments.output):
        parser.error(f"{arguments.output} already exists")
    spark.sparkContext.addFile(program)
    name = os.path.basename(program)
    rdds = [of_lines(spark, arguments.lines, name), of_files(spark, arguments.files, name)]
    lines = spark.createDataFrame(spark.sparkContext.union(rdds), LINE)
    status = keep(lines.persist(StorageLevel.DISK_ONLY), schemas, arguments.output)
    spark.stop()
    return status


def exists(spark: SparkSession, path: str) -> bool:
    """Return whether a path exists in any file system of Spark."""
    place = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    return place.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).exists(place)


def keep(lines: DataFrame, schemas: dict[str, StructType], output: str) -> int:
    """Write the records, print the errors, and return the exit status."""
    counts = {row["type"]: row["count"] for row in lines.groupBy("type").count().collect()}
    errors = counts.pop("error", 0)
    if errors:
        for row in lines.where(col("type") == "error").limit(MAX_ERRORS).collect():
            print(row.line, file=sys.stderr)
        if errors > MAX_ERRORS:
            print(f"{errors - MAX_ERRORS} more errors like these", file=sys.stderr)
    if errors and not counts:
        print("error: nothing could be read; nothing was written", file=sys.stderr)
        return 2
    for kind, schema in schemas.items():
        of_kind = lines.where(col("type") == kind)
        write(of_kind, kind in counts, schema, f"{output}/type={kind}")
        print(f"{kind}: {counts.get(kind, 0)} records", file=sys.stderr)
    return 1 if errors else 0


def of_lines(spark: SparkSession, paths: list[str], name: str) -> RDD[Line]:
    """Return the records of documents in JSON Lines; Spark gives each task a piece."""
    if not paths:
        return spark.sparkContext.emptyRDD()

    def extract(rows: Iterator[Row]) -> Iterator[Line]:
        for uri, of_file in groupby(rows, key=lambda row: row.file_path):
            file, others = local_path(uri), []
            documents = of_json((row.value for row in of_file), others)
            yield from run(SparkFiles.get(name), "-", file, documents)
            for line in others:
                yield "error", None, file, f"{file}: error: not a JSON object: {line[:60]}"

    # the program ends lines only at \n, too
    return (
        spark.read.text(paths, lineSep="\n")
        .select("_metadata.file_path", "value")
        .rdd.mapPartitions(extract)
    )


def of_json(lines: Iterable[str], others: list[str]) -> Iterator[str]:
    """Yield the lines that look like an object; append other lines to `others`, except blank ones.

    The program detects the format by the first line, and any line may be the first of a piece.
    """
    for line in lines:
        if OBJECT.match(line):
            yield line
        elif line.strip():
            others.append(line)


def of_files(spark: SparkSession, paths: list[str], name: str) -> RDD[Line]:
    """Return the records of files; each task reads one."""
    if not paths:
        return spark.sparkContext.emptyRDD()

    def extract(paths: Iterator[str]) -> Iterator[Line]:
        for path in paths:
            yield from run(SparkFiles.get(name), path)

    absolute = [os.path.abspath(path) for path in paths]
    return spark.sparkContext.parallelize(absolute, len(absolute)).mapPartitions(extract)


def local_path(uri: str) -> str:
    """Return the path of a local file, or the URI of any other."""
    parts = urlsplit(uri)
    return unquote(parts.path) if parts.scheme == "file" else uri


def run(
    program: str, path: str, file: str | None = None, documents: Iterable[str] = ()
) -> Iterator[Line]:
    """Run the program on a path and yield the records, followed by the errors.

    If the path is "-", the documents, which come from `file`, are piped to the program.
    """
    failures: list[Exception] = []

    def feed() -> None:
        try:
            with process.stdin as stdin:
                stdin.writelines(f"{document}\n".encode() for document in documents)
        except Exception as failure:  # the program has ended, or the documents cannot be read
            failures.append(failure)
            process.kill()

    # a thread writes the documents and messages go to a file, so that no pipe can block
    command = [program, "extract", "--quiet", "--threads", "1", path]
    with (
        tempfile.TemporaryFile() as stderr,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
        ) as process,
    ):
        feeder = Thread(target=feed, daemon=True)
        feeder.start()
        for kind, country, line in with_countries(process.stdout):
            yield kind, country, file, line
        feeder.join()
        status = process.wait()
        stderr.seek(0)
        messages = stderr.read().decode(errors="replace")
    # warnings about documents stay in the log of the executor
    sys.stderr.write(messages)
    errors = [message for message in messages.splitlines() if message.startswith("error: ")]
    # with status 1 and 2 the program prints errors; anything else is a crash
    if failures or status not in (0, 1, 2) or bool(status) != bool(errors):
        failure = f"{' '.join(command)} ended with status {status}\n{messages}"
        raise RuntimeError(failure) from next(iter(failures), None)
    for error in errors:
        yield "error", None, file, f"{file or path}: {error}"


def with_countries(lines: Iterable[bytes]) -> Iterator[tuple[str, str | None, str]]:
    """Yield each record with its type and the country of its directory.

    For an event, which has no country, it is that of the party of its document.
    """
    records = ((json.loads(line), line.decode().rstrip("\n")) for line in lines)
    for _, of_document in groupby(records, key=lambda one: one[0]["source"]["document"]):
        party = None
        for record, line in of_document:
            country = record.get("country")
            if record["type"] == "party":
                party = party or country
            elif record["type"] == "event":
                country = party
            yield record["type"], country and country[:MAX_COUNTRY_LENGTH], line


def write(lines: DataFrame, are_any: bool, schema: StructType, directory: str) -> None:
    """Write the records of one type as Parquet, or only the schema if there are none.

    There is a directory for each country; `country_text` is the original field.
    """
    record = from_json("line", schema, {"mode": "FAILFAST"})
    rows = lines.select("country", "file", record.alias("record"))
    # the directory gives the type, and evidence was not requested
    fields = [field_of(field.name) for field in schema if field.name not in ("type", "evidence")]
    # write few files of a good size for each country
    rows = rows.select("country", *fields).hint("rebalance", "country")
    rows.write.partitionBy(["country"] if are_any else []).parquet(directory)


def field_of(name: str) -> Column:
    """Return a field of a record as a column."""
    field = col("record")[name]
    if name == "country":
        return field.alias("country_text")
    if name == "source":
        document = field["document"]
        named = when(col("file").isNull(), document).otherwise(
            concat("file", substring(document, 2, 1 << 30))
        )
        return field.withField("document", named).alias(name)
    return field.alias(name)


def schema_of(program: str, kind: str) -> StructType:
    """Return the schema of a type of record, from the program itself."""
    printed = subprocess.run([program, "schema", kind], check=True, stdout=subprocess.PIPE).stdout
    schema = json.loads(printed)
    return spark_type(schema, schema.get("$defs", {}))


def spark_type(schema: dict[str, Any], definitions: dict[str, Any]) -> DataType:
    """Return the Spark type for a JSON Schema."""
    if "$ref" in schema:
        return spark_type(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    kinds = schema["type"]
    match next(kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"):
        case "string":
            return StringType()
        case "integer":
            return LongType()
        case "number":
            return DoubleType()
        case "boolean":
            return BooleanType()
        case "array":
            return ArrayType(spark_type(schema["items"], definitions))
        case "object" if "properties" in schema:
            return StructType(
                [
                    StructField(name, spark_type(part, definitions))
                    for name, part in schema["properties"].items()
                ]
            )
        case "object":
            return MapType(StringType(), spark_type(schema["additionalProperties"], definitions))
        case other:
            raise ValueError(f"no Spark type for {other}")


if __name__ == "__main__":
    sys.exit(main())
