"""Query the records that `extract.py` has written, in Spark SQL.

    spark-submit query.py records parties.sql ideology=marxism first=1970 last=1990

The tables are `parties`, `elections` and `events`, with the fields of `hustings schema`.
`country` is the directory that a record is kept in: name it, and no other is read. A date is text
(EDTF); `first_year` and `last_year` are the years between which it lies. What stands in a query as
`:name` is given as `name=value`.
"""

import argparse
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.functions import struct, to_json

TABLES = {"parties": "party", "elections": "election", "events": "event"}

# The years of `1976`, `1994-09`, `197X`, `1983/1984`, `2005/..`, `../1991` and `[1891,1893]`; those
# of `XXXX-04-02` are unknown.
YEARS = r"""
    CREATE TEMPORARY FUNCTION first_year(date STRING) RETURNS INT RETURN
        IF(startswith(date, '../'), 0,
           try_cast(replace(regexp_extract(date, r'\d{3}[\dX]', 0), 'X', '0') AS INT));
    CREATE TEMPORARY FUNCTION last_year(date STRING) RETURNS INT RETURN
        IF(endswith(date, '/..'), 9999,
           try_cast(replace(try_element_at(regexp_extract_all(date, r'\d{3}[\dX]', 0), -1),
                            'X', '9') AS INT));
"""


def open_records(spark: SparkSession, directory: str) -> None:
    """Register the tables and functions."""
    # a country that looks like a number must remain a text
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", False)
    for table, kind in TABLES.items():
        records = spark.read.option("basePath", directory).parquet(f"{directory}/type={kind}")
        records.createOrReplaceTempView(table)
    for function in filter(str.strip, YEARS.split(";")):
        spark.sql(function)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("records", help="the directory that extract.py wrote")
    parser.add_argument("query", type=Path, help="a file with a query")
    parser.add_argument(
        "values", nargs="*", metavar="name=value", help="what stands in the query as :name"
    )
    arguments = parser.parse_args()
    values = dict(value.split("=", 1) for value in arguments.values)
    spark = SparkSession.builder.appName("hustings").getOrCreate()
    open_records(spark, arguments.records)
    answer = spark.sql(arguments.query.read_text(), values)
    for (row,) in answer.select(to_json(struct("*"))).toLocalIterator():
        sys.stdout.write(f"{row}\n")
    spark.stop()


if __name__ == "__main__":
    main()
