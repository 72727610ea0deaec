"""usage: server_bench.py BUILD-FOLDER [DYNALITE] [--seconds S]

keyturn-server measured on this machine with wrk, side by side: each round runs every contender once, and the middle one of
the rounds counts. Everything is on the loopback interface and ends by itself.
DYNALITE is dynalite's program; with it the same requests are put to it too.
"""

import argparse
import http.client
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "clients"))
import support.server
from support.direct import Connection, SIGNER

ROUNDS = 3
ITEMS = 1000
TABLE = {"TableName": "Songs", "BillingMode": "PAY_PER_REQUEST",
         "AttributeDefinitions": [{"AttributeName": "Artist", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "Artist", "KeyType": "HASH"}]}


def song(number):
    """1 KB as DynamoDB counts it: names and values."""
    key = f"song-{number:07}"
    return {"Artist": {"S": key}, "Lyrics": {"S": "x" * (1024 - len("ArtistLyrics") - len(key))}}


def key(number):
    return {"Artist": song(number)["Artist"]}


REQUESTS = {
    "DescribeTable": [{"TableName": "Songs"}],
    "GetItem": [{"TableName": "Songs", "Key": key(n * 7919 % ITEMS)} for n in range(100)],
    "PutItem": [{"TableName": "Songs", "Item": song(n * 7919 % ITEMS)} for n in range(100)],
}


