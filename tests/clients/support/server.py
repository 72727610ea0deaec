"""keyturn-server as the tests start it: on a free port of this machine, with credentials that are AWS' own samples."""

import http.client
import json
import os
import pathlib
import signal
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = pathlib.Path(os.environ.get("KEYTURN_SERVER", ROOT / "build/native/keyturn-server"))
PROGRAM_OPTIONS = {"ASAN_OPTIONS": "detect_leaks=0"}

# core/world/people.cpp has them, and so has everybody: they belong to nobody.
CREDENTIALS = """[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
[administrator]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
[developer]
aws_access_key_id = AKIADEVELOPEREXAMPLE
aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
[auditor]
aws_access_key_id = AKIAAUDITOR00EXAMPLE
aws_secret_access_key = qK1sTzVbRn4P/8Ld5Wyc/m0xEg6ufhEXAMPLEKEY
"""


class Server:
    """Started at once; with `with` it is stopped at the end."""

    def __init__(self, *options):
        self.process = subprocess.Popen([PROGRAM, "--port", "0", *options], stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, **PROGRAM_OPTIONS})
        line = self.process.stdout.readline()
        if not line.startswith("Keyturn: http://"):
            raise RuntimeError(f"keyturn-server said {line!r}")
        self.url = line.split()[1].rstrip("/")
        self.port = int(self.url.rsplit(":", 1)[1])

    def clock(self, **order):
        """Orders the clock, and answers what it shows."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", "/keyturn/clock", json.dumps(order), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        body = json.loads(answer.read())
        connection.close()
        if answer.status != 200:
            raise RuntimeError(body)
        return body

    def kill(self):
        """As the power would: no goodbye."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(timeout=30)
        self.process.stdout.close()
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Home:
    """A folder of its own for a client: ~/.aws/credentials with the sample users, and the environment for it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="keyturn-clients-")
        self.path = pathlib.Path(self.folder.name)
        (self.path / ".aws").mkdir()
        (self.path / ".aws/credentials").write_text(CREDENTIALS, encoding="utf-8")

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return {**kept, "HOME": str(self.path), "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true",
                "AWS_PAGER": "", "PAGER": "cat", "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()
