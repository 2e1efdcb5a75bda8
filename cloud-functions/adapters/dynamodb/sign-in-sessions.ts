import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { PersonId } from '../../domain/ids';
import { appKinds, type SignInSession, sessionEndsAt } from '../../domain/staff/sign-in-session';
import type { SignInSessions } from '../../use-cases/ports/sign-in-sessions';
import { readNewestItem } from './item-reader';
import { expiry, type Item, integerOf, isKept, keyOf, StoredItemDamaged, storedInstant, storedPersonId, textOf } from './items';
import { sessionKey, sessionsOf, sessionsPrefix } from './keys-staff';
import { endOfKeys, queryItems } from './lists';
import type { StoreAccess } from './store-access';
import { putIf, updateIf } from './writes';

const sessionSchema = z.object({
  sessionId: z.string(),
  app: z.enum(appKinds),
  startedAt: storedInstant,
  endedAt: storedInstant.optional(),
  endedBy: storedPersonId.optional(),
});

/** One small item a sign-in beside its person; its id begins with the time, so that they lie in order. */
export function makeSignInSessions(access: StoreAccess): SignInSessions {
  const { client, tables, clock } = access;
  return {
    start: async (session) => {
      await putIf(client, tables.people, sessionItem(session));
    },
    get: async (personId, sessionId) => {
      const item = await readNewestItem(access, tables.people, sessionKey(personId, sessionId));
      return isKept(item, clock.now()) ? readSession(personId, item) : undefined;
    },
    end: async (personId, sessionId, { at, by }) => {
      const key = sessionKey(personId, sessionId);
      const ended = await updateIf(() =>
        client.send(
          new UpdateItemCommand({
            TableName: tables.people,
            Key: keyOf(key),
            UpdateExpression: 'SET endedAt = if_not_exists(endedAt, :at), endedBy = if_not_exists(endedBy, :by)',
            ConditionExpression: 'attribute_exists(pk) AND expiresAt > :second',
            ExpressionAttributeValues: {
              ':at': { N: String(at) },
              ':by': { S: by },
              ':second': { N: String(Math.floor(clock.now() / 1000)) },
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return ended?.Attributes && readSession(personId, ended.Attributes);
    },
    listOfPerson: async (personId) => {
      const sessions: SignInSession[] = [];
      const range = { partition: sessionsOf(personId), from: sessionsPrefix, to: `${sessionsPrefix}${endOfKeys}` };
      const found = queryItems(access, { tableName: tables.people, ...range, order: 'newest-first', newest: true, now: clock.now() });
      for await (const item of found) sessions.push(readSession(personId, item));
      return sessions;
    },
  };
}

const sessionItem = ({ sessionId, personId, app, startedAt, ...rest }: SignInSession): Item => ({
  ...keyOf(sessionKey(personId, sessionId)),
  ...expiry(sessionEndsAt({ startedAt })),
  sessionId: { S: sessionId },
  app: { S: app },
  startedAt: { N: String(startedAt) },
  ...(rest.endedAt !== undefined && { endedAt: { N: String(rest.endedAt) } }),
  ...(rest.endedBy !== undefined && { endedBy: { S: rest.endedBy } }),
});

function readSession(personId: PersonId, item: Item): SignInSession {
  const read = sessionSchema.safeParse({
    sessionId: textOf(item, 'sessionId'),
    app: textOf(item, 'app'),
    startedAt: integerOf(item, 'startedAt'),
    ...(item.endedAt && { endedAt: integerOf(item, 'endedAt'), endedBy: textOf(item, 'endedBy') }),
  });
  if (!read.success) throw new StoredItemDamaged('session');
  return { personId, ...read.data };
}
