import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { answerHelpTicket } from '../../../cloud-functions/use-cases/help/answer-help-ticket';
import { listHelpTickets } from '../../../cloud-functions/use-cases/help/list-help-tickets';
import { listMyHelpTickets } from '../../../cloud-functions/use-cases/help/list-my-help-tickets';
import { openHelpTicket } from '../../../cloud-functions/use-cases/help/open-help-ticket';
import { aDoor, elsewhere, farAway, gao, market, officer, ofSubDistrict, otherOwner, shop, shopOwner } from '../inspection/a-door';

type Door = ReturnType<typeof aDoor>;
const open = (door: Door, rest: object = {}, caller = shopOwner) =>
  openHelpTicket(
    { caller, body: { ticketId: door.newUuid(), text: '扫码后一直转圈', appVersion: '1.0.0', page: 'guard', ...rest } },
    door.needs,
  );
const atDesk = (door: Door, caller = officer, state: 'waiting' | 'answered' = 'waiting') =>
  listHelpTickets({ caller, query: { state } }, door.needs);

it('is opened once, due in four hours, with its site, device, version and page', async () => {
  const door = aDoor();
  const ticketId = door.newUuid();
  const rest = { ticketId, siteId: shop.siteId, deviceId: '00000000000000a1' };
  const opened = await open(door, rest);
  expect(opened.ok && endpoints.openHelpTicket.response.parse(opened.value)).toMatchObject({
    siteName: shop.name,
    deviceId: '00000000000000a1',
    appVersion: '1.0.0',
    page: 'guard',
    state: 'waiting',
    dueAt: '2022-09-06T12:30:00+08:00',
  });
  expect(await open(door, { ...rest, text: '另一句' })).toEqual(opened);
  expect(await open(door, rest, otherOwner)).toEqual({ ok: false, error: { code: 'not-found' } });
  const mine = await listMyHelpTickets({ caller: shopOwner, query: {} }, door.needs);
  expect(mine.ok && endpoints.listMyHelpTickets.response.parse(mine.value).tickets).toHaveLength(1);
});

it('goes to the district of the site, or of the person, and names nobody', async () => {
  const door = aDoor();
  await open(door, { siteId: farAway.siteId });
  await open(door, { siteId: 'ffffffffffffffff', text: '没有这个场所也要帮' });
  const [here, there] = [await atDesk(door), await atDesk(door, elsewhere)];
  expect(here).toMatchObject({ value: { tickets: [{ siteId: null, text: '没有这个场所也要帮' }] } });
  expect(there).toMatchObject({ value: { tickets: [{ siteId: farAway.siteId }] } });
  expect(JSON.stringify([here, there])).not.toContain(shopOwner.personId);
  expect(door.needs.audit.entries).toMatchObject([
    { operation: 'listHelpTickets', role: 'officer', about: [shopOwner.personId] },
    { operation: 'listHelpTickets', role: 'inspector', about: [shopOwner.personId] },
  ]);
  expect(await atDesk(door, shopOwner)).toMatchObject({ error: { code: 'not-allowed' } });
});

it('of a site is seen and answered by staff of its sub-district, and by those of no other', async () => {
  const door = aDoor();
  const [ofMarket, ofShop] = [door.newUuid(), door.newUuid()];
  await open(door, { ticketId: ofMarket, siteId: market.siteId });
  await open(door, { ticketId: ofShop, siteId: shop.siteId });
  expect(await atDesk(door, ofSubDistrict)).toMatchObject({ value: { tickets: [{ ticketId: ofMarket }], nextPage: null } });
  expect(await atDesk(door)).toMatchObject({ value: { tickets: [{}, {}] } });
  const answer = (ticketId: string) =>
    answerHelpTicket({ caller: ofSubDistrict, params: { ticketId }, body: { answer: '重新打开小程序' } }, door.needs);
  expect(await answer(ofShop)).toMatchObject({ error: { code: 'not-found' } });
  expect(await answer(ofMarket)).toMatchObject({ ok: true });
});

it('is answered once, by an officer or inspector of the district, and the answer reaches who asked', async () => {
  const door = aDoor();
  const ticketId = door.newUuid();
  await open(door, { ticketId, siteId: shop.siteId });
  const answer = (caller = gao) => answerHelpTicket({ caller, params: { ticketId }, body: { answer: '把手机时间改成自动' } }, door.needs);
  expect(await answer(elsewhere)).toMatchObject({ error: { code: 'not-found' } });
  const answered = await answer();
  expect(answered.ok && endpoints.answerHelpTicket.response.parse(answered.value)).toMatchObject({
    state: 'answered',
    answer: '把手机时间改成自动',
  });
  expect(await answer(officer)).toMatchObject({ error: { code: 'already-reviewed' } });
  expect(door.needs.audit.entries.at(-1)).toMatchObject({ operation: 'answerHelpTicket', role: 'inspector', about: [shopOwner.personId] });
  expect(await listMyHelpTickets({ caller: shopOwner, query: {} }, door.needs)).toMatchObject({
    value: { tickets: [{ answer: '把手机时间改成自动' }] },
  });
  expect(await atDesk(door)).toMatchObject({ value: { tickets: [] } });
  expect(await atDesk(door, officer, 'answered')).toMatchObject({ value: { tickets: [{ ticketId }] } });
});

it('waits ten times a person and no more, and a repeated one still counts as there', async () => {
  const door = aDoor();
  const ids = Array.from({ length: 10 }, () => door.newUuid());
  for (const ticketId of ids) expect(await open(door, { ticketId })).toMatchObject({ ok: true });
  expect(await open(door)).toEqual({ ok: false, error: { code: 'too-many-requests' } });
  expect(await open(door, { ticketId: ids[0] })).toMatchObject({ ok: true });
});
