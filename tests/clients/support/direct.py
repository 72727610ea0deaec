"""Requests by hand: as quick as a client can be, signed by nobody in particular."""

import http.client
import json

SIGNER = ("AWS4-HMAC-SHA256 Credential={}/20260105/us-east-1/dynamodb/aws4_request, "
          "SignedHeaders=host;x-amz-date, Signature=0")


class Connection:
    """Keeps its connection, as clients do."""

    def __init__(self, server, access_key_id="AKIAIOSFODNN7EXAMPLE"):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.headers = {"Authorization": SIGNER.format(access_key_id), "X-Amz-Date": "20260105T090000Z",
                        "Content-Type": "application/x-amz-json-1.0"}

    def post(self, target, body):
        """The status and what came back, as JSON."""
        self.connection.request("POST", "/", json.dumps(body), {**self.headers, "X-Amz-Target": target})
        answer = self.connection.getresponse()
        content = answer.read()
        return answer.status, json.loads(content) if content else None

    def dynamodb(self, operation, **parameters):
        status, answer = self.post(f"DynamoDB_20120810.{operation}", parameters)
        if status != 200:
            raise RuntimeError(answer)
        return answer

    def close(self):
        self.connection.close()


def post(server, target, body):
    connection = Connection(server)
    answer = connection.post(target, body)
    connection.close()
    return answer
