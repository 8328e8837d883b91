#!/usr/bin/env python3
"""Votes by year and kind of election, with pandas.

    hustings elections --fields year,kind,votes --json | python3 examples/pandas-votes.py

A date of EDTF can be coarser than a day, or a range, so that it is no timestamp of pandas; `year` is
always a number. (A file called pandas.py would be imported in place of pandas.)
"""

import json
import sys

import pandas

elections = pandas.DataFrame(json.load(sys.stdin)).convert_dtypes()
votes = elections.pivot_table(index="year", columns="kind", values="votes", aggfunc="sum")
print(votes.to_string())
