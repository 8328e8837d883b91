#!/usr/bin/env python3
"""Votes by year and kind of election, with pandas.

    hustings elections --fields year,kind,votes --json | python3 examples/pandas-votes.py

An EDTF date can be less precise than a day, or a range, and is not a pandas timestamp; `year` is
always a number. (A file named pandas.py would be imported instead of pandas.)
"""

import json
import sys

import pandas

elections = pandas.DataFrame(json.load(sys.stdin)).convert_dtypes()
votes = elections.pivot_table(index="year", columns="kind", values="votes", aggfunc="sum")
print(votes.to_string())
