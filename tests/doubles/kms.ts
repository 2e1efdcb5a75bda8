/** A key service that speaks AWS KMS's JSON 1.1 protocol over HTTP: Encrypt and Decrypt of one symmetric key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type KmsDouble = {
  readonly endpoint: string;
  readonly keyId: string;
  /** `X-Amz-Target` of each request so far. */
  readonly asked: string[];
  stop(): Promise<void>;
};

type Answer = { readonly status: number; readonly body: Record<string, unknown> };
type Body = {
  readonly KeyId?: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Record<string, string>;
};

const keyId = 'arn:aws-cn:kms:cn-north-1:000000000000:key/00000000-0000-4000-8000-000000000000';
const nonceBytes = 12;
const tagBytes = 16;
/** Of a symmetric key: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
const plaintextBytesMax = 4_096;

export async function startKmsDouble(): Promise<KmsDouble> {
  const key = randomBytes(32);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const target = String(request.headers['x-amz-target']);
      asked.push(target);
      const { status, body } = isSigned(request) ? answer(key, target, JSON.parse(text)) : refusal('MissingAuthenticationTokenException');
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keyId,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isSigned = ({ headers }: IncomingMessage): boolean => /^AWS4-HMAC-SHA256 .*\/kms\/aws4_request/.test(headers.authorization ?? '');
const refusal = (type: string): Answer => ({ status: 400, body: { __type: type } });

function answer(key: Buffer, target: string, body: Body): Answer {
  if (body.KeyId !== undefined && body.KeyId !== keyId)
    return refusal(target.endsWith('.Decrypt') ? 'IncorrectKeyException' : 'NotFoundException');
  switch (target) {
    case 'TrentService.Encrypt':
      return encrypt(key, body);
    case 'TrentService.Decrypt':
      return decrypt(key, body);
    default:
      return refusal('UnknownOperationException');
  }
}

function encrypt(key: Buffer, { Plaintext = '', EncryptionContext }: Body): Answer {
  const plain = Buffer.from(Plaintext, 'base64');
  if (plain.length === 0 || plain.length > plaintextBytesMax) return refusal('ValidationException');
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(contextBytes(EncryptionContext));
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { status: 200, body: { KeyId: keyId, CiphertextBlob: sealed.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' } };
}

function decrypt(key: Buffer, { CiphertextBlob = '', EncryptionContext }: Body): Answer {
  const sealed = Buffer.from(CiphertextBlob, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      .setAAD(contextBytes(EncryptionContext))
      .setAuthTag(sealed.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return { status: 200, body: { KeyId: keyId, Plaintext: plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' } };
  } catch {
    return refusal('InvalidCiphertextException');
  }
}

const contextBytes = (context: Record<string, string> = {}): Buffer => Buffer.from(JSON.stringify(Object.entries(context).sort()));

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
