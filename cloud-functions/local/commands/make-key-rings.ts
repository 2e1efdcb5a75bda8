/** `npm run make-key-rings -- --stage X [--region R]`: the key ceremony of a new deployment (docs/how-to/deploy.md). */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import { SSMClient } from '@aws-sdk/client-ssm';
import { systemClock } from '../../adapters/clock';
import { addMilliseconds, millisecondsPerDay } from '../../domain/time';
import { holdKeyCeremony } from '../key-ceremony';

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    region: { type: 'string', default: 'cn-northwest-1' },
    jurisdiction: { type: 'string', default: '150781' },
  },
});

if (values.stage === undefined || !/^[a-z][a-z0-9-]*$/.test(values.stage)) {
  console.error('usage: npm run make-key-rings -- --stage <stage> [--region <region>] [--jurisdiction <GB/T 2260>]');
  process.exit(1);
}

const now = systemClock.now();
const file = `root-key-${values.stage}.json`;
const { rootPrivateJwk, rootPublicJwk } = await holdKeyCeremony({
  kms: new KMSClient({ region: values.region }),
  ssm: new SSMClient({ region: values.region }),
  keyId: `alias/tongma-${values.stage}-key-rings`,
  parameters: `/tongma/${values.stage}`,
  issuer: values.jurisdiction,
  issuedAt: now,
  leafNotBefore: now,
  leafNotAfter: addMilliseconds(now, 365 * millisecondsPerDay),
});
writeFileSync(file, JSON.stringify({ rootPrivateJwk, rootPublicJwk }, undefined, 2), { mode: 0o600, flag: 'wx' });
console.log(`key rings stored; ${file} holds the root's private key: put it into the vault of the authority and delete it here`);
