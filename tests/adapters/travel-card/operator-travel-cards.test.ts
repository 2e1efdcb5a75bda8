import {
  makeOperatorTravelCards,
  type OperatorTravelCardsSettings,
} from '../../../cloud-functions/adapters/travel-card/operator-travel-cards';
import { type Day, instant, parseDay } from '../../../cloud-functions/domain/time';
import { startTravelCardDouble, type TravelCardDouble } from '../../doubles/travel-card';

const day = (text: string) => parseDay(text) ?? (Number.NaN as Day);
const phone = '+8613800138001';
const seen = { firstSeen: '2022-09-01', lastSeen: '2022-09-03' };
const days = { firstSeen: day('2022-09-01'), lastSeen: day('2022-09-03') };

describe('the operators’ travel cards', () => {
  let now = Date.parse('2022-09-06T00:30:00Z');
  let operators: TravelCardDouble;
  let failures: string[];

  beforeEach(async () => {
    now = Date.parse('2022-09-06T00:30:00Z');
    operators = await startTravelCardDouble(() => now);
    failures = [];
  });
  afterEach(() => operators.stop());

  const cards = (settings: Partial<OperatorTravelCardsSettings> = {}) =>
    makeOperatorTravelCards({
      endpoint: `${operators.baseUrl}/tongma`,
      appId: operators.appId,
      appSecret: operators.appSecret,
      clock: { now: () => instant(now) },
      timeoutMilliseconds: 300,
      onFailure: ({ provider, reason }) => failures.push(`${provider}: ${reason}`),
      ...settings,
    });
  const fetched = async (places: readonly object[]) => {
    operators.knows(phone, { from: '2022-08-23', to: '2022-09-06', places });
    await cards().requestCode(phone);
    return cards().fetchCard(phone, operators.codeOf(phone) ?? '');
  };

  it('come with the code that was sent, once', async () => {
    expect(await cards().requestCode(phone)).toEqual({ kind: 'sent' });
    const code = operators.codeOf(phone) ?? '';
    expect(await cards().fetchCard(phone, code)).toEqual({
      kind: 'card',
      card: { from: day('2022-08-23'), to: day('2022-09-06'), places: [] },
    });
    expect(await cards().fetchCard(phone, code)).toEqual({ kind: 'code-wrong' });
    expect(failures).toEqual([]);
  });

  it.each([
    ['a county', { province: '内蒙古自治区', city: '呼伦贝尔市', county: '满洲里市' }, '150781', '内蒙古自治区呼伦贝尔市满洲里市'],
    ['a prefecture', { province: '内蒙古自治区', city: '包头市' }, '150200', '内蒙古自治区包头市'],
    ['a district of a municipality', { province: '北京市', city: '北京市', county: '朝阳区' }, '110105', '北京市朝阳区'],
    ['a municipality', { province: '上海市', city: '上海市' }, '310000', '上海市'],
    ['a city without counties', { province: '广东省', city: '东莞市' }, '441900', '广东省东莞市'],
    ['a county of a province itself', { province: '海南省', city: '省直辖县级行政单位', county: '澄迈县' }, '469023', undefined],
    ['a city that no table has, by its province', { province: '河北省', city: '某某市' }, '130000', '河北省某某市'],
  ])('name %s by its code', async (_, place, division, name) => {
    const answer = await fetched([{ ...place, ...seen }]);
    expect(answer).toMatchObject({ kind: 'card', card: { places: [{ in: 'china', division, ...(name && { name }), ...days }] } });
    expect(failures).toEqual([]);
  });

  it('name a country as the operators do', async () => {
    const answer = await fetched([{ country: 'RU', name: '俄罗斯', ...seen }]);
    expect(answer).toMatchObject({ kind: 'card', card: { places: [{ in: 'abroad', country: 'RU', name: '俄罗斯', ...days }] } });
  });

  it('leave out a place that has not even a known province, and tell how many', async () => {
    const answer = await fetched([
      { province: '某某省', city: '某某市', ...seen },
      { country: 'RU', name: '俄罗斯', ...seen },
    ]);
    expect(answer).toMatchObject({ kind: 'card', card: { places: [{ in: 'abroad' }] } });
    expect(failures).toEqual(['travel-card: places not in GB/T 2260: 1']);
  });

  it('are not given for a wrong code, nor for one older than five minutes', async () => {
    await cards().requestCode(phone);
    expect(await cards().fetchCard(phone, '000000')).toEqual({ kind: 'code-wrong' });
    const code = operators.codeOf(phone) ?? '';
    now += 5 * 60_000 + 1;
    expect(await cards().fetchCard(phone, code)).toEqual({ kind: 'code-wrong' });
    expect(failures).toEqual([]);
  });

  it('say how long to wait where the operators do', async () => {
    operators.sayOnce({ result: 'too-soon', retryAfterSeconds: 42 });
    expect(await cards().requestCode(phone)).toEqual({ kind: 'too-soon', retryAfterSeconds: 42 });
  });

  it.each([
    ['a wrong secret', { appSecret: 'wrong' }, 'signature'],
    ['an unknown app', { appId: 'nobody' }, 'app'],
    ['a clock that is off', { clock: { now: () => instant(now - 3_600_000) } }, 'clock'],
  ])('cannot be reached with %s', async (_, settings, reason) => {
    expect(await cards(settings).requestCode(phone)).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual([`travel-card: ${reason}`]);
  });

  it.each([
    ['slow', 'timeout'],
    ['broken-json', 'not-readable'],
    ['cut-off', 'broken-off'],
    ['http-502', 'http 502'],
    ['endless', 'too-large'],
    ['redirect', 'broken-off'],
  ] as const)('are not asked for twice: an answer that is %s is unreachable', async (mishap, reason) => {
    operators.suffer(mishap);
    expect(await cards().fetchCard(phone, '123456')).toEqual({ kind: 'unreachable' });
    expect(operators.arrived).toHaveLength(1);
    expect(failures).toEqual([`travel-card: ${reason}`]);
  });

  it.each([
    ['no result', {}],
    ['a card without places', { result: 'card', from: '2022-08-23', to: '2022-09-06' }],
    ['a day that does not exist', { result: 'card', from: '2022-02-30', to: '2022-09-06', places: [] }],
    [
      'an end before its start',
      {
        result: 'card',
        from: '2022-08-23',
        to: '2022-09-06',
        places: [{ country: 'RU', name: '俄罗斯', firstSeen: '2022-09-03', lastSeen: '2022-09-01' }],
      },
    ],
    [
      'a country in words',
      { result: 'card', from: '2022-08-23', to: '2022-09-06', places: [{ country: 'Russia', name: '俄罗斯', ...seen }] },
    ],
    ['a list', []],
    ['null', null],
  ])('take %s for no answer at all', async (_, body) => {
    operators.sayOnce(body);
    expect(await cards().fetchCard(phone, '123456')).toEqual({ kind: 'unreachable' });
    expect(failures).toEqual(['travel-card: not-readable']);
  });

  it('keep phone, code and secret out of what is reported', async () => {
    operators.suffer('http-502');
    await cards().fetchCard(phone, '123456');
    for (const secret of [phone.slice(1), '123456', operators.appSecret]) expect(failures.join()).not.toContain(secret);
  });
});
