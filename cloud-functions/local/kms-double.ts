/**
 * A key service for one machine that speaks AWS KMS's JSON 1.1 protocol over HTTP, so that the product runs on the same
 * client here as in the cloud. One symmetric key and two that sign; what they have wrapped and signed holds as long as `keysFile`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAsKms } from './kms-double-answers';
import { type KmsDoubleKeys, keysInFile, newKmsDoubleKeys, type RootKeySpec } from './kms-double-keys';

export type KmsDouble = {
  readonly endpoint: string;
  /** The symmetric key. */
  readonly keyId: string;
  readonly rootKeyId: string;
  readonly auditKeyId: string;
  /** `X-Amz-Target` of each request so far. */
  readonly asked: string[];
  stop(): Promise<void>;
};
export type KmsDoubleOptions = {
  /** Where the keys lie; without it they end with this process. */
  readonly keysFile?: string;
  /** Of a root that is made now. */
  readonly rootKeySpec?: RootKeySpec;
};

export async function startKmsDouble({ keysFile, rootKeySpec = 'ECC_NIST_P256' }: KmsDoubleOptions = {}): Promise<KmsDouble> {
  const keys: KmsDoubleKeys = keysFile === undefined ? newKmsDoubleKeys(rootKeySpec) : keysInFile(keysFile, rootKeySpec);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const target = String(request.headers['x-amz-target']);
      asked.push(target);
      const { status, body } = isSigned(request)
        ? answerAsKms(keys, target, text)
        : { status: 400, body: { __type: 'MissingAuthenticationTokenException' } };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keyId: keys.keyId,
    rootKeyId: keys.rootKeyId,
    auditKeyId: keys.auditKeyId,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isSigned = ({ headers }: IncomingMessage): boolean => /^AWS4-HMAC-SHA256 .*\/kms\/aws4_request/.test(headers.authorization ?? '');

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
