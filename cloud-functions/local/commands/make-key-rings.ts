/**
 * `npm run make-key-rings -- --stage X [--region R]`: the key ceremony of a new deployment (docs/how-to/deploy.md); with
 * `--complete`, after a new version, the rings of audiences that came later.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import { SSMClient } from '@aws-sdk/client-ssm';
import { systemClock } from '../../adapters/clock';
import { addMilliseconds, millisecondsPerDay } from '../../domain/time';
import { completeStoredRings, holdKeyCeremony } from '../key-ceremony';

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    region: { type: 'string', default: 'cn-northwest-1' },
    jurisdiction: { type: 'string', default: '150781' },
    complete: { type: 'boolean', default: false },
  },
});

if (values.stage === undefined || !/^[a-z][a-z0-9-]*$/.test(values.stage)) {
  console.error('usage: npm run make-key-rings -- --stage <stage> [--region <region>] [--jurisdiction <GB/T 2260>] [--complete]');
  process.exit(1);
}

const kept = {
  kms: new KMSClient({ region: values.region }),
  ssm: new SSMClient({ region: values.region }),
  keyId: `alias/tongma-${values.stage}-key-rings`,
  parameters: `/tongma/${values.stage}`,
};

if (values.complete) {
  const written = await completeStoredRings(kept);
  console.log(written.length === 0 ? 'every ring is complete; nothing was written' : `key rings completed: ${written.join(', ')}`);
} else {
  const now = systemClock.now();
  const file = `root-key-${values.stage}.json`;
  const { rootPrivateJwk, rootPublicJwk } = await holdKeyCeremony({
    ...kept,
    issuer: values.jurisdiction,
    issuedAt: now,
    leafNotBefore: now,
    leafNotAfter: addMilliseconds(now, 365 * millisecondsPerDay),
  });
  writeFileSync(file, JSON.stringify({ rootPrivateJwk, rootPublicJwk }, undefined, 2), { mode: 0o600, flag: 'wx' });
  console.log(`key rings stored; ${file} holds the root's private key: put it into the vault of the authority and delete it here`);
}
