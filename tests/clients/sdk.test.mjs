// The AWS SDK for JavaScript v3 against keyturn-server: commands, waiters, paginators, errors.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import {
  CreateTableCommand, DeleteTableCommand, DescribeTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand,
  TransactWriteItemsCommand, UpdateTableCommand, paginateListTables, paginateQuery, paginateScan,
  waitUntilTableExists, waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import {
  CreateAliasCommand, CreateKeyCommand, DecryptCommand, DescribeKeyCommand, DisableKeyCommand, EncryptCommand,
  GenerateDataKeyCommand, KMSClient, ListKeysCommand, ScheduleKeyDeletionCommand, paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms';

import { clientOptions, startServer } from './support/server.mjs';

let server;
before(async () => {
  // A simulated minute passes with each second that a waiter waits.
  server = await startServer('--speed', '60');
});
after(() => server.stop());

const dynamodb = (account) => new DynamoDBClient(clientOptions(server.url, account));
const kms = (account) => new KMSClient(clientOptions(server.url, account));
const quick = (client) => ({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 60 });

const songs = (TableName, more = {}) => new CreateTableCommand({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'Artist', AttributeType: 'S' }, { AttributeName: 'Song', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'Artist', KeyType: 'HASH' }, { AttributeName: 'Song', KeyType: 'RANGE' }],
  ...more,
});

async function collected(pages, member) {
  const all = [];
  for await (const page of pages) all.push(...page[member]);
  return all;
}

test('A table is created under a key of one’s own, moved to another, and deleted', async () => {
  const client = dynamodb('sdk-table');
  const { KeyMetadata: key } = await kms('sdk-table').send(new CreateKeyCommand({ Description: 'Songs' }));
  const sse = { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key.Arn };
  await client.send(songs('Music', { SSESpecification: sse }));
  const waited = await waitUntilTableExists(quick(client), { TableName: 'Music' });
  assert.equal(waited.state, 'SUCCESS');
  const described = await client.send(new DescribeTableCommand({ TableName: 'Music' }));
  assert.equal(described.Table.SSEDescription.KMSMasterKeyArn, key.Arn);
  assert.ok(described.Table.CreationDateTime instanceof Date);
  assert.match(described.$metadata.requestId, /^[0-9A-V]{52}$/);
  const changed = await client.send(new UpdateTableCommand({ TableName: 'Music', SSESpecification: { Enabled: true } }));
  assert.equal(changed.TableDescription.SSEDescription.Status, 'UPDATING');
  let status = 'UPDATING';
  while (status === 'UPDATING') {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Music' }));
    status = Table.SSEDescription.Status;
  }
  assert.equal(status, 'ENABLED');
  await client.send(new DeleteTableCommand({ TableName: 'Music' }));
  await waitUntilTableNotExists(quick(client), { TableName: 'Music' });
  await assert.rejects(client.send(new DescribeTableCommand({ TableName: 'Music' })), {
    name: 'ResourceNotFoundException',
    message: 'Requested resource not found: Table: Music not found',
  });
});

