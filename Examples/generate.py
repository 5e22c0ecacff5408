#!/usr/bin/env python3
"""Makes the example federations again: python3 Examples/generate.py

Needs Python 3.11 and openpyxl. The same script gives the same bytes. Every claim is recounted from the rows, and no row
may carry more than a twentieth of a claim of a hundred or more unless the report says it was one act.
"""

import pathlib
import sys

sys.dont_write_bytecode = True

from making.fuzhou import fuzhou
from making.linjiang import linjiang
from making.tonglu import tonglu


def main(makers):
    wrong = []
    for make in makers:
        book = make()
        problems = [problem for problem in (claim.problem() for claim in book.claims) if problem]
        records = sum(len(rows) for rows in book.files.values())
        print(f"{book.folder}: {len(book.organizations)} organizations, {records} records, "
              f"{len(book.claims) - len(problems)}/{len(book.claims)} claims hold")
        wrong += problems
        book.write(pathlib.Path(__file__).parent)
    for problem in wrong:
        print("  " + problem, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main([linjiang, tonglu, fuzhou]))
