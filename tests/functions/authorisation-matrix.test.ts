/**
 * Every operation × every role × every state of a session, from the contract alone and with real tokens: who gets through, and what
 * the others are told. A new operation is in it without being named. Whose records they then touch: district-scope-matrix.test.ts.
 */
import { makeSessionTokens } from '../../cloud-functions/adapters/keys/session-tokens';
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import type { OperationName } from '../../cloud-functions/contract/routes';
import { type Caller, type Role, roles } from '../../cloud-functions/domain/caller';
import { steppedUpForMinutes } from '../../cloud-functions/domain/staff/caller-now';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { anApp, callerWith, noon, send } from './an-app';
import { operationNames } from './sample-requests';

const tokens = makeSessionTokens([{ id: 1, secret: Buffer.alloc(32, 1).toString('base64url') }]);
const ended = 'a-session-that-was-ended';
const later = (milliseconds: number) => addMilliseconds(noon, milliseconds);
const longAgo = -steppedUpForMinutes * millisecondsPerMinute;

type Told = 'through' | 'not-allowed' | 'step-up-needed' | 'sign-in-expired';
type State = { readonly says: string; readonly caller: (role: Role) => Caller; readonly told: (asked: Asked) => Told };
type Asked = { readonly isStaffed: boolean; readonly needsStepUp: boolean; readonly isForEveryone: boolean; readonly isTheirs: boolean };

const allowed = ({ isTheirs, isForEveryone }: Asked): Told => (isTheirs || isForEveryone ? 'through' : 'not-allowed');
const withoutRole = ({ isForEveryone }: Asked): Told => (isForEveryone ? 'through' : 'not-allowed');
const withoutStepUp = (asked: Asked): Told => {
  const told = allowed(asked);
  return told === 'through' && asked.needsStepUp ? 'step-up-needed' : told;
};

const states: readonly State[] = [
  { says: 'in their district', caller: callerWith, told: allowed },
  { says: 'with a session that holds', caller: (role) => ({ ...callerWith(role), sessionId: 'it-holds' }), told: allowed },
  {
    says: 'with a session ended elsewhere',
    caller: (role) => ({ ...callerWith(role), sessionId: ended }),
    told: (asked) => (asked.isStaffed ? 'sign-in-expired' : allowed(asked)),
  },
  {
    says: 'by a delegation that holds',
    caller: (role) => ({ ...callerWith(role), roles: ['resident', role], roleEnds: { [role]: later(1_000) } }),
    told: allowed,
  },
  {
    says: 'by a delegation that has just ended',
    caller: (role) => ({ ...callerWith(role), roles: ['resident', role], roleEnds: { [role]: noon } }),
    told: withoutRole,
  },
  {
    says: 'whose post has ended',
    caller: (role) => ({ ...callerWith(role), roles: ['resident'], district: undefined }),
    told: withoutRole,
  },
  {
    says: 'who has not proved anew who they are',
    caller: (role) => ({ ...callerWith(role), steppedUpAt: undefined }),
    told: withoutStepUp,
  },
  { says: 'who did so ten minutes ago', caller: (role) => ({ ...callerWith(role), steppedUpAt: later(longAgo) }), told: withoutStepUp },
  { says: 'who did so just within', caller: (role) => ({ ...callerWith(role), steppedUpAt: later(longAgo + 1_000) }), told: allowed },
  { says: 'who will do so', caller: (role) => ({ ...callerWith(role), steppedUpAt: later(60_000) }), told: withoutStepUp },
];

const endpointOf = (name: OperationName): Endpoint => endpoints[name];
const forPeople = operationNames.filter((name) => endpointOf(name).access.kind === 'roles');
const staffRoles = roles.filter((role) => role !== 'resident');

const sessionWatch = { holds: async ({ sessionId }: Caller) => sessionId !== ended };
const { app, reached } = anApp({ sessions: tokens, sessionWatch });
let tried = 0;
let refusedCells = 0;

function askedBy(name: OperationName, role: Role): Asked {
  const { access, audience } = endpointOf(name);
  if (access.kind !== 'roles') throw new Error('not for people');
  return {
    isStaffed: ['district', 'authority', 'feeds'].includes(audience),
    needsStepUp: access.stepUp === true,
    isForEveryone: access.roles.includes('resident'),
    isTheirs: access.roles.some((one) => one === role),
  };
}

async function told(name: OperationName, caller: Caller): Promise<string> {
  const { token } = await tokens.issue(caller, noon, noon);
  reached.length = 0;
  const response = await send(app, name, { token });
  if (reached.length > 0) return 'through';
  return String(Reflect.get(Object(await response.json()), 'code'));
}

describe.each(forPeople)('%s', (name) => {
  it.each(states.map((state) => [state.says, state] as const))('by each role, %s', async (_, state) => {
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const role of staffRoles) {
      found[role] = await told(name, state.caller(role));
      wanted[role] = state.told(askedBy(name, role));
      tried += 1;
      if (wanted[role] !== 'through') refusedCells += 1;
    }
    expect(found).toEqual(wanted);
  });
});

it('has tried every operation for people with every role in every state', () => {
  expect(tried).toBe(forPeople.length * staffRoles.length * states.length);
  expect(refusedCells).toBeGreaterThan(tried / 4);
  // Read by whoever wants to know how many cells it has.
  process.stdout.write(`authorisation matrix: ${tried} cells, ${refusedCells} of them refused\n`);
});
