import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addDays, addMilliseconds, dayOf, millisecondsPerMinute, startOfDay } from '../../cloud-functions/domain/time';
import { auditIdAt, auditIdRandomBytes } from '../../cloud-functions/domain/tracing/audit-id';
import type { AuditEntry } from '../../cloud-functions/use-cases/ports/audit-log';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const newDistrict = (): string => randomBytes(3).toString('hex');
const today = dayOf(morning);

function anEntry(rest: Partial<AuditEntry> = {}): AuditEntry {
  const at = rest.at ?? morning;
  return {
    auditId: auditIdAt(at, randomBytes(auditIdRandomBytes)),
    at,
    operation: 'readPersonVisits',
    actor: newPersonId(),
    role: 'officer',
    district: '150781',
    caseNumber: '满防 2022-0906',
    purpose: 'tracing',
    target: 'person, 2022-09-06T00:00 to 12:00, 31 visits',
    about: [],
    ...rest,
  };
}

onEveryStore('audit log', (stores) => {
  it('gives an entry back to the district’s auditor, to the officer and to the person', async () => {
    const { audit } = stores();
    const [person, district] = [newPersonId(), newDistrict()];
    const entry = anEntry({ about: [person], district });
    await audit.append(entry);
    expect(await audit.listOfDistrict(district, today, { itemsMax: 5 })).toEqual({ items: [entry] });
    expect(await audit.listOfActor(entry.actor, { itemsMax: 5 })).toEqual({ items: [entry] });
    expect(await audit.listAbout(person, { itemsMax: 5 })).toEqual({ items: [entry] });
  });

  it('shows a person that they were read, not who else was', async () => {
    const { audit } = stores();
    const people = [newPersonId(), newPersonId(), newPersonId()];
    const entry = anEntry({ about: people });
    await audit.append(entry);
    for (const person of people) expect((await audit.listAbout(person, { itemsMax: 5 }))?.items).toEqual([{ ...entry, about: [person] }]);
  });

  it('keeps an entry once and as it was first written', async () => {
    const { audit } = stores();
    const entry = anEntry({ about: [newPersonId()] });
    await audit.append(entry);
    await audit.append({ ...entry, purpose: 'something else' });
    expect(await audit.listOfActor(entry.actor, { itemsMax: 5 })).toEqual({ items: [entry] });
  });

  it('lists newest first, page by page, a day at a time in Shanghai', async () => {
    const { audit } = stores();
    const [district, actor, person] = [newDistrict(), newPersonId(), newPersonId()];
    const midnight = startOfDay(today);
    const made = Array.from({ length: 11 }, (_, place) =>
      anEntry({ at: addMilliseconds(midnight, place * millisecondsPerMinute), district, actor, about: [person] }),
    );
    const yesterday = anEntry({ at: addMilliseconds(midnight, -1), district, actor, about: [person] });
    await Promise.all([yesterday, ...made].map((entry) => audit.append(entry)));
    const newestFirst = [...made].reverse();
    expect((await everyItem(4, (request) => audit.listOfDistrict(district, today, request))).items).toEqual(newestFirst);
    expect((await everyItem(4, (request) => audit.listOfDistrict(district, addDays(today, -1), request))).items).toEqual([yesterday]);
    expect((await everyItem(4, (request) => audit.listOfActor(actor, request))).items).toEqual([...newestFirst, yesterday]);
    expect((await everyItem(1, (request) => audit.listAbout(person, request))).items).toEqual([...newestFirst, yesterday]);
  });

  it('keeps entries for three years', async () => {
    const { audit, clock } = stores();
    const entry = anEntry();
    await audit.append(entry);
    clock.passDays(3 * 365);
    expect((await audit.listOfActor(entry.actor, { itemsMax: 5 }))?.items).toHaveLength(1);
    clock.passDays(2);
    expect((await audit.listOfActor(entry.actor, { itemsMax: 5 }))?.items).toEqual([]);
  });

  it('knows no mark that is not its list’s', async () => {
    const { audit } = stores();
    const actor = newPersonId();
    await Promise.all([anEntry({ actor }), anEntry({ actor })].map((entry) => audit.append(entry)));
    const next = (await audit.listOfActor(actor, { itemsMax: 1 }))?.next ?? '';
    expect(next).not.toBe('');
    expect(await audit.listAbout(actor, { after: next, itemsMax: 1 })).toBeUndefined();
    expect(await audit.listOfDistrict('150781', today, { after: 'AAAA', itemsMax: 1 })).toBeUndefined();
  });
});
