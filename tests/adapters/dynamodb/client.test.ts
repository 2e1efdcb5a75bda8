/** The client against stores that misbehave. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { makeStoreClient } from '../../../cloud-functions/adapters/dynamodb/client';
import { makeStoreConnections } from '../../../cloud-functions/adapters/dynamodb/store-connections';

const servers: Server[] = [];
async function aStoreThat(answers: RequestListener): Promise<number> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
const get = (port: number) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = makeStoreClient({ region: 'local', endpoint: `http://127.0.0.1:${port}`, credentials });
  return client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' }, sk: { S: 'b' } } })).finally(() => client.destroy());
};
const request = (port: number) => ({ protocol: 'http:', hostname: '127.0.0.1', port, method: 'POST', path: '/', headers: {}, body: '{}' });

it('gives up on a store that does not answer, as a timeout', async () => {
  const port = await aStoreThat(() => {});
  const connections = makeStoreConnections({ connectionsMax: 2, timeoutMilliseconds: 100 });
  await expect(connections.handle(request(port))).rejects.toMatchObject({ name: 'TimeoutError' });
  connections.destroy();
});

it('fails when the store breaks off in the middle of its answer', async () => {
  const port = await aStoreThat((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"Item":');
    setTimeout(() => response.destroy(), 20);
  });
  const connections = makeStoreConnections({ connectionsMax: 2, timeoutMilliseconds: 1_000 });
  await expect(connections.handle(request(port))).rejects.toThrow();
  connections.destroy();
});

it('tries a store that is overwhelmed three times and no more', async () => {
  let asked = 0;
  const port = await aStoreThat((_, response) => {
    asked += 1;
    response.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' });
    response.end('{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"busy"}');
  });
  await expect(get(port)).rejects.toThrow('busy');
  expect(asked).toBe(3);
});

it('gets through when the first try meets a cut connection', async () => {
  let asked = 0;
  const port = await aStoreThat((message, response) => {
    asked += 1;
    if (asked === 1) message.socket.destroy();
    else response.end('{"Item":{"pk":{"S":"满洲里"}}}');
  });
  expect((await get(port)).Item).toEqual({ pk: { S: '满洲里' } });
  expect(asked).toBe(2);
});
