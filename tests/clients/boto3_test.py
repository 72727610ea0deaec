"""boto3 against keyturn-server: waiters, paginators, errors as exceptions, resources, signatures."""

import tempfile
import unittest

import boto3
import botocore.config
import botocore.exceptions
from boto3.dynamodb.conditions import Attr, Key

from support.server import CREDENTIALS, Server

SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
QUICK = {"Delay": 1, "MaxAttempts": 30}


def session(access_key_id="AKIAIOSFODNN7EXAMPLE", secret=SECRET):
    return boto3.Session(aws_access_key_id=access_key_id, aws_secret_access_key=secret, region_name="us-east-1")


class Boto3(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # A simulated minute passes with each second that a waiter waits.
        cls.server = Server("--speed", "60")

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def client(self, service, **credentials):
        config = botocore.config.Config(retries={"max_attempts": 0})
        return session(**credentials).client(service, endpoint_url=self.server.url, config=config)

    def table(self, name, **more):
        client = self.client("dynamodb", access_key_id=name)
        client.create_table(TableName="Music", BillingMode="PAY_PER_REQUEST",
                            AttributeDefinitions=[{"AttributeName": "Artist", "AttributeType": "S"},
                                                  {"AttributeName": "Song", "AttributeType": "S"}],
                            KeySchema=[{"AttributeName": "Artist", "KeyType": "HASH"},
                                       {"AttributeName": "Song", "KeyType": "RANGE"}], **more)
        client.get_waiter("table_exists").wait(TableName="Music", WaiterConfig=QUICK)
        return client

    def test_an_encrypted_table_from_its_creation_to_its_end(self):
        client = self.table("life", SSESpecification={"Enabled": True, "SSEType": "KMS"})
        table = client.describe_table(TableName="Music")["Table"]
        self.assertEqual(table["TableStatus"], "ACTIVE")
        self.assertEqual(table["SSEDescription"]["Status"], "ENABLED")
        self.assertEqual(table["CreationDateTime"].year, 2026)
        client.delete_table(TableName="Music")
        client.get_waiter("table_not_exists").wait(TableName="Music", WaiterConfig=QUICK)
        with self.assertRaises(client.exceptions.ResourceNotFoundException) as caught:
            client.describe_table(TableName="Music")
        self.assertEqual(caught.exception.response["Error"]["Message"],
                         "Requested resource not found: Table: Music not found")
        self.assertEqual(len(caught.exception.response["ResponseMetadata"]["RequestId"]), 52)

    def test_items_by_the_resource_with_conditions_and_paginators(self):
        client = self.table("items")
        table = session("items").resource("dynamodb", endpoint_url=self.server.url).Table("Music")
        with table.batch_writer() as batch:
            for number in range(60):
                batch.put_item(Item={"Artist": "Acme Band", "Song": f"Song {number:02}", "Year": 1960 + number,
                                     "Raw": b"\x00\xff", "Tags": {"rock", "sql"}, "Live": number % 2 == 0})
        found = table.query(KeyConditionExpression=Key("Artist").eq("Acme Band") & Key("Song").begins_with("Song 1"),
                            FilterExpression=Attr("Live").eq(True))
        self.assertEqual([item["Year"] for item in found["Items"]], [1970, 1972, 1974, 1976, 1978])
        self.assertEqual(found["Items"][0]["Raw"].value, b"\x00\xff")
        self.assertEqual(found["Items"][0]["Tags"], {"rock", "sql"})
        pages = list(client.get_paginator("scan").paginate(TableName="Music", PaginationConfig={"PageSize": 7}))
        self.assertEqual(sum(page["Count"] for page in pages), 60)
        self.assertGreater(len(pages), 8)
        with self.assertRaises(table.meta.client.exceptions.ConditionalCheckFailedException):
            table.put_item(Item={"Artist": "Acme Band", "Song": "Song 01"}, ConditionExpression=Attr("Song").not_exists())

    def test_a_cancelled_transaction_tells_its_reasons(self):
        client = self.table("transaction")
        put = {"TableName": "Music", "Item": {"Artist": {"S": "A"}, "Song": {"S": "B"}}}
        client.put_item(**put)
        with self.assertRaises(client.exceptions.TransactionCanceledException) as caught:
            client.transact_write_items(TransactItems=[
                {"Put": {**put, "ConditionExpression": "attribute_not_exists(Artist)"}},
                {"Put": {"TableName": "Music", "Item": {"Artist": {"S": "A"}, "Song": {"S": "C"}}}}])
        self.assertEqual([reason["Code"] for reason in caught.exception.response["CancellationReasons"]],
                         ["ConditionalCheckFailed", "None"])

    def test_keys_encrypt_and_their_paginators_find_them(self):
        client = self.client("kms", access_key_id="keys")
        ids = {client.create_key(Description=f"key {number}")["KeyMetadata"]["KeyId"] for number in range(5)}
        pages = client.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 2})
        self.assertEqual({key["KeyId"] for page in pages for key in page["Keys"]}, ids)
        key = ids.pop()
        sealed = client.encrypt(KeyId=key, Plaintext=b"\x00secret\xff", EncryptionContext={"a": "b"})["CiphertextBlob"]
        self.assertEqual(client.decrypt(CiphertextBlob=sealed, EncryptionContext={"a": "b"})["Plaintext"], b"\x00secret\xff")
        with self.assertRaises(client.exceptions.InvalidCiphertextException):
            client.decrypt(CiphertextBlob=sealed)
        self.assertIsNone(client.disable_key(KeyId=key).get("KeyMetadata"))
        with self.assertRaises(client.exceptions.DisabledException):
            client.encrypt(KeyId=key, Plaintext=b"x")

    def test_the_event_history_has_what_was_done_and_by_whom(self):
        self.table("trail")
        client = self.client("cloudtrail", access_key_id="trail")
        pages = client.get_paginator("lookup_events").paginate(PaginationConfig={"PageSize": 1})
        names = [event["EventName"] for page in pages for event in page["Events"]]
        self.assertIn("CreateTable", names)
        found = client.lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "CreateTable"}])
        self.assertIn("Boto3/", found["Events"][0]["CloudTrailEvent"])

    def test_sts_speaks_the_query_protocol(self):
        client = self.client("sts", access_key_id="who")
        self.assertEqual(client.get_caller_identity()["Arn"], "arn:aws:iam::123456789012:user/Alice")
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            client.get_session_token()
        self.assertEqual(caught.exception.response["Error"]["Message"], "Keyturn does not simulate sts:GetSessionToken.")

    def test_users_of_an_account_may_what_their_policies_say(self):
        self.table("team")
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            self.client("dynamodb", access_key_id="team-auditor").scan(TableName="Music")
        self.assertEqual(caught.exception.response["Error"]["Code"], "AccessDeniedException")
        self.assertIn("dynamodb:Scan", caught.exception.response["Error"]["Message"])

    def test_another_region_is_empty_ground(self):
        client = boto3.Session("k", "s", region_name="eu-west-1").client("dynamodb", endpoint_url=self.server.url)
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            client.list_tables()
        self.assertEqual(caught.exception.response["Error"]["Code"], "RegionNotSimulated")


