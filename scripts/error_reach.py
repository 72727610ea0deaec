#!/usr/bin/env python3
"""usage: error_reach.py LLVM-PROFDATA FOLDER

Names the errors of the catalogues (functions of a namespace `errors`) that no test got as an answer, by the counts that
the test programs left in FOLDER (scripts/cmake/error_reach.cmake). Exit status 1 when there are any.
"""
import pathlib
import re
import subprocess
import sys


def calls_by_function(profdata, folder):
    """How often each function was called, by its mangled name, over all programs."""
    raw = sorted(str(path) for path in pathlib.Path(folder).glob("*.profraw"))
    if not raw:
        sys.exit(f"There are no counts in {folder}: run the tests first.")
    merged = pathlib.Path(folder) / "all.profdata"
    subprocess.run([profdata, "merge", "-o", str(merged), *raw], check=True)
    shown = subprocess.run([profdata, "show", "--all-functions", str(merged)], check=True, capture_output=True, text=True)
    calls = {}
    name = None
    for line in shown.stdout.splitlines():
        if found := re.match(r"  (\S+):$", line):
            name = found[1]
        elif found := re.match(r"    Function count: (\d+)", line):
            calls[name] = int(found[1])
    return calls


def readable(mangled):
    """kms::errors::not_found of _ZN7keyturn3kms6errors9not_foundE…; nothing for a function of another namespace."""
    parts, at = [], 3
    if not mangled.startswith("_ZN"):
        return None
    while found := re.match(r"\d+", mangled[at:]):
        begin = at + found.end()
        at = begin + int(found[0])
        parts.append(mangled[begin:at])
    return "::".join(parts[1:]) if "errors" in parts[:-1] else None


def main():
    calls = calls_by_function(sys.argv[1], sys.argv[2])
    catalogue = [(name, count) for mangled, count in calls.items() if (name := readable(mangled))]
    if not catalogue:
        sys.exit("No function of a namespace `errors` was counted.")
    missing = sorted(name for name, count in catalogue if count == 0)
    for name in missing:
        print(f"{name}: no test gets this error as an answer")
    print(f"{len(catalogue) - len(missing)} of {len(catalogue)} errors are answers to a request of the tests")
    sys.exit(1 if missing else 0)


main()
