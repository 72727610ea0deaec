"""Transcripts of the CLI pane (tests/transcripts, tests/support/transcript_runner.h) as steps: what was typed, and what
the pane printed. tests/transcripts proves them to the letter."""

import re


class Step:
    def __init__(self, command):
        self.command = command
        self.printed = ""

    def status(self):
        found = re.search(r"\[exit (\d+)\]\n\Z", self.printed)
        return int(found[1]) if found else 0

    def text(self):
        return re.sub(r"\[exit \d+\]\n\Z", "", self.printed)


def steps(text):
    """Commands as Step, pauses as seconds."""
    found = []
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append(Step(line[2:].rstrip("\n")))
        elif line.startswith("> ") and not found[-1].printed:
            found[-1].command += "\n" + line[2:].rstrip("\n")
        elif line.startswith("@advance "):
            found.append(float(line.split()[1]))
        elif not line.startswith("# ") and found:
            found[-1].printed += line
    return found
