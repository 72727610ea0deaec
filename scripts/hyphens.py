#!/usr/bin/env python3
"""Writes groff's hyphenation patterns and exceptions as a help file (core/cli/help/hyphenation.h).

usage: hyphens.py OUTPUT [FILE...]

The files are those that groff reads for English, hyphen.us (hyphen.en) and hyphenex.us (hyphenex.en); without any of them
the output has no patterns, and help parts no words.
"""

import json
import pathlib
import re
import sys


def main(output, *files):
    found = {"patterns": [], "hyphenation": []}
    for name in files:
        text = re.sub(r"%.*", "", pathlib.Path(name).read_text(encoding="utf-8"))
        for kind, words in re.findall(r"\\(patterns|hyphenation)\{([^}]*)\}", text):
            found[kind] += words.split()
    texts = {"patterns": " ".join(found["patterns"]), "exceptions": " ".join(found["hyphenation"])}
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(output).write_text(json.dumps(texts) + "\n", encoding="utf-8")


main(*sys.argv[1:])
