import type { Caller } from '../../../cloud-functions/domain/caller';
import { managerIdOf, managersMax } from '../../../cloud-functions/domain/site-code/managers';
import { millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { acceptManagerCode } from '../../../cloud-functions/use-cases/site/accept-manager-code';
import { changeMySite } from '../../../cloud-functions/use-cases/site/change-my-site';
import { getSiteFlow } from '../../../cloud-functions/use-cases/site/get-site-flow';
import { listManagers } from '../../../cloud-functions/use-cases/site/list-managers';
import { listMySites } from '../../../cloud-functions/use-cases/site/list-my-sites';
import { makeManagerCode } from '../../../cloud-functions/use-cases/site/make-manager-code';
import { removeManager } from '../../../cloud-functions/use-cases/site/remove-manager';
import { reviewSiteApplication } from '../../../cloud-functions/use-cases/site/review-site-application';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, officer, owner, stranger, waiting } from './a-town';

type Town = ReturnType<typeof aTown>;
const params = { siteId: aSiteId(1) };
const other: Caller = { personId: aPersonId(0xa2), roles: [] };
const codeOf = async (town: Town, as: 'manager' | 'owner' = 'manager', caller = owner): Promise<string> => {
  const made = await makeManagerCode({ caller, params, body: { as } }, town.needs);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.managerCode;
};
const accept = (town: Town, managerCode: string, caller = stranger) => acceptManagerCode({ caller, body: { managerCode } }, town.needs);
const mine = async (town: Town, caller: Caller) => {
  const listed = await listMySites({ caller, query: {} }, town.needs);
  return listed.ok ? listed.value.sites.map(({ siteId, iAm }) => ({ siteId, iAm })) : listed.error;
};
const isRefused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('a manager code', () => {
  it('makes one person a manager, who does what the owner does but closing and inviting', async () => {
    const town = aTown(aSite());
    const code = await codeOf(town);
    expect(await accept(town, ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toMatchObject({ ok: true, value: { managers: 1 } });
    expect(await mine(town, stranger)).toEqual([{ siteId: aSiteId(1), iAm: 'manager' }]);
    expect(await getSiteFlow({ caller: stranger, params, query: {} }, town.needs)).toMatchObject({ ok: true });
    const change = (act: 'suspend' | 'revoke') => changeMySite({ caller: stranger, params, body: { act, reason: '装修' } }, town.needs);
    expect(await change('suspend')).toMatchObject({ ok: true, value: { state: 'suspended', suspendedBy: 'owner' } });
    expect(await change('revoke')).toEqual(isRefused('not-allowed'));
    expect(await makeManagerCode({ caller: stranger, params, body: { as: 'manager' } }, town.needs)).toEqual(isRefused('not-allowed'));
  });

  it('is taken once: by nobody else, and by the same person again with the same outcome', async () => {
    const town = aTown(aSite());
    const code = await codeOf(town);
    expect(await accept(town, code)).toMatchObject({ ok: true });
    expect(await accept(town, code)).toMatchObject({ ok: true, value: { managers: 1 } });
    expect(await accept(town, code, other)).toEqual(isRefused('manager-code-wrong'));
  });

  it('does not bring back somebody who was taken off the site', async () => {
    const town = aTown(aSite());
    const code = await codeOf(town);
    await accept(town, code);
    const { managers = [] } = (await town.needs.sites.get(aSiteId(1))) ?? {};
    const managerId = managerIdOf(aSiteId(1), managers[0] ?? stranger.personId);
    expect(await removeManager({ caller: owner, params: { ...params, managerId } }, town.needs)).toMatchObject({ ok: true });
    expect(await accept(town, code)).toEqual(isRefused('manager-code-wrong'));
    expect(await mine(town, stranger)).toEqual([]);
  });

  it('hands the site over once: not again after it was given back', async () => {
    const town = aTown(aSite());
    const there = await codeOf(town, 'owner');
    await accept(town, there);
    await accept(town, await codeOf(town, 'owner', stranger), owner);
    expect(await accept(town, there)).toEqual(isRefused('manager-code-wrong'));
    expect(await mine(town, owner)).toEqual([{ siteId: aSiteId(1), iAm: 'owner' }]);
  });

  it.each([
    [48 * millisecondsPerHour - 1, true],
    [48 * millisecondsPerHour, false],
  ])('lasts two days: %d ms later it works: %s', async (later, works) => {
    const town = aTown(aSite());
    const code = await codeOf(town);
    town.moveClockTo(morning + later);
    expect((await accept(town, code)).ok).toBe(works);
  });

  it('hands the site over: the old owner keeps nothing, the managers stay', async () => {
    const town = aTown(aSite({ managers: [other.personId] }));
    expect(await accept(town, await codeOf(town, 'owner'))).toMatchObject({ ok: true });
    expect(await mine(town, stranger)).toEqual([{ siteId: aSiteId(1), iAm: 'owner' }]);
    expect(await mine(town, owner)).toEqual([]);
    expect(await listManagers({ caller: owner, params }, town.needs)).toEqual(isRefused('not-found'));
    const left = await listManagers({ caller: stranger, params }, town.needs);
    expect(left.ok && left.value.managers.map(({ isOwner, isMe }) => ({ isOwner, isMe }))).toEqual([
      { isOwner: true, isMe: true },
      { isOwner: false, isMe: false },
    ]);
    expect(town.needs.audit.entries).toContainEqual(
      expect.objectContaining({ operation: 'acceptManagerCode', actor: stranger.personId, about: [owner.personId] }),
    );
  });

  it('of an owner who has handed over since is worth nothing', async () => {
    const town = aTown(aSite());
    const [early, hand] = [await codeOf(town), await codeOf(town, 'owner')];
    await accept(town, hand);
    expect(await accept(town, early, other)).toEqual(isRefused('manager-code-wrong'));
  });

  it('is refused where it is none, of a closed site, to somebody unregistered, and beyond the last place', async () => {
    const town = aTown(aSite());
    for (const code of ['0000000000', 'ABC', '!!!!!!!!!!']) expect(await accept(town, code)).toEqual(isRefused('manager-code-wrong'));
    const code = await codeOf(town);
    town.neverRegistered(other.personId);
    expect(await accept(town, code, other)).toEqual(isRefused('identity-needed'));
    const full = aTown(aSite({ managers: Array.from({ length: managersMax }, (_, place) => aPersonId(0xb00 + place)) }));
    expect(await accept(full, await codeOf(full))).toEqual(isRefused('step-not-possible'));
    const closed = aTown(aSite({ state: 'revoked' }));
    expect(await makeManagerCode({ caller: owner, params, body: { as: 'owner' } }, closed.needs)).toEqual(isRefused('step-not-possible'));
  });

  it('stands in the store as a hash alone', async () => {
    const town = aTown(aSite());
    const kept: string[] = [];
    const { keepManagerCode } = town.needs.siteRelations;
    const siteRelations = {
      ...town.needs.siteRelations,
      keepManagerCode: (hash: string, grant: Parameters<typeof keepManagerCode>[1]) => {
        kept.push(hash);
        return keepManagerCode(hash, grant);
      },
    };
    const made = await makeManagerCode({ caller: owner, params, body: { as: 'manager' } }, { ...town.needs, siteRelations });
    expect(kept[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(made.ok && JSON.stringify([kept, town.needs.audit.entries]).includes(made.value.managerCode)).toBe(false);
  });
});

describe('managers of a site', () => {
  const managed = () => aTown(aSite({ managers: [stranger.personId, other.personId] }));
  const idsOf = async (town: Town) => {
    const listed = await listManagers({ caller: owner, params }, town.needs);
    return listed.ok ? listed.value.managers.map(({ managerId }) => managerId) : [];
  };
  const remove = (town: Town, caller: Caller, managerId = '') => removeManager({ caller, params: { ...params, managerId } }, town.needs);

  it('are told by masked name and by nothing that names them elsewhere', async () => {
    const listed = await listManagers({ caller: stranger, params }, managed().needs);
    expect(listed).toMatchObject({
      ok: true,
      value: { managers: [{ maskedName: '张**', isOwner: true }, { isMe: true }, { isMe: false }] },
    });
    for (const { personId } of [owner, stranger, other]) expect(JSON.stringify(listed)).not.toContain(personId);
  });

  it('are taken off by the owner, or by themselves; nobody takes off another or the owner', async () => {
    const town = managed();
    const [ownerId, strangerId, otherId] = await idsOf(town);
    expect(await remove(town, stranger, otherId)).toEqual(isRefused('not-allowed'));
    expect(await remove(town, owner, ownerId)).toEqual(isRefused('not-found'));
    expect(await remove(town, stranger, strangerId)).toMatchObject({ ok: true });
    expect(await remove(town, owner, otherId)).toMatchObject({ ok: true, value: { managers: [{ isOwner: true }] } });
    expect(await listManagers({ caller: stranger, params }, town.needs)).toEqual(isRefused('not-found'));
  });

  it('review no application of a site they manage', async () => {
    const town = aTown(waiting({ managers: [officer.personId] }));
    expect(await reviewSiteApplication({ caller: officer, params, body: { outcome: 'approve' } }, town.needs)).toEqual(
      isRefused('not-allowed'),
    );
  });
});
