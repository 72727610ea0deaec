"""The real AWS CLI against keyturn-server prints what the CLI pane prints.

The transcripts say what the pane prints (tests/transcripts proves it). Each is run by Debian's `aws` against a server of
its own that begins with the same account, and every command is compared, output and exit status. Debian's CLI is 2.9 and
the pane speaks as 2.38: what follows from that is named below, and nothing else may differ.
"""

import json
import re
import shlex
import subprocess
import unittest

from support import aws_cli
from support.direct import post
from support.server import ROOT, Home, Server
from support.transcript import Step, steps

# Members of answers that are younger than 2.9's models: it drops them.
YOUNGER_MEMBERS = {
    "CurrentKeyMaterialId", "DeletionProtectionEnabled", "KeyMaterialId", "NextRotationDate", "OnDemandThroughput",
    "RotationPeriodInDays", "SourceKeyMaterialId", "DestinationKeyMaterialId", "TableClassSummary", "WarmThroughput",
}

# Answers of one command that are younger.
YOUNGER_HERE = {"get-key-rotation-status": {"KeyId"}}

KEY = {"KeyId": "85439f78-a551-4e07-96e8-a51695f574e9"}
ACCOUNT_POLICY = {"Version": "2012-10-17", "Statement": [
    {"Sid": "Account", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "kms:*", "Resource": "*"}]}

# Commands that 2.9 does not know, or not in this form, and the request that keeps the account in step. Not compared.
NOT_IN_2_9 = {
    r"--rotation-period-in-days 90": ("EnableKeyRotation", {**KEY, "RotationPeriodInDays": 90}),
    r"list-key-rotations": ("ListKeyRotations", KEY),
    r"rotate-key-on-demand": ("RotateKeyOnDemand", KEY),
    r"put-key-policy --key-id \S+ --policy '": ("PutKeyPolicy", {**KEY, "Policy": json.dumps(ACCOUNT_POLICY, separators=(",", ":"))}),
    r"get-key-policy --key-id \S+ --query": ("GetKeyPolicy", KEY),
}

# Commands that are run and not compared, and why.
NOT_COMPARED = {
    r"get-key-policy .* --output text": "the answer has PolicyName, which 2.9 does not know: a column less",
    r"--starting-token": "2.9 counts nothing of the page that it begins in",
    r"--sse-specification Enabled:true": "2.9 sets one blank less before a value that it cannot read",
}

# Commands that are not run, and why.
NOT_RUN = {
    r"^(?!aws )": "no command of the AWS CLI",
    r"^aws s3 ": "the pane has no S3, the real CLI has",
    r"^aws cloudtrail describe-trails": "the pane says so itself where the server answers UnknownOperationException",
    r"[|&]": "the pane's shell has rules of its own (shell.transcript)",
    r"^aws dynamodb creat-table": "2.9 lists every command after a wrong one",
}

# What the pane says beside the command's own words.
NOTES = ('Read each "\\ " as the end of a line that goes on: a shell wants a line break right after the backslash.\n',)


def found(marks, command):
    return next((mark for mark in marks if re.search(mark, command)), None)


def error_as_2_9(text):
    """What 2.38 begins every error with, and what it lists behind some, 2.9 does not."""
    text = re.sub(r"\n\nAdditional error details:\n.*\Z", "\n", text, flags=re.DOTALL)
    text = re.sub(r"\A\naws: \[ERROR\]: An error occurred \(ParamValidation\): ", "\n", text)
    return re.sub(r"\A\naws: \[ERROR\]: ", "\n", text)


def without(younger, value):
    if isinstance(value, dict):
        return {name: without(younger, member) for name, member in value.items() if name not in younger}
    if isinstance(value, list):
        return [without(younger, element) for element in value]
    return value


def comparable(text, command):
    """JSON without what is too young, in its order; other text as it is. A client names itself in the trail."""
    for note in NOTES:
        text = text.replace(note, "")
    text = re.sub(r'(userAgent\\?":\\?")aws-cli/[^"\\]*', r"\1aws-cli", error_as_2_9(text))
    if text.startswith(("{", "[")):
        try:
            value = json.loads(text)
        except ValueError:
            return text
        here = found(YOUNGER_HERE, command)
        return json.dumps(without(YOUNGER_MEMBERS | YOUNGER_HERE.get(here, set()), value), indent=4)
    return text


class TranscriptsByTheRealCli(unittest.TestCase):
    compared = 0
    maxDiff = None

    def words(self, command):
        """The words of a command line without a shell's work in it."""
        return shlex.split(command.replace("\\\n", " ").replace("\\ ", " "))[1:]

    def play(self, path):
        with Home() as home, Server("--speed", "0") as server:
            for step in steps(path.read_text(encoding="utf-8")):
                if not isinstance(step, Step):
                    server.clock(advance_seconds=step)
                    continue
                self.play_step(step, path.name, server, home)

    def play_step(self, step, transcript, server, home):
        substitute = found(NOT_IN_2_9, step.command)
        if substitute:
            operation, parameters = NOT_IN_2_9[substitute]
            post(server, f"TrentService.{operation}", parameters)
        elif found(NOT_RUN, step.command):
            if not step.command.startswith("aws "):
                subprocess.run(["bash", "-c", step.command], cwd=home.path, check=False, capture_output=True)
        else:
            status, printed = aws_cli.run(self.words(step.command), server, home)
            if found(NOT_COMPARED, step.command):
                return
            with self.subTest(transcript=transcript, command=step.command):
                self.assertEqual(comparable(printed, step.command), comparable(step.text(), step.command))
                self.assertEqual(status, step.status())
            type(self).compared += 1


def test_of(path):
    return lambda self: self.play(path)


for transcript in sorted((ROOT / "tests/transcripts").glob("*.transcript")):
    if transcript.stem != "shell":
        setattr(TranscriptsByTheRealCli, f"test_{transcript.stem}", test_of(transcript))


class Amount(unittest.TestCase):
    """Runs last, by its name: a comparison of nothing would be equal too."""

    def test_zz_enough_is_compared(self):
        self.assertGreaterEqual(TranscriptsByTheRealCli.compared, 150)


def load_tests(loader, _, __):
    suite = unittest.TestSuite()
    suite.addTests(loader.loadTestsFromTestCase(TranscriptsByTheRealCli))
    suite.addTests(loader.loadTestsFromTestCase(Amount))
    return suite


if __name__ == "__main__":
    unittest.main(warnings="ignore")  # or the CLI would print Python's
