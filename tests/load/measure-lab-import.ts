import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBatch } from '../../cloud-functions/adapters/dynamodb/batch-write';
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { expiry, type Item, keyOf } from '../../cloud-functions/adapters/dynamodb/items';
import { documentKey } from '../../cloud-functions/adapters/dynamodb/keys';
import { profileItem } from '../../cloud-functions/adapters/dynamodb/profiles';
import { personKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import { severalAtOnce } from '../../cloud-functions/adapters/dynamodb/several-at-once';
import type { StoreAccess } from '../../cloud-functions/adapters/dynamodb/store-access';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { documentKeyText } from '../../cloud-functions/domain/identity/document-key';
import { isPersonId, type PersonId } from '../../cloud-functions/domain/ids';
import { formatInstant } from '../../cloud-functions/domain/time';
import { feedsOperations } from '../../cloud-functions/functions/feeds';
import { wireFeeds } from '../../cloud-functions/functions/wiring';
import { createTables } from '../../cloud-functions/local/store/create-tables';
import { openStore } from '../../cloud-functions/local/store/open-store';
import { shiftedClock, shiftToSeptember2022 } from './crowd';
import { citizenNumber, type LabRow, labRows } from './lab-file';

const rowsPerPart = 2_000;
/** Parts under way, as the command sends them. */
const partsAtOnce = 2;

/** Numbers of people from here on have registered. */
const firstKnown = 500_000;

export type LabImportFigures = Awaited<ReturnType<typeof measureLabImport>>;

/** One file into an empty store where nobody has registered, and one about people who have; each twice. */
export async function measureLabImport({ rows, people }: { readonly rows: number; readonly people: number }) {
  const programs = resolve(import.meta.dirname ?? '.', '../../dist/local');
  const directory = mkdtempSync(join(tmpdir(), 'tongma-bench-'));
  const store = await openStore({ program: join(programs, 'store-store-process.mjs'), directory });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = makeStoreClient({ region: 'local', endpoint: store.endpoint, credentials });
  const clock = shiftedClock(shiftToSeptember2022());
  const access = { client, tables: tableNames('tongma-local'), clock };
  await createTables(client, access.tables);
  const now = clock.now();
  const rings = generateKeyRings();
  const place = { publicOrigin: '', appOrigin: '', jurisdiction: '150781', version: 'bench' };
  const needs = wireFeeds({ access, ring: rings.feeds, place });
  const operations = feedsOperations(needs);
  const importAll = async (rowsInFile: readonly LabRow[]) => {
    const file = groupedByPerson(rowsInFile);
    const parts = Array.from({ length: Math.ceil(file.length / rowsPerPart) }, (_, part) =>
      file.slice(part * rowsPerPart, (part + 1) * rowsPerPart),
    );
    const startedAt = performance.now();
    const cpuBefore = { own: process.cpuUsage(), store: ticksOf(store.child) };
    const answers = await severalAtOnce(partsAtOnce, parts, async (part) => {
      const answer = await operations.importLabResults({
        caller: { personId: personNumber(0), roles: ['lab'] },
        body: { format: 'rows', sender: '满洲里市人民医院', rows: part },
      });
      if (!answer.ok) throw new Error(`an import was refused: ${answer.error.code}`);
      return answer.value;
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    const total = (field: 'accepted' | 'alreadyHeld' | 'waitingForRegistration') => answers.reduce((sum, answer) => sum + answer[field], 0);
    const own = process.cpuUsage(cpuBefore.own);
    const cpu = { own: (own.user + own.system) / 1e6, store: (ticksOf(store.child) - cpuBefore.store) / 100 };
    return { seconds, cpu, accepted: total('accepted'), alreadyHeld: total('alreadyHeld'), waiting: total('waitingForRegistration') };
  };
  try {
    const strangers = [...labRows(rows, people, now)];
    const waiting = { first: await importAll(strangers), again: await importAll(strangers) };
    const keyOfPerson = (person: number) => needs.lookupKeys.lookupKey('document', keyTextOf(citizenNumber(person)));
    await registerAtOnce(
      access,
      Array.from({ length: people }, (_, place) => ({ person: firstKnown + place, key: keyOfPerson(firstKnown + place) })),
    );
    const known = strangers.map((row, place) => ({
      ...row,
      sampleId: `K${row.sampleId}`,
      documentNumber: citizenNumber(firstKnown + (place % people)),
    }));
    return { rows, people, waiting, registered: { first: await importAll(known), again: await importAll(known) }, at: formatInstant(now) };
  } finally {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What registering leaves behind, put in one go: 20,000 registrations one by one would take longer than what is measured. */
async function registerAtOnce(access: StoreAccess, people: readonly { readonly person: number; readonly key: string }[]): Promise<void> {
  const now = access.clock.now();
  const identity = {
    documentType: 'resident-id',
    maskedName: '张**',
    maskedDocumentNumber: '1****************X',
    sealed: 'c2VhbGVk',
    registeredAt: now,
  };
  const items = people.flatMap(({ person, key }): Item[] => {
    const personId = personNumber(person);
    const kept = expiry(personKeptUntil(now));
    return [
      { ...keyOf(documentKey(key)), ...kept, personId: { S: personId }, claimedAt: { N: String(now) } },
      {
        ...profileItem({ personId, roles: ['resident'], createdAt: now }),
        ...kept,
        identity: { S: JSON.stringify(identity) },
        document: { S: key },
      },
    ];
  });
  await writeBatch(access.client, access.tables.people, items);
}

function keyTextOf(documentNumber: string): string {
  const text = documentKeyText({ documentType: 'resident-id', documentNumber });
  if (!text.ok) throw new Error('a made-up number is not well formed');
  return text.value;
}

/** As the command sends a file: rows of one person together. */
const groupedByPerson = (file: readonly LabRow[]): readonly LabRow[] =>
  [...file].sort((one, other) => (one.documentNumber < other.documentNumber ? -1 : one.documentNumber > other.documentNumber ? 1 : 0));

/** CPU of a child so far, in hundredths of a second (Linux). */
function ticksOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function personNumber(number: number): PersonId {
  const text = number.toString(16).padStart(32, '0');
  if (!isPersonId(text)) throw new Error('not a person id');
  return text;
}
