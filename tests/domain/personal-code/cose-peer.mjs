// Another COSE implementation, in a process of its own: loading it registers CBOR tag 18 for everybody.
// In: {jwk, check: hex, sign: {payload: hex, kid: hex}} as JSON. Out: {payload, kid, alg} of `check`, or {error}, and {signed}.
import { Algorithms, Headers, Sign1 } from '@auth0/cose';
import { importJWK } from 'jose';

let input = '';
for await (const part of process.stdin) input += part;
const { jwk, check, sign } = JSON.parse(input);
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const bytes = (text) => new Uint8Array(Buffer.from(text, 'hex'));

async function checked() {
  try {
    const message = Sign1.decode(bytes(check));
    await message.verify(await importJWK({ ...jwk, d: undefined }, 'ES256'), { algorithms: [Algorithms.ES256] });
    return { payload: hex(message.payload), kid: hex(message.kid), alg: message.algName };
  } catch (error) {
    return { error: String(error) };
  }
}

async function signed() {
  const header = [
    [Headers.Algorithm, Algorithms.ES256],
    [Headers.KeyID, bytes(sign.kid)],
  ];
  const message = await Sign1.sign(header, [], bytes(sign.payload), await importJWK(jwk, 'ES256'));
  return hex(message.encode());
}

process.stdout.write(JSON.stringify({ checked: await checked(), signed: await signed() }));
