import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, millisecondsPerHour, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { auditIdAt } from '../../cloud-functions/domain/tracing/audit-id';
import { morning, onEveryStore } from './opened-stores';

const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const later = (minutes: number): Instant => addMilliseconds(morning, minutes * millisecondsPerMinute);
const aSession = (personId: PersonId, minutes = 0) => ({
  sessionId: auditIdAt(later(minutes), randomBytes(10)),
  personId,
  app: 'alipay' as const,
  startedAt: later(minutes),
});

onEveryStore('sign-ins', (stores) => {
  it('lists a person’s, the newest first, and nobody else’s', async () => {
    const { signInSessions } = stores();
    const personId = newPersonId();
    const sessions = [aSession(personId, 2), aSession(personId, 0), aSession(personId, 1)];
    for (const session of [...sessions, aSession(newPersonId())]) await signInSessions.start(session);
    const [newest, oldest, middle] = sessions;
    expect(await signInSessions.listOfPerson(personId)).toEqual([newest, middle, oldest]);
    expect(await signInSessions.get(personId, oldest?.sessionId ?? '')).toEqual(oldest);
    expect(await signInSessions.get(newPersonId(), oldest?.sessionId ?? '')).toBeUndefined();
  });

  it('ends one for good: the first end stands, also of two at once', async () => {
    const { signInSessions } = stores();
    const personId = newPersonId();
    const session = aSession(personId);
    await signInSessions.start(session);
    const [one, other] = [newPersonId(), newPersonId()];
    await Promise.all([
      signInSessions.end(personId, session.sessionId, { at: later(1), by: one }),
      signInSessions.end(personId, session.sessionId, { at: later(2), by: other }),
    ]);
    const ended = await signInSessions.get(personId, session.sessionId);
    expect([`${later(1)} ${one}`, `${later(2)} ${other}`]).toContain(`${ended?.endedAt} ${ended?.endedBy}`);
    await signInSessions.end(personId, session.sessionId, { at: later(3), by: newPersonId() });
    expect(await signInSessions.get(personId, session.sessionId)).toEqual(ended);
    expect(await signInSessions.end(newPersonId(), session.sessionId, { at: later(1), by: one })).toBeUndefined();
  });

  it('forgets it when it can be renewed no longer', async () => {
    const { signInSessions, clock } = stores();
    const session = aSession(newPersonId());
    await signInSessions.start(session);
    clock.set(addMilliseconds(morning, 12 * millisecondsPerHour - 1));
    expect(await signInSessions.get(session.personId, session.sessionId)).toEqual(session);
    clock.set(addMilliseconds(morning, 12 * millisecondsPerHour));
    expect(await signInSessions.get(session.personId, session.sessionId)).toBeUndefined();
    expect(await signInSessions.listOfPerson(session.personId)).toEqual([]);
    expect(await signInSessions.end(session.personId, session.sessionId, { at: morning, by: session.personId })).toBeUndefined();
    clock.set(morning);
  });
});
