import { paperCodeKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { PaperCode, PaperCodes } from '../../cloud-functions/use-cases/ports/paper-codes';

export function fakePaperCodes(clock: Clock): PaperCodes {
  const held = new Map<string, PaperCode>();
  const get = (id: string) => {
    const code = held.get(id);
    return code && paperCodeKeptUntil(code) > clock.now() ? code : undefined;
  };
  const place = ({ issuedAt, paperCodeId }: PaperCode) => `${String(issuedAt).padStart(13, '0')}#${paperCodeId}`;
  const listOf = (personId: string) =>
    [...held.keys()]
      .flatMap((id) => get(id) ?? [])
      .filter((code) => code.personId === personId)
      .sort((one, other) => (place(one) > place(other) ? -1 : 1));
  const end: PaperCodes['end'] = async (id, ended) => {
    await Promise.resolve();
    const code = get(id);
    if (!code || code.ended) return code;
    const next = { ...code, ended };
    held.set(id, next);
    return next;
  };
  return {
    async add(code) {
      await Promise.resolve();
      held.set(code.paperCodeId, code);
      const [, ...former] = listOf(code.personId);
      for (const { paperCodeId, ended } of former) if (!ended) await end(paperCodeId, { how: 'replaced', at: code.issuedAt });
    },
    get: async (id) => get(id),
    listOf: async (personId) => listOf(personId),
    end,
  };
}
