"""Debian's AWS CLI, run many times: the program's own entry, in a fork of a process that has read its modules already.
That takes a tenth of the time of starting it anew. A waiter's pauses pass in the simulation instead of here."""

import importlib
import os
import sys
import tempfile
import time
import types

import awscli.clidriver
import awscli.handlers  # noqa: F401  what the program would import by itself each time


def run(words, server, home):
    """Exit status, and what is printed: stdout and stderr as a terminal shows them."""
    with tempfile.TemporaryFile() as printed:
        child = os.fork()
        if child == 0:
            os._exit(in_child(words, server, home, printed))
        _, status = os.waitpid(child, 0)
        printed.seek(0)
        return os.waitstatus_to_exitcode(status), printed.read().decode()


def in_child(words, server, home, printed):
    status = 255
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
        os.chdir(home.path)
        models = os.environ["AWS_DATA_PATH"]  # set by the program as it is imported
        os.environ.clear()
        os.environ.update(home.environment(), AWS_DATA_PATH=models)
        time.tzset()
        time.sleep = lambda pause: server.clock(advance_seconds=pause)
        # Between attempts it waits a random time: none, as in the pane.
        for name in ("awscli.botocore.endpoint", "botocore.endpoint"):  # the CLI reaches it by both names
            importlib.import_module(name).time = types.SimpleNamespace(sleep=lambda _: None)
        sys.argv = ["aws", *words, "--endpoint-url", server.url]
        status = awscli.clidriver.main()
    except SystemExit as end:
        status = end.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return status or 0
