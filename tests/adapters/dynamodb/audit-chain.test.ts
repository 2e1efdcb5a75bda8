/** What an entry costs, and that whatever two programs do at once, crashes included, leaves a record that verifies. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { makeAuditLog } from '../../../cloud-functions/adapters/dynamodb/audit-log';
import { makeStoreClient } from '../../../cloud-functions/adapters/dynamodb/client';
import type { UnitsUsed } from '../../../cloud-functions/adapters/dynamodb/units';
import type { AuditLog } from '../../../cloud-functions/use-cases/ports/audit-log';
import { dynoxideIsInstalled, openEngine, startDynalite, startDynoxide } from '../../engines/store-engines';
import { type AKeptRecord, aKeptRecord, anEntryAt, openingHour, somebody } from './a-kept-record';

jest.setTimeout(120_000);

it('costs five write units and two read units with two people, as AWS counts them', async () => {
  if (!dynoxideIsInstalled) {
    console.warn('not measured: dynoxide, which counts as AWS does, is an optional dependency and not installed here');
    return;
  }
  const used: UnitsUsed[] = [];
  const opened = await openEngine(await startDynoxide(), (units) => used.push(units));
  const log = makeAuditLog({ ...opened, clock: { now: () => openingHour } });
  await log.append(anEntryAt(openingHour));
  used.length = 0;
  await log.append(anEntryAt(openingHour));
  const sum = (kind: UnitsUsed['kind']) => used.filter((one) => one.kind === kind).reduce((units, one) => units + one.units, 0);
  expect({ write: sum('write'), read: sum('read') }).toEqual({ write: 5, read: 2 });
  await opened.close();
});

describe('two programs at one record', () => {
  let record: AKeptRecord;
  let both: readonly AuditLog[];
  let close: () => void;
  beforeAll(async () => {
    const engine = await startDynalite();
    record = await aKeptRecord(engine);
    const other = makeStoreClient({ region: 'local', endpoint: engine.endpoint, credentials: { accessKeyId: 'l', secretAccessKey: 'l' } });
    close = () => other.destroy();
    both = [record.log, makeAuditLog({ ...record.access, client: other })];
  });
  afterAll(async () => {
    close();
    await record.close();
  });

  it('takes forty entries at once, each one link', async () => {
    const entries = Array.from({ length: 40 }, () => anEntryAt(record.now(), { about: [somebody(4)] }));
    await Promise.all(entries.map((entry, place) => both[place % 2]?.append(entry)));
    expect(await record.verify()).toMatchObject({ findings: [], links: 40, copies: 120, incomplete: 0, linkedTwice: 0 });
  });

  it('links an entry once whose put had no answer and was sent again by the client', async () => {
    const { client } = record.access;
    const sent = new Set<string>();
    // As the SDK sends a put again whose answer was lost: the second one finds the first's item.
    const forgetful = new Proxy(client, {
      get: (target, name) =>
        name !== 'send'
          ? Reflect.get(target, name)
          : async (command: PutItemCommand) => {
              const pk = command instanceof PutItemCommand ? (command.input.Item?.pk?.S ?? '') : '';
              if (pk.startsWith('chain#') && !sent.has(pk)) {
                sent.add(pk);
                await target.send(command);
              }
              return target.send(command);
            },
    });
    const { links } = await record.verify();
    const entry = anEntryAt(record.now());
    await makeAuditLog({ ...record.access, client: forgetful }).append(entry);
    expect(await record.verify()).toMatchObject({ findings: [], links: links + 1, linkedTwice: 0 });
  });

  it('stays verifiable whatever they do: at once, twice, broken off, closed in between', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 8 }) }),
      fc.record({ kind: fc.constant('broken-off' as const), again: fc.boolean() }),
      fc.record({ kind: fc.constant('twice' as const) }),
      fc.record({ kind: fc.constant('hour' as const) }),
    );
    const take = async (one: { kind: string; count?: number; again?: boolean }) => {
      const entries = Array.from({ length: one.count ?? 1 }, () => anEntryAt(record.now()));
      if (one.kind === 'hour') {
        record.passMinutes(61);
        await record.publish();
        return;
      }
      await Promise.all(entries.map((entry, place) => both[place % 2]?.append(entry)));
      const [entry] = entries;
      if (!entry || one.kind === 'append') return;
      // As a crash after the link and the first copy leaves it.
      if (one.kind === 'broken-off')
        for (const list of ['actor#', 'about#'])
          for (const copy of await record.itemsUnder(list)) if (copy.sk?.S?.endsWith(entry.auditId)) await record.remove(copy);
      if (one.kind === 'twice' || one.again) await both[1]?.append(entry);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const one of steps) await take(one);
        expect((await record.verify()).findings).toEqual([]);
      }),
      { numRuns: 8 },
    );
    record.passMinutes(61);
    await record.publish();
    expect(await record.verify()).toMatchObject({ findings: [], incomplete: 0, openLinks: 0 });
  });
});