test('Items come back as they were put, page by page', async () => {
  const client = dynamodb('sdk-items');
  await client.send(songs('Music'));
  await waitUntilTableExists(quick(client), { TableName: 'Music' });
  const item = (number) => ({
    Artist: { S: 'Acme Band' },
    Song: { S: `Song ${String(number).padStart(2, '0')}` },
    Year: { N: String(1960 + number) },
    Raw: { B: new Uint8Array([0, 128, 255]) },
    Tags: { SS: ['rock', 'sql'] },
    More: { M: { Live: { BOOL: true }, Nothing: { NULL: true }, List: { L: [{ S: 'ä€😀' }] } } },
  });
  for (let number = 0; number < 25; ++number) {
    await client.send(new PutItemCommand({ TableName: 'Music', Item: item(number) }));
  }
  const { Artist, Song } = item(7);
  const got = await client.send(new GetItemCommand({ TableName: 'Music', Key: { Artist, Song } }));
  assert.deepEqual(got.Item, item(7));
  const query = {
    TableName: 'Music',
    KeyConditionExpression: 'Artist = :artist',
    ExpressionAttributeValues: { ':artist': Artist },
    ScanIndexForward: false,
  };
  const found = await collected(paginateQuery({ client, pageSize: 4 }, query), 'Items');
  assert.equal(found.length, 25);
  assert.equal(found[0].Song.S, 'Song 24');
  assert.equal((await collected(paginateScan({ client, pageSize: 10 }, { TableName: 'Music' }), 'Items')).length, 25);
  await assert.rejects(client.send(new PutItemCommand({
    TableName: 'Music', Item: item(1), ConditionExpression: 'attribute_not_exists(Artist)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })), (error) => error.name === 'ConditionalCheckFailedException' && error.Item.Song.S === 'Song 01');
  await assert.rejects(client.send(new TransactWriteItemsCommand({
    TransactItems: [{ Put: { TableName: 'Music', Item: item(1), ConditionExpression: 'attribute_not_exists(Artist)' } }],
  })), (error) => error.CancellationReasons[0].Code === 'ConditionalCheckFailed');
});

test('Tables are listed page by page', async () => {
  const client = dynamodb('sdk-list');
  for (const name of ['One', 'Two', 'Three']) await client.send(songs(name));
  assert.deepEqual(await collected(paginateListTables({ client, pageSize: 2 }, {}), 'TableNames'), ['One', 'Three', 'Two']);
});

test('Keys encrypt, are listed page by page, and refuse once they are disabled', async () => {
  const client = kms('sdk-keys');
  const made = [];
  for (let number = 0; number < 5; ++number) {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Tags: [{ TagKey: 'n', TagValue: String(number) }] }));
    await client.send(new CreateAliasCommand({ AliasName: `alias/key-${number}`, TargetKeyId: KeyMetadata.KeyId }));
    made.push(KeyMetadata.KeyId);
  }
  const listed = await collected(paginateListKeys({ client, pageSize: 2 }, {}), 'Keys');
  assert.deepEqual(listed.map((key) => key.KeyId).sort(), made.sort());
  assert.equal((await collected(paginateListAliases({ client, pageSize: 2 }, {}), 'Aliases')).length, 5);

  const EncryptionContext = { table: 'Music' };
  const Plaintext = new TextEncoder().encode('hello');
  const sealed = await client.send(new EncryptCommand({ KeyId: 'alias/key-0', Plaintext, EncryptionContext }));
  const opened = await client.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob, EncryptionContext }));
  assert.equal(new TextDecoder().decode(opened.Plaintext), 'hello');
  assert.equal(opened.KeyId, sealed.KeyId);
  await assert.rejects(client.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob })),
    { name: 'InvalidCiphertextException' });
  const dataKey = await client.send(new GenerateDataKeyCommand({ KeyId: 'alias/key-1', KeySpec: 'AES_256' }));
  assert.equal(dataKey.Plaintext.length, 32);

  const [, , , , last] = made;
  await client.send(new DisableKeyCommand({ KeyId: last }));
  await assert.rejects(client.send(new EncryptCommand({ KeyId: last, Plaintext })), { name: 'DisabledException' });
  const { DeletionDate } = await client.send(new ScheduleKeyDeletionCommand({ KeyId: last, PendingWindowInDays: 7 }));
  assert.ok(DeletionDate instanceof Date);
  const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: last }));
  assert.equal(KeyMetadata.KeyState, 'PendingDeletion');
});

test('An error of the service is thrown with its name, message, status and request id', async () => {
  await assert.rejects(kms('sdk-error').send(new DescribeKeyCommand({ KeyId: 'alias/none' })), (error) => {
    assert.equal(error.name, 'NotFoundException');
    assert.equal(error.message, 'Alias arn:aws:kms:us-east-1:123456789012:alias/none is not found.');
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.match(error.$metadata.requestId, /^[0-9a-f-]{36}$/);
    return true;
  });
  await assert.rejects(kms('sdk-error').send(new ListKeysCommand({ Limit: 0 })), { name: 'ValidationException' });
});
