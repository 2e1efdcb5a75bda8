/** What the HTTP layer leaves in the audit record when it, or a use case, says no. */
import { makeRefusalRecord } from '../../cloud-functions/functions/refused-attempts';
import { watchedAudit } from '../use-cases/watched-audit';
import { anApp, callerWith, noon, send } from './an-app';
import { sampleRequests } from './sample-requests';

const clock = { now: () => noon };
function aWatchedApp(answer?: Parameters<typeof anApp>[0]) {
  const audit = watchedAudit(clock);
  const recordRefusal = makeRefusalRecord({ audit, clock, random: { bytes: (length) => new Uint8Array(length) } });
  return { audit, ...anApp({ recordRefusal, ...answer }) };
}
const personId = callerWith('resident').personId;

it('keeps who asked a desk for what their role does not allow, and nothing of what they sent', async () => {
  const { app, audit } = aWatchedApp();
  const response = await send(app, 'proposeFact', { token: 'resident' });
  expect(response.status).toBe(403);
  expect(JSON.stringify(await response.json())).not.toContain(personId);
  expect(audit.entries).toEqual([
    expect.objectContaining({
      operation: 'proposeFact',
      actor: personId,
      role: 'resident',
      refused: 'not-allowed',
      target: 'refused',
      about: [],
    }),
  ]);
});

it('keeps a malformed request at a desk by what is wrong with it, without the names in it', async () => {
  const { app, audit } = aWatchedApp();
  const body = { ...sampleRequests.proposeFact.body, until: 'never', '张伟 13800138000': 1 };
  await send(app, 'proposeFact', { token: 'officer', sample: { body } });
  expect(audit.entries).toEqual([expect.objectContaining({ role: 'officer', refused: 'request-not-valid' })]);
  expect(JSON.stringify(audit.entries)).not.toMatch(/张伟|13800138000|11010519491231002X/);
});

it('keeps what a use case refuses, once', async () => {
  const once = aWatchedApp({ answer: async () => ({ ok: false, error: { code: 'step-not-possible' } }) });
  await send(once.app, 'startCanary', { token: 'authority' });
  expect(once.audit.entries).toEqual([
    expect.objectContaining({ operation: 'startCanary', role: 'authority', refused: 'step-not-possible' }),
  ]);
  const itself = aWatchedApp({ answer: async () => ({ ok: false, error: { code: 'second-person-needed', audited: true } }) });
  const response = await send(itself.app, 'reviewFactProposal', { token: 'officer' });
  expect(itself.audit.entries).toEqual([]);
  expect(await response.json()).not.toHaveProperty('audited');
});

it('keeps a resident’s request only when it names fields that no phone of ours sends', async () => {
  const { app, audit } = aWatchedApp();
  await send(app, 'declareHealth', {
    token: 'resident',
    sample: { body: { ...sampleRequests.declareHealth.body, temperatureTenths: 9_999 } },
  });
  expect(audit.entries).toEqual([]);
  await send(app, 'declareHealth', { token: 'resident', sample: { body: { ...sampleRequests.declareHealth.body, facts: [] } } });
  expect(audit.entries).toEqual([expect.objectContaining({ operation: 'declareHealth', target: 'refused: unknown-field' })]);
});

it('keeps no reading that was refused for its page, and nobody who is not signed in', async () => {
  const { app, audit } = aWatchedApp();
  await send(app, 'listFactProposals', { token: 'officer', sample: { query: { page: 'x'.repeat(700) } } });
  await send(app, 'proposeFact', {});
  await send(app, 'proposeFact', { token: 'expired' });
  expect(audit.entries).toEqual([]);
  await send(app, 'listFactProposals', { token: 'resident' });
  expect(audit.entries).toHaveLength(1);
});

it('answers no better than it can keep: without a record the request fails', async () => {
  const { app, audit } = aWatchedApp();
  audit.failNext();
  expect((await send(app, 'proposeFact', { token: 'resident' })).status).toBe(500);
});
