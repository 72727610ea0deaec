"""count_results.py FOLDER: adds up the JUnit results below a folder; prints how many test cases passed and how many failed."""

import pathlib
import sys
import xml.etree.ElementTree as tree

passed = failed = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    try:
        cases = list(tree.parse(path).iter("testcase"))
    except tree.ParseError:
        failed += 1  # the program ended before it had written everything
        continue
    for case in cases:
        wrong = case.find("failure") is not None or case.find("error") is not None
        failed += wrong
        passed += not wrong
print(passed, failed)
