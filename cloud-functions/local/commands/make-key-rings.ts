/**
 * `npm run make-key-rings -- --stage X [--region R]`: the key ceremony of a new deployment (docs/how-to/deploy.md); with
 * `--complete`, after a new version, the rings of audiences that came later.
 */
import { parseArgs } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import { SSMClient } from '@aws-sdk/client-ssm';
import { completeStoredRings, holdKeyCeremony } from '../key-ceremony';

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    region: { type: 'string', default: 'cn-northwest-1' },
    complete: { type: 'boolean', default: false },
  },
});

if (values.stage === undefined || !/^[a-z][a-z0-9-]*$/.test(values.stage)) {
  console.error('usage: npm run make-key-rings -- --stage <stage> [--region <region>] [--complete]');
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
  await holdKeyCeremony(kept);
  console.log('key rings stored');
}
