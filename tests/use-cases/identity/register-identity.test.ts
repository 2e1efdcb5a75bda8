import { identityRegistered } from '../../../cloud-functions/contract/schemas/person';
import { documentKeyText } from '../../../cloud-functions/domain/identity/document-key';
import { registerIdentity } from '../../../cloud-functions/use-cases/identity/register-identity';
import { aNewcomer } from '../../builders/people';
import { anEntrance } from '../sign-in/an-entrance';

const zhang = { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张伟' } as const;

function withNewcomer() {
  const entrance = anEntrance();
  const { caller, ...newcomer } = aNewcomer();
  entrance.holds({ caller, ...newcomer });
  return { entrance, caller };
}

describe('registering an identity', () => {
  it('shows it masked', async () => {
    const { entrance, caller } = withNewcomer();
    const registered = await registerIdentity({ caller, body: zhang }, entrance);
    expect(registered).toEqual({
      ok: true,
      value: { maskedName: '张**', documentType: 'resident-id', maskedDocumentNumber: '1****************X' },
    });
    if (registered.ok) identityRegistered.parse(registered.value);
  });

  it.each([
    [
      'passport',
      { documentType: 'passport', documentNumber: 'c01x00t47', name: 'Größl, Jürgen', nationality: 'DEU' },
      'G*** J***',
      'C*******7',
    ],
    ['hk-macao-permit', { documentType: 'hk-macao-permit', documentNumber: 'H12345678', name: '陳大文' }, '陳**', 'H*******8'],
    [
      'taiwan-permit',
      { documentType: 'taiwan-permit', documentNumber: '830000199201300022', name: '林志明' },
      '林**',
      '8****************2',
    ],
    [
      'foreign-permanent-residence',
      { documentType: 'foreign-permanent-residence', documentNumber: 'KAZ110090123105', name: 'Aliya Nur' },
      'A*** N***',
      'K*************5',
    ],
  ] as const)('takes a %s', async (_, body, maskedName, maskedDocumentNumber) => {
    const { entrance, caller } = withNewcomer();
    expect(await registerIdentity({ caller, body }, entrance)).toMatchObject({ ok: true, value: { maskedName, maskedDocumentNumber } });
  });

  it('keeps name and number sealed to the person, and nowhere in clear', async () => {
    const { entrance, caller } = withNewcomer();
    await registerIdentity({ caller, body: zhang }, entrance);
    expect(entrance.everything()).not.toContain('张伟');
    expect(entrance.everything()).not.toContain('11010519491231002X');
    const sealed = (await entrance.people.getProfile(caller.personId))?.identity?.sealed ?? '';
    expect(JSON.parse(entrance.identitySeal.open(caller.personId, sealed) ?? '')).toEqual(zhang);
    expect(entrance.identitySeal.open(aNewcomer().personId, sealed)).toBeUndefined();
  });

  it('lets an officer find the person by the document, however its number is written', async () => {
    const { entrance, caller } = withNewcomer();
    await registerIdentity({ caller, body: zhang }, entrance);
    const text = documentKeyText({ documentType: 'resident-id', documentNumber: '110105 19491231 002x' });
    const key = entrance.lookupKeys.lookupKey('document', text.ok ? text.value : '');
    expect(await entrance.people.findPersonByDocument(key)).toBe(caller.personId);
  });

  it('answers alike when the same is sent again, in whatever spelling', async () => {
    const { entrance, caller } = withNewcomer();
    const first = await registerIdentity({ caller, body: zhang }, entrance);
    const again = { ...zhang, documentNumber: '11010519491231002x', name: '张 伟' };
    expect(await registerIdentity({ caller, body: again }, entrance)).toEqual(first);
  });

  it.each([
    ['another name', { ...zhang, name: '张为' }],
    ['another document', { documentType: 'hk-macao-permit', documentNumber: 'H12345678', name: '张伟' } as const],
  ])('is locked against %s', async (_, body) => {
    const { entrance, caller } = withNewcomer();
    await registerIdentity({ caller, body: zhang }, entrance);
    expect(await registerIdentity({ caller, body }, entrance)).toEqual({ ok: false, error: { code: 'identity-locked' } });
  });

  it('is decided by the store when two phones of one person register at once', async () => {
    const { entrance, caller } = withNewcomer();
    const before = await entrance.people.getProfile(caller.personId);
    const late = { ...entrance, people: { ...entrance.people, getProfile: async () => before } };
    await registerIdentity({ caller, body: zhang }, entrance);
    expect(await registerIdentity({ caller, body: zhang }, late)).toMatchObject({ ok: true });
    const other = { ...zhang, documentNumber: '34052419800101001X' };
    expect(await registerIdentity({ caller, body: other }, late)).toEqual({ ok: false, error: { code: 'identity-locked' } });
    const newcomer = aNewcomer();
    entrance.holds(newcomer);
    expect(await registerIdentity({ caller: newcomer.caller, body: other }, entrance)).toMatchObject({ ok: true });
  });

  it('refuses a document that is somebody else’s, and leaves the newcomer free to register their own', async () => {
    const { entrance, caller } = withNewcomer();
    await registerIdentity({ caller, body: zhang }, entrance);
    const other = aNewcomer();
    entrance.holds(other);
    const taken = { ok: false, error: { code: 'document-already-registered' } };
    expect(await registerIdentity({ caller: other.caller, body: zhang }, entrance)).toEqual(taken);
    const own = { ...zhang, documentNumber: '34052419800101001X' };
    expect(await registerIdentity({ caller: other.caller, body: own }, entrance)).toMatchObject({ ok: true });
  });

  it('tells two countries’ passports with one number apart', async () => {
    const { entrance, caller } = withNewcomer();
    const passport = { documentType: 'passport', documentNumber: '123456789', name: 'ANN LEE' } as const;
    await registerIdentity({ caller, body: { ...passport, nationality: 'USA' } }, entrance);
    const other = aNewcomer();
    entrance.holds(other);
    expect(await registerIdentity({ caller: other.caller, body: { ...passport, nationality: 'GBR' } }, entrance)).toMatchObject({
      ok: true,
    });
  });

  it('names every field at fault and stores nothing', async () => {
    const { entrance, caller } = withNewcomer();
    const before = entrance.everything();
    const body = { documentType: 'passport', documentNumber: 'E1', name: '3' } as const;
    expect(await registerIdentity({ caller, body }, entrance)).toEqual({
      ok: false,
      error: {
        code: 'request-not-valid',
        fields: [
          { path: 'documentNumber', problem: 'too-short' },
          { path: 'name', problem: 'wrong-format' },
          { path: 'nationality', problem: 'required' },
        ],
      },
    });
    expect(entrance.everything()).toBe(before);
  });

  it('is a fault, not an answer, when what was registered cannot be opened', async () => {
    const { entrance, caller } = withNewcomer();
    await registerIdentity({ caller, body: zhang }, entrance);
    const identitySeal = { ...entrance.identitySeal, open: () => undefined };
    await expect(registerIdentity({ caller, body: zhang }, { ...entrance, identitySeal })).rejects.toThrow('cannot be opened');
  });
});
