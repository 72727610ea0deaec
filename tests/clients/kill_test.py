"""An answered write survives the death of the server: it is killed in the middle of load, and started again.

KEYTURN_KILLS says how often; 10 where nothing is said.
"""

import http.client
import os
import tempfile
import threading
import time
import random
import unittest

from support.direct import Connection
from support.server import Server

KILLS = int(os.environ.get("KEYTURN_KILLS", "10"))
CLIENTS = 4


class Writer(threading.Thread):
    """Puts items one after the other, and notes the last one that was answered."""

    def __init__(self, server, name, first):
        super().__init__()
        self.connection = Connection(server)
        self.name = name
        self.answered = first
        self.fault = None

    def run(self):
        try:
            while True:
                number = self.answered + 1
                item = {"Id": {"S": f"{self.name}/{number}"}, "Note": {"S": "x" * (number % 700)}}
                self.connection.dynamodb("PutItem", TableName="Songs", Item=item)
                self.answered = number
        except (OSError, http.client.HTTPException):
            pass  # the server is gone
        except RuntimeError as fault:
            self.fault = fault
        finally:
            self.connection.close()


class Kill(unittest.TestCase):
    def test_no_answered_write_is_lost(self):
        chance = random.Random(7)
        answered = [0] * CLIENTS
        with tempfile.TemporaryDirectory(prefix="keyturn-kill-") as folder:
            for kill in range(KILLS + 1):
                server = Server("--data", folder, "--speed", "1000")
                try:
                    self.check(server, answered, kill)
                    writers = [Writer(server, f"client{i}", answered[i]) for i in range(CLIENTS)]
                    for writer in writers:
                        writer.start()
                    time.sleep(chance.uniform(0.02, 0.3))  # any moment may be the one
                finally:
                    server.kill()
                for i, writer in enumerate(writers):
                    writer.join()
                    self.assertIsNone(writer.fault)
                    answered[i] = writer.answered
        self.assertGreater(sum(answered), KILLS)

    def check(self, server, answered, kill):
        connection = Connection(server)
        if kill == 0:
            connection.dynamodb("CreateTable", TableName="Songs", BillingMode="PAY_PER_REQUEST",
                                AttributeDefinitions=[{"AttributeName": "Id", "AttributeType": "S"}],
                                KeySchema=[{"AttributeName": "Id", "KeyType": "HASH"}],
                                SSESpecification={"Enabled": True, "SSEType": "KMS"})
            server.clock(advance_seconds=60)
        found = set()
        start = {}
        while True:
            page = connection.dynamodb("Scan", TableName="Songs", ProjectionExpression="Id", **start)
            found.update(item["Id"]["S"] for item in page["Items"])
            if "LastEvaluatedKey" not in page:
                break
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
        connection.close()
        lost = [f"client{i}/{n}" for i in range(CLIENTS) for n in range(1, answered[i] + 1)
                if f"client{i}/{n}" not in found]
        self.assertEqual(lost, [], f"after kill {kill}")


if __name__ == "__main__":
    unittest.main()
