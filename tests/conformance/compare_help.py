#!/usr/bin/env python3
"""Compare the help pages that `keyturn replay` printed with recorded ones, word for word.

usage: compare_help.py CASES.jsonl RESULTS.jsonl [--diff ID]
       compare_help.py CASES.jsonl --replay KEYTURN [--diff ID]

What groff does to a text is undone first: overstrikes are stripped, blanks collapsed, hyphens at line ends taken away
(and, as nobody can tell which of them were there before, all within words), addresses joined; headings are compared in
upper case. The section EXAMPLES is passed over. exceptions.md says which differences are left and why; the cases that it
names are counted apart. Exit status 1 when another case differs.
"""

import difflib
import json
import pathlib
import re
import subprocess
import sys

# What docutils makes of markup that it cannot read, where the page shows what was meant: exceptions.md.
LEFTOVERS = (
    (r"`\s*([^`<>]+?)\s*(<http[^>]*>)\s*`\s*__", r"\1 \2"),
    (r"`([^`<>]+?) (<http[^>]*>)`__", r"\1 \2"),
    (r"\* ([A-Z][^*<>]*?) ?\*", r"\1"),
)


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def answers(arguments):
    if arguments[1] != "--replay":
        return load(arguments[1])
    replayed = subprocess.run([arguments[2], "replay", arguments[0]], check=True, capture_output=True, encoding="utf-8")
    return [json.loads(line) for line in replayed.stdout.splitlines()]


def without_examples(lines):
    kept, inside = [], False
    for line in lines:
        if re.match(r"\S", line):
            inside = line.upper() == "EXAMPLES"
        if not inside:
            kept.append(line)
    return kept


def words(page):
    page = re.sub(".\b", "", page)
    lines = page.rstrip("\n").split("\n")
    # The title and the closing line are headings, too; a section of docutils' own remarks is not the page's.
    lines = without_examples(lines[:-1]) + [lines[-1].upper()]
    text = "\n".join(line.upper() if re.match(r"\S", line) else line for line in lines)
    text = re.sub(r"DOCUTILS SYSTEM MESSAGES\n(?: .*\n|\n)*", "", text)
    text = re.sub(r" *System Message: \w+/\d[^\n]*\n(?: +[^\n]+\n)+", "", text)
    text = re.sub(r"([A-Za-z0-9_])-\n +", r"\1", text)
    text = re.sub(r"<(https?:[^>]*)>", lambda found: "<" + re.sub(r"\s", "", found[1]) + ">", text)
    text = re.sub(r"\s+", " ", text)
    for pattern, meant in LEFTOVERS:
        text = re.sub(pattern, meant, text)
    return [word.replace("-", "") or "-" for word in text.split()]


def exceptions():
    table = (pathlib.Path(__file__).parent / "exceptions.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| (help-\d+) ", table, re.MULTILINE))


def show(recorded, ours):
    for tag, a, b, c, d in difflib.SequenceMatcher(None, recorded, ours, autojunk=False).get_opcodes():
        if tag != "equal":
            print(f"  recorded: {' '.join(recorded[max(0, a - 4):b + 2])[:300]}")
            print(f"  keyturn:  {' '.join(ours[max(0, c - 4):d + 2])[:300]}")


def main(arguments):
    if len(arguments) < 2 or "--help" in arguments:
        print(__doc__.strip())
        return 2
    results = {result["id"]: result for result in answers(arguments)}
    shown = arguments[arguments.index("--diff") + 1] if "--diff" in arguments else None
    known, agree, excepted, wrong = exceptions(), 0, [], []
    for case in load(arguments[0]):
        if case["group"] != "help":
            continue
        recorded, ours = words(case["stdout"]), words(results[case["id"]]["stdout"])
        if recorded == ours and case["rc"] == results[case["id"]]["rc"]:
            agree += 1
            continue
        (excepted if case["id"] in known else wrong).append(case["id"])
        if shown in (case["id"], "all"):
            print(f"{case['id']}: {case['command']}")
            show(recorded, ours)
    print(f"agree: {agree} of {agree + len(excepted) + len(wrong)}")
    print(f"differ as exceptions.md says: {' '.join(excepted) or 'none'}")
    print(f"differ: {' '.join(wrong) or 'none'}")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