class Signatures(unittest.TestCase):
    def test_an_account_with_a_secret_is_reached_with_it_only(self):
        with tempfile.NamedTemporaryFile("w", suffix=".ini") as file:
            file.write(CREDENTIALS)
            file.flush()
            with Server("--credentials", file.name) as server:
                def call(service, operation, **credentials):
                    client = session(**credentials).client(service, endpoint_url=server.url)
                    try:
                        getattr(client, operation)()
                        return "answered"
                    except botocore.exceptions.ClientError as error:
                        return error.response["Error"]["Code"]

                for service, operation in (("dynamodb", "list_tables"), ("kms", "list_keys"),
                                           ("cloudtrail", "lookup_events"), ("sts", "get_caller_identity")):
                    self.assertEqual(call(service, operation), "answered")
                self.assertEqual(call("dynamodb", "list_tables", secret="another"), "InvalidSignatureException")
                self.assertEqual(call("kms", "list_keys", secret="another"), "InvalidSignatureException")
                self.assertEqual(call("sts", "get_caller_identity", secret="another"), "SignatureDoesNotMatch")
                self.assertEqual(call("dynamodb", "list_tables", access_key_id="elsewhere", secret="any"), "answered")
                with self.assertRaises(RuntimeError):
                    server.clock(advance_seconds=1)


if __name__ == "__main__":
    unittest.main(warnings="ignore")  # botocore leaves its sockets to be collected
