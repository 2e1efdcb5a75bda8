import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { makeKeys } from '../../cloud-functions/adapters/keys/make-keys';
import { isCheckInId } from '../../cloud-functions/domain/ids';
import { instant } from '../../cloud-functions/domain/time';
import { wireCheckIn } from '../../cloud-functions/functions/wiring';
import { checkInToSite } from '../../cloud-functions/use-cases/check-in/check-in-to-site';
import { dynoxideIsInstalled, openEngine, startDynoxide } from '../engines/store-engines';
import { gatherCrowd, nextCheckInId } from './crowd';

export type UnitFigures = { readonly checkIns: number; readonly writeUnitsEach: number; readonly readUnitsEach: number };

/** Store units of a check-in, as the engine reports them that counts indexes. */
export async function measureUnits(): Promise<UnitFigures | 'engine-not-installed'> {
  if (!dynoxideIsInstalled) return 'engine-not-installed';
  const used = { read: 0, write: 0 };
  const engine = await openEngine(await startDynoxide(), ({ kind, units }) => {
    used[kind] += units;
  });
  const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
  const clock = { now: () => now };
  const access = { client: engine.client, tables: engine.tables, clock };
  const rings = generateKeyRings();
  const { siteCode, tokens } = await gatherCrowd(access, rings, 20);
  const needs = wireCheckIn({
    access,
    ring: rings['check-in'],
    place: { publicOrigin: '', appOrigin: '', jurisdiction: '150781', version: 'bench' },
  });
  const { sessionTokens } = makeKeys.resident(rings.resident);

  const once = async (token: string) => {
    const session = await sessionTokens.verify(token, now);
    const checkInId = nextCheckInId(now);
    if (session.kind !== 'valid' || !isCheckInId(checkInId)) throw new Error('the crowd is not let in');
    const outcome = await checkInToSite({ caller: session.caller, body: { checkInId, siteCode, channel: 'scanner' } }, needs);
    if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  };
  // The site is remembered after the first, as it is in a warm function.
  await once(tokens[0] ?? '');
  used.read = 0;
  used.write = 0;
  const checkIns = 200;
  for (let number = 0; number < checkIns; number++) await once(tokens[number % tokens.length] ?? '');
  const figures = { checkIns, writeUnitsEach: used.write / checkIns, readUnitsEach: used.read / checkIns };
  await engine.close();
  return figures;
}
