/** A person's profile item, and who an item belongs to. */
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { districtRoles, type Role, roles } from '../../domain/caller';
import { documentTypes } from '../../domain/identity/document';
import { isPersonId, type PersonId } from '../../domain/ids';
import type { Standing } from '../../domain/staff/standing';
import type { Instant } from '../../domain/time';
import type { PersonProfile } from '../../use-cases/ports/people-store';
import { type Item, integerOf, isKept, keyOf, parsedJson, StoredItemDamaged, storedInstant, textOf } from './items';
import { profileKey } from './keys';
import type { StoreAccess } from './store-access';
import { updateIf } from './writes';

const standingSchema = z.object({
  postId: z.string(),
  postRevision: z.int(),
  since: storedInstant.optional(),
  district: z.string(),
  subDistrict: z.string().optional(),
  grants: z.array(z.object({ role: z.enum(districtRoles), from: storedInstant.optional(), until: storedInstant.optional() })),
});

const profileSchema = z.object({
  roles: z.array(z.enum(roles)),
  district: z.string().optional(),
  createdAt: storedInstant,
  identity: z
    .object({
      documentType: z.enum(documentTypes),
      maskedName: z.string(),
      maskedDocumentNumber: z.string(),
      sealed: z.string(),
      registeredAt: storedInstant,
    })
    .optional(),
  standing: standingSchema.optional(),
});

export function readProfile(personId: PersonId, item: Item | undefined, now: Instant): PersonProfile | undefined {
  if (!isKept(item, now)) return undefined;
  const read = profileSchema.safeParse({
    roles: item.roles?.L?.map((role) => role.S),
    createdAt: integerOf(item, 'createdAt'),
    ...(item.district && { district: item.district.S }),
    ...(item.standing && { standing: parsedJson(textOf(item, 'standing')) }),
    ...(item.identity && { identity: parsedJson(textOf(item, 'identity')) }),
  });
  if (!read.success) throw new StoredItemDamaged('profile');
  return { personId, ...read.data };
}

export const profileItem = ({ personId, roles, district, createdAt }: PersonProfile): Item => ({
  ...keyOf(profileKey(personId)),
  roles: rolesList(roles),
  createdAt: { N: String(createdAt) },
  ...(district !== undefined && { district: { S: district } }),
});
const rolesList = (roles: readonly Role[]): Item[string] => ({ L: roles.map((role) => ({ S: role })) });

/** The person whom a sign-in or a document names. */
export function personOf(item: Item): PersonId {
  const personId = textOf(item, 'personId');
  if (!isPersonId(personId)) throw new StoredItemDamaged('person reference');
  return personId;
}

export type Grant = { readonly personId: PersonId; readonly roles: readonly Role[]; readonly district: string | undefined };

/** Fails with a fault when there is no such person. */
export async function grantRoles({ client, tables }: StoreAccess, { personId, roles, district }: Grant): Promise<void> {
  await client.send(
    new UpdateItemCommand({
      TableName: tables.people,
      Key: keyOf(profileKey(personId)),
      UpdateExpression: district === undefined ? 'SET #roles = :roles REMOVE #district' : 'SET #roles = :roles, #district = :district',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#roles': 'roles', '#district': 'district' },
      ExpressionAttributeValues: { ':roles': rolesList(roles), ...(district !== undefined && { ':district': { S: district } }) },
    }),
  );
}

/** Fails with a fault when there is no such person. */
export async function takeStanding({ client, tables }: StoreAccess, personId: PersonId, standing: Standing): Promise<void> {
  const key = keyOf(profileKey(personId));
  const isNewer =
    'attribute_not_exists(standingPost) OR (standingPost = :post AND standingRevision < :revision) OR ' +
    '(standingPost <> :post AND (attribute_not_exists(standingSince) OR standingSince <= :since))';
  const taken = await updateIf(() =>
    client.send(
      new UpdateItemCommand({
        TableName: tables.people,
        Key: key,
        UpdateExpression: 'SET standing = :standing, standingPost = :post, standingRevision = :revision, standingSince = :since',
        ConditionExpression: `attribute_exists(pk) AND (${isNewer})`,
        ExpressionAttributeValues: {
          ':standing': { S: JSON.stringify(standing) },
          ':post': { S: standing.postId },
          ':revision': { N: String(standing.postRevision) },
          ':since': { N: String(standing.since ?? 0) },
        },
      }),
    ),
  );
  if (taken) return;
  const { Item } = await client.send(new GetItemCommand({ TableName: tables.people, Key: key, ConsistentRead: true }));
  if (!Item) throw new Error('nobody is there to take a standing');
}
