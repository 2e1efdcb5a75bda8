import { demoPeople as demoPeopleShown } from '../../../cloud-functions/contract/schemas/session';
import type { DemoPerson } from '../../../cloud-functions/use-cases/ports/demo-people';
import { listDemoPeople } from '../../../cloud-functions/use-cases/sign-in/list-demo-people';
import { signIn } from '../../../cloud-functions/use-cases/sign-in/sign-in';
import { signInAsDemoPerson } from '../../../cloud-functions/use-cases/sign-in/sign-in-as-demo-person';
import { anEntrance } from './an-entrance';

const officer: DemoPerson = {
  key: 'officer-li',
  name: { 'zh-CN': '李警官', en: 'Officer Li' },
  says: { 'zh-CN': '审核场所申请。', en: 'Reviews site applications.' },
  roles: ['officer'],
};
const demoPeople = { list: async () => [officer] };

describe('the demo people', () => {
  it('are listed as the contract says', async () => {
    const listed = await listDemoPeople({}, { demoPeople });
    expect(listed).toEqual({ ok: true, value: { people: [officer] } });
    if (listed.ok) demoPeopleShown.parse(listed.value);
  });

  it('sign in by key, with the roles the store gives them and no others', async () => {
    const entrance = { ...anEntrance(), demoPeople };
    expect(await signInAsDemoPerson({ body: { key: 'officer-li' } }, entrance)).toMatchObject({ ok: true, value: { roles: ['resident'] } });
    const [person] = entrance.profiles.keys();
    if (person) await entrance.people.grantRoles(person, ['resident', 'officer'], '150781');
    const again = await signInAsDemoPerson({ body: { key: 'officer-li' } }, entrance);
    expect(again).toMatchObject({ ok: true, value: { roles: ['resident', 'officer'], district: '150781' } });
  });

  it('are only those on the list', async () => {
    const entrance = { ...anEntrance(), demoPeople };
    await signIn({ kind: 'demo', value: 'somebody' }, entrance);
    expect(await signInAsDemoPerson({ body: { key: 'somebody' } }, entrance)).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
