/** The product on one machine: embedded store, every audience, the browser app, one port. `start.mjs` has prepared the ground. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '../adapters/clock';
import { makeStoreClient } from '../adapters/dynamodb/client';
import { makePeopleStore } from '../adapters/dynamodb/people-store';
import { makePosts } from '../adapters/dynamodb/posts';
import { tableNames } from '../adapters/dynamodb/tables';
import { openKeyRingFile } from '../adapters/keys/key-ring-file';
import { makeKmsKeyService, makeKmsSigner } from '../adapters/kms/kms-key-service';
import { attemptLimit } from '../functions/attempt-limit';
import { createApp } from '../functions/http';
import { functionLog, type Log } from '../functions/log';
import {
  type LocalSettings,
  type ProviderSettings,
  readLocalSettings,
  readProviderSettings,
  SettingsNotUsable,
} from '../functions/settings';
import { type Place, type Providers, wireRotateKeys } from '../functions/wiring';
import { wirePublishAuditRoot } from '../functions/wiring-audit';
import { makeProviders } from '../functions/wiring-cloud';
import { appFiles } from './app-files';
import { buildDemoCity, settleNewcomers } from './demo-city/build-demo-city';
import type { CityAt } from './demo-city/city';
import { makeOnce } from './demo-city/make-once';
import { demoResidents } from './demo-city/residents';
import { demoClock } from './demo-clock';
import { keepAuditRoots } from './keep-audit-roots';
import { keepCodeKeys } from './keep-code-keys';
import { keepStore } from './keep-store';
import { keepSurvey } from './keep-survey';
import { startKmsDouble } from './kms-double';
import { listen } from './listen';
import { openProduct, type ProductParts } from './open-product';
import { createTables } from './store/create-tables';
import { printedTextMessages } from './text-message-inbox';
import { startTravelCardDouble, type TravelCardDouble } from './travel-card-double';
import { welcome } from './welcome';

/** Started by `start.mjs`, which lies as deep in the repository as the bundle does. */
const repository = resolve(dirname(process.argv[1] ?? ''), '../..');

async function run(settings: LocalSettings): Promise<void> {
  const dataDir = resolve(settings.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const log = functionLog({ service: 'local', level: settings.LOG_LEVEL });
  const store = await keepStore({ program: join(repository, 'dist/local/store-store-process.mjs'), directory: join(dataDir, 'store') });
  const client = makeStoreClient({
    region: 'local',
    endpoint: store.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const tables = tableNames('tongma-local');
  await createTables(client, tables);
  const clock = settings.CLOCK === 'real' ? systemClock : demoClock(dataDir);
  const rings = openKeyRingFile(join(dataDir, 'keys.json'));
  const kms = await startKmsDouble({ keysFile: join(dataDir, 'kms.json') });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const kmsClient = new KMSClient({ region: 'local', endpoint: kms.endpoint, credentials });
  const keyService = makeKmsKeyService({ client: kmsClient, wrappingKeyId: kms.keyId, rootKeyId: kms.rootKeyId });
  const given = givenProviders(settings);
  const operators = given.travelCard ? undefined : await startTravelCardDouble({ clock, print: (line) => console.log(line) });
  const parts = {
    rings,
    keyService,
    place: { ...placeOf(settings), clockShiftMs: clock.now() - systemClock.now() },
    providers: providersOf(given, { log, operators }),
  };
  const accessAt = (at: typeof clock) => ({ client, tables, clock: at });
  const signing = { keyService, jurisdiction: settings.JURISDICTION, algorithm: settings.CODE_KEY_ALGORITHM };
  const codeKeys = await keepCodeKeys(wireRotateKeys(accessAt(clock), signing));
  const openAt = (at: typeof clock) => openProduct({ ...parts, accessOf: () => accessAt(at) } satisfies ProductParts);

  const cityAt: CityAt = (at) => {
    const then = { now: () => at };
    return { ...openAt(then), people: makePeopleStore(accessAt(then)), posts: makePosts(accessAt(then)) };
  };
  await makeOnce(join(dataDir, 'demo-city.json'), clock.now(), (madeAt) => buildDemoCity(cityAt, madeAt));
  await makeOnce(join(dataDir, `demo-people-${demoResidents.length}.json`), clock.now(), (madeAt) => settleNewcomers(cityAt, madeAt));

  const app = createApp({
    ...openAt(clock),
    clock,
    log,
    attempts: attemptLimit({ attemptsPerMinuteMax: settings.SIGN_IN_ATTEMPTS_PER_MINUTE }),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    otherwise: appFiles(join(repository, 'dist/h5')),
  });
  const { CLOCK, JURISDICTION: jurisdiction } = settings;
  const program = join(repository, 'dist/local/survey-process.mjs');
  const survey = keepSurvey({ program, endpoint: store.endpoint, dataDir, clock: CLOCK, jurisdiction });
  const auditRoots = keepAuditRoots(
    wirePublishAuditRoot(accessAt(clock), {
      signer: makeKmsSigner({ client: kmsClient, keyId: kms.auditKeyId }),
      jurisdiction,
      everyMinutes: settings.AUDIT_ROOT_EVERY_MINUTES,
    }),
  );
  const onStop = async () => {
    await Promise.all([codeKeys.stop(), auditRoots.stop()]);
    await Promise.all([operators?.stop(), survey.stop(), kms.stop(), store.stop()]);
  };
  const { port } = await listen(app, { port: settings.PORT, onStop });
  console.log(welcome({ port, dataDir, now: clock.now() }));
}

const placeOf = ({ PUBLIC_ORIGIN, PORT, JURISDICTION }: LocalSettings): Place => ({
  publicOrigin: PUBLIC_ORIGIN ?? `http://localhost:${PORT}`,
  appOrigin: '',
  jurisdiction: JURISDICTION,
  version: 'local',
});

const givenProviders = ({ PROVIDERS_FILE }: LocalSettings): ProviderSettings =>
  PROVIDERS_FILE === undefined ? {} : readProviderSettings(readFileSync(PROVIDERS_FILE, 'utf8'));

type Stands = { readonly log: Log; readonly operators: TravelCardDouble | undefined };

/** Without a providers file nobody can be reached; text messages are printed here instead of sent, travel cards are made up. */
function providersOf(given: ProviderSettings, { log, operators }: Stands): Providers {
  const watch = { clock: systemClock, onFailure: log.providerFailed };
  const travelCard = given.travelCard ?? operators?.settings;
  const providers = makeProviders({ ...given, ...(travelCard && { travelCard }) }, watch);
  return given.sms ? providers : { ...providers, textMessages: printedTextMessages((line) => console.log(line)) };
}

/** What a person can mend is told in one line each, without our stack. */
function tellAndEnd(fault: unknown): never {
  if (fault instanceof SettingsNotUsable) for (const line of fault.faults) console.error(line);
  else if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE')
    console.error('PORT: another program listens there already');
  else console.error(fault);
  process.exit(1);
}

try {
  await run(readLocalSettings());
} catch (fault) {
  tellAndEnd(fault);
}