def script(folder, operation, bodies):
    """A wrk script that sends these bodies in turn."""
    path = pathlib.Path(folder) / f"{operation}.lua"
    headers = {"Authorization": SIGNER.format("AKIAIOSFODNN7EXAMPLE"), "X-Amz-Date": "20260105T090000Z",
               "X-Amz-Target": f"DynamoDB_20120810.{operation}", "Content-Type": "application/x-amz-json-1.0"}
    lines = ["local bodies = {" + ",".join(f"[==[{json.dumps(body)}]==]" for body in bodies) + "}",
             "local requests, at = {}, 0",
             "local headers = {" + ",".join(f"[{json.dumps(n)}] = {json.dumps(v)}" for n, v in headers.items()) + "}",
             "init = function() for i, body in ipairs(bodies) do",
             "  requests[i] = wrk.format('POST', '/', headers, body) end end",
             "request = function() at = at % #requests + 1 return requests[at] end"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def rate(port, lua, connections, seconds):
    """Answers a second. Any that is no success ends the run."""
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", lua, f"http://127.0.0.1:{port}/"],
                          check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in done or "Socket errors" in done:
        sys.exit(f"{lua}: {done}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])


class Constant:
    def __init__(self, build, size):
        self.process = subprocess.Popen([build / "constant_server", str(size)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def stop(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=30)


class Dynalite:
    def __init__(self, program):
        # As quick as it gets: tables are there at once.
        self.process = subprocess.Popen([program, "--host", "127.0.0.1", "--port", "0", "--createTableMs", "0",
                                         "--deleteTableMs", "0", "--updateTableMs", "0"],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)", self.process.stdout.readline())[1])

    def stop(self):
        self.process.terminate()
        self.process.stdout.close()
        self.process.wait(timeout=30)


def fill(server, count=ITEMS):
    connection = Connection(server)
    connection.dynamodb("CreateTable", **TABLE)
    while connection.dynamodb("DescribeTable", TableName="Songs")["Table"]["TableStatus"] != "ACTIVE":
        time.sleep(0.01)
    for number in range(count):
        connection.dynamodb("PutItem", TableName="Songs", Item=song(number))
    connection.close()


def answer_size(server, operation):
    connection = Connection(server)
    connection.connection.request("POST", "/", json.dumps(REQUESTS[operation][0]),
                                  {**connection.headers, "X-Amz-Target": f"DynamoDB_20120810.{operation}"})
    size = len(connection.connection.getresponse().read())
    connection.close()
    return size


def resident_kilobytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1])


def middle(rates):
    return statistics.median(rates)


def against_constant(build, folder, seconds):
    print("\nAnswers a second; a bare cpp-httplib server that answers a constant of the same length")
    print(f"{'':24}{'keyturn':>10}{'bare':>10}{'share':>8}")
    with support.server.Server("--speed", "3600") as server:
        fill(server)
        server.clock(speed=1)
        for operation, bodies in REQUESTS.items():
            lua = script(folder, operation, bodies)
            constant = Constant(build, answer_size(server, operation))
            for connections in (1, 8):
                rates = [(rate(server.port, lua, connections, seconds), rate(constant.port, lua, connections, seconds))
                         for _ in range(ROUNDS)]
                ours, bare = middle(r[0] for r in rates), middle(r[1] for r in rates)
                print(f"{operation + ', ' + str(connections):24}{ours:10.0f}{bare:10.0f}{ours / bare:8.0%}")
            constant.stop()


class Pace:
    """Requests one after the other over one connection, until the time is over."""

    def __init__(self, port):
        self.connection = Connection(type("At", (), {"port": port}))
        self.next = 0

    def name(self):
        self.next += 1
        return f"Table{self.next:06}"

    def cycle(self):
        name = self.name()
        self.connection.dynamodb("CreateTable", **{**TABLE, "TableName": name})
        self.until(name, "ACTIVE")
        self.connection.dynamodb("DeleteTable", TableName=name)
        self.until(name, None)

    def until(self, name, status):
        while True:
            code, answer = self.connection.post("DynamoDB_20120810.DescribeTable", {"TableName": name})
            if (answer["Table"]["TableStatus"] if code == 200 else None) == status:
                return

    def make(self, count):
        self.ready = []
        for _ in range(count):
            name = self.name()
            self.connection.dynamodb("CreateTable", **{**TABLE, "TableName": name})
            self.until(name, "ACTIVE")
            self.ready.append(name)

    def update(self):
        self.connection.dynamodb("UpdateTable", TableName=self.ready.pop(), SSESpecification={"Enabled": True, "SSEType": "KMS"})

    def per_second(self, action, seconds, most):
        begun = time.perf_counter()
        done = 0
        while time.perf_counter() - begun < seconds and done < most:
            action()
            done += 1
        return done / (time.perf_counter() - begun)


def against_dynalite(program, folder, seconds):
    print("\nAnswers a second beside dynalite, which keeps everything in memory too and encrypts nothing")
    print(f"{'':24}{'keyturn':>10}{'dynalite':>10}{'times':>8}")
    dynalite = Dynalite(program)
    # What takes simulated seconds is over at the next request, as in a dynalite whose delays are 0.
    with support.server.Server("--speed", "1000000") as server:
        for other in (server, dynalite):
            fill(other)
        paces = [Pace(server.port), Pace(dynalite.port)]
        rates = [[pace.per_second(pace.cycle, seconds, 10**9) for pace in paces] for _ in range(ROUNDS)]
        show("table cycles, 1", rates)
        rates = []
        for _ in range(ROUNDS):
            row = []
            for pace in paces:
                pace.make(100)
                row.append(pace.per_second(pace.update, seconds, 100))
            rates.append(row)
        show("UpdateTable SSE, 1", rates)
        for operation in ("PutItem", "GetItem"):
            lua = script(folder, operation, REQUESTS[operation])
            for connections in (1, 8):
                rates = [[rate(port, lua, connections, seconds) for port in (server.port, dynalite.port)]
                         for _ in range(ROUNDS)]
                show(f"{operation}, {connections}", rates)
    dynalite.stop()


def show(name, rates):
    ours, theirs = middle(r[0] for r in rates), middle(r[1] for r in rates)
    print(f"{name:24}{ours:10.0f}{theirs:10.0f}{ours / theirs:8.1f}")


def kept(folder, seconds):
    print("\nPutItem of 1 KB with --data: answered when it is on the disk")
    lua = script(folder, "PutItem", REQUESTS["PutItem"])
    with tempfile.TemporaryDirectory(prefix="keyturn-bench-", dir=folder) as data:
        with support.server.Server("--speed", "3600", "--data", data) as server:
            fill(server)
            server.clock(speed=1)
            for connections in (1, 8, 64):
                rates = [rate(server.port, lua, connections, seconds) for _ in range(ROUNDS)]
                print(f"{'connections: ' + str(connections):24}{middle(rates):10.0f}")


def start_and_memory():
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        with support.server.Server() as server:
            connection = Connection(server)
            connection.dynamodb("ListTables")
            times.append(1000 * (time.perf_counter() - begun))
            resident = resident_kilobytes(server.process)
            connection.close()
    print(f"\nStart to first answer: {middle(times):.0f} ms; resident after it: {resident / 1000:.1f} MB")
    many = 100_000
    with support.server.Server("--speed", "3600") as server:
        fill(server, 1)
        before = resident_kilobytes(server.process)
        connection = Connection(server)
        for first in range(0, many, 25):
            puts = [{"PutRequest": {"Item": song(number)}} for number in range(first, first + 25)]
            connection.dynamodb("BatchWriteItem", RequestItems={"Songs": puts})
        connection.close()
        grown = (resident_kilobytes(server.process) - before) * 1024
        print(f"{many} items of 1 KB: {grown / 1e6:.0f} MB resident, {grown / (many * 1024):.2f} times their size")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("dynalite", nargs="?")
    parser.add_argument("--seconds", type=int, default=2)
    options = parser.parse_args()
    support.server.PROGRAM = options.build / "keyturn-server"
    with tempfile.TemporaryDirectory(prefix="keyturn-bench-") as folder:
        start_and_memory()
        against_constant(options.build, folder, options.seconds)
        kept(folder, options.seconds)
        if options.dynalite:
            against_dynalite(options.dynalite, folder, options.seconds)


if __name__ == "__main__":
    main()
