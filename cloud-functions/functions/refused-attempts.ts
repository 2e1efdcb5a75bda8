/** What was tried and refused, in the audit record: who, which operation, the problem's code. Never what was sent. */
import type { Endpoint } from '../contract/endpoint';
import type { OperationName } from '../contract/routes';
import type { Caller, Role } from '../domain/caller';
import type { AuditLog } from '../use-cases/ports/audit-log';
import type { Clock } from '../use-cases/ports/clock';
import type { Random } from '../use-cases/ports/keys';
import { writeAuditEntry } from '../use-cases/tracing/write-audit-entry';
import type { Problem } from './problem';

export type RefusedAttempt = {
  readonly operation: OperationName;
  readonly endpoint: Endpoint;
  readonly caller: Caller;
  readonly problem: Problem;
};
export type RefusalRecord = (attempt: RefusedAttempt) => Promise<void>;

const staffAudiences: readonly Endpoint['audience'][] = ['district', 'authority', 'feeds'];
export const isStaffed = ({ audience }: Pick<Endpoint, 'audience'>): boolean => staffAudiences.includes(audience);

/**
 * At the desks everything refused is kept, except what only reads and is refused for its page or its window. Residents
 * mistype: theirs is an attempt when it names fields that no phone of ours sends, `facts` in a declaration.
 */
export function isAttempt({ audience, body }: Endpoint, { code, fields = [], audited }: Problem): boolean {
  if (audited) return false;
  if (isStaffed({ audience })) return body !== undefined || code === 'not-allowed' || code === 'step-up-needed';
  return audience === 'resident' && fields.some(({ problem }) => problem === 'unknown-field');
}

export type RefusalRecordNeeds = {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly clock: Clock;
  readonly random: Random;
};

export const makeRefusalRecord =
  (needs: RefusalRecordNeeds): RefusalRecord =>
  async ({ operation, endpoint, caller, problem }) => {
    // Names of fields may be made up by the sender; what is wrong with them is ours.
    const wrong = [...new Set(problem.fields?.map((field) => field.problem))].join(', ');
    const act = { operation, role: roleIn(endpoint, caller), target: wrong === '' ? 'refused' : `refused: ${wrong}`, about: [] };
    await writeAuditEntry(caller, { ...act, refused: problem.code }, needs);
  };

/** The role the operation is for, if they have it; else what they are besides a resident. */
function roleIn({ access }: Endpoint, { roles }: Caller): Role {
  const wanted = access.kind === 'roles' ? access.roles : [];
  return roles.find((role) => wanted.includes(role)) ?? roles.find((role) => role !== 'resident') ?? 'resident';
}
