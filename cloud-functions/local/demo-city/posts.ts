/** Everybody who works for the demo city's district has a post there, as the administrator sees it. */
import { type DistrictRole, districtRoles, type Role } from '../../domain/caller';
import { invitationCodeHash } from '../../domain/staff/invitation-code';
import { addMilliseconds, type Instant, millisecondsPerDay } from '../../domain/time';
import { settleStanding } from '../../use-cases/staff/change-post';
import { type City, signIn } from './city';
import type { DemoResident } from './demo-resident';
import { demoDivision, demoResidents } from './residents';
import { uuidAt } from './uuid-at';

const isDistrictRole = (role: Role): role is DistrictRole => districtRoles.some((one) => one === role);

/** Once each: whoever has, or had, a post keeps it as it is. */
export async function makePosts(city: City, at: Instant): Promise<void> {
  const administrator = await signIn('administrator', city, at);
  for (const resident of demoResidents) {
    const roles = resident.roles.filter(isDistrictRole);
    if (roles.length > 0 && resident.district === demoDivision)
      await makePost({ resident, roles }, { city, at, invitedBy: administrator.personId });
  }
}

type Making = { readonly city: City; readonly at: Instant; readonly invitedBy: Awaited<ReturnType<typeof signIn>>['personId'] };

async function makePost(
  { resident, roles }: { readonly resident: DemoResident; readonly roles: readonly DistrictRole[] },
  { city, at, invitedBy }: Making,
): Promise<void> {
  const { posts, people } = city.cityAt(at);
  const { personId } = await signIn(resident.key, city, at);
  const [there] = (await posts.listOfPerson(personId, { itemsMax: 1 }))?.items ?? [];
  if (there) return;
  const postId = uuidAt(at, `post of ${resident.key}`);
  const post = await posts.add({
    ...{ postId, district: demoDivision, name: resident.identity?.name ?? resident.key, roles, delegations: [] },
    ...{ state: 'active', personId, invitedBy, invitedAt: at, since: at, revision: 1 },
    // Nobody was given its code.
    invitation: { codeHash: invitationCodeHash(postId), until: addMilliseconds(at, -millisecondsPerDay) },
  });
  await settleStanding(post, { people });
}
