/** What every Lambda opens once per cold start: its settings, its key ring, its store. Roll-up has no ring. */
import { KMSClient } from '@aws-sdk/client-kms';
import { SSMClient } from '@aws-sdk/client-ssm';
import { makeAlipaySignIn } from '../adapters/alipay/alipay-sign-in';
import { systemClock } from '../adapters/clock';
import { makeStoreClient } from '../adapters/dynamodb/client';
import type { StoreAccess } from '../adapters/dynamodb/store-access';
import { tableNames } from '../adapters/dynamodb/tables';
import type { KeyAudience, KeyRing } from '../adapters/keys/key-ring';
import { makeSessionTokens } from '../adapters/keys/session-tokens';
import { openKmsKeyRing } from '../adapters/kms/key-ring-kms';
import { makeKmsKeyService, makeKmsSigner, makeLeafKeyOpener } from '../adapters/kms/kms-key-service';
import type { ProviderFailure } from '../adapters/provider-request';
import { makeAliyunTextMessages } from '../adapters/sms/aliyun-text-messages';
import { readParameter } from '../adapters/ssm/parameters';
import { makeOperatorTravelCards } from '../adapters/travel-card/operator-travel-cards';
import { makeWechatSignIn } from '../adapters/wechat/wechat-sign-in';
import type { Clock } from '../use-cases/ports/clock';
import type { AuditSigner, KeyService } from '../use-cases/ports/key-service';
import type { SessionCheck } from './access';
import {
  type FunctionSettings,
  type ProviderSettings,
  type PublishAuditRootSettings,
  type RotateKeysSettings,
  readProviderSettings,
} from './settings';
import type { Place, Providers } from './wiring';

export { systemClock };

export const storeAccess = ({ AWS_REGION, TABLE_PREFIX }: Pick<FunctionSettings, 'AWS_REGION' | 'TABLE_PREFIX'>): StoreAccess => ({
  client: makeStoreClient({ region: AWS_REGION }),
  tables: tableNames(TABLE_PREFIX),
  clock: systemClock,
});

export const placeOf = (settings: FunctionSettings): Place => ({
  publicOrigin: settings.PUBLIC_ORIGIN,
  appOrigin: settings.APP_ORIGIN,
  jurisdiction: settings.JURISDICTION,
  version: settings.VERSION,
});

export async function openKeyRing<A extends KeyAudience>(audience: A, settings: FunctionSettings): Promise<KeyRing<A>> {
  const ciphertext = await readParameter(new SSMClient({ region: settings.AWS_REGION }), settings.KEY_RING);
  return openKmsKeyRing(audience, { client: new KMSClient({ region: settings.AWS_REGION }), keyId: settings.KEY_ID, ciphertext });
}

/** What `resident` opens the keys of codes with. */
export const leafKeyOpener = ({ AWS_REGION, KEY_ID }: FunctionSettings): Pick<KeyService, 'openLeafKey'> =>
  makeLeafKeyOpener({ client: new KMSClient({ region: AWS_REGION }), wrappingKeyId: KEY_ID });

/** The whole of it, for `rotate-keys`. */
export const keyServiceOf = ({ AWS_REGION, KEY_ID, ROOT_KEY_ID }: RotateKeysSettings): KeyService =>
  makeKmsKeyService({ client: new KMSClient({ region: AWS_REGION }), wrappingKeyId: KEY_ID, rootKeyId: ROOT_KEY_ID });

/** The key of the audit record, for `publish-audit-root`. */
export const auditSignerOf = ({ AWS_REGION, AUDIT_KEY_ID }: PublishAuditRootSettings): AuditSigner =>
  makeKmsSigner({ client: new KMSClient({ region: AWS_REGION }), keyId: AUDIT_KEY_ID });

export async function openProviders(settings: FunctionSettings, onFailure: (failure: ProviderFailure) => void): Promise<Providers> {
  const json =
    settings.PROVIDERS === undefined ? '{}' : await readParameter(new SSMClient({ region: settings.AWS_REGION }), settings.PROVIDERS);
  return makeProviders(readProviderSettings(json), { clock: systemClock, onFailure });
}

/** Every ring but `public` holds the session secret. */
export const sessionsOf = (ring: Pick<KeyRing<'site'>, 'session'>): SessionCheck => makeSessionTokens(ring.session);
export const nobodySignedIn: SessionCheck = { verify: async () => ({ kind: 'invalid' }) };

type ProviderWatch = { readonly clock: Clock; readonly onFailure: (failure: ProviderFailure) => void };

/** A provider without settings cannot be reached, and says so. */
export function makeProviders({ wechat, alipay, sms, travelCard }: ProviderSettings, watch: ProviderWatch): Providers {
  return {
    wechat: wechat
      ? makeWechatSignIn({ ...wechat, ...watch, appSecret: wechat.appSecret.reveal() })
      : { exchangeCode: async () => ({ kind: 'unreachable' }) },
    alipay: alipay
      ? makeAlipaySignIn({ ...alipay, ...watch, appPrivateKey: alipay.appPrivateKey.reveal() })
      : { exchangeAuthCode: async () => ({ kind: 'unreachable' }) },
    textMessages: sms
      ? makeAliyunTextMessages({ ...sms, ...watch, accessKeySecret: sms.accessKeySecret.reveal() })
      : { sendSignInCode: async () => ({ sent: false }) },
    travelCards: travelCard
      ? makeOperatorTravelCards({ ...travelCard, ...watch, appSecret: travelCard.appSecret.reveal() })
      : { requestCode: async () => ({ kind: 'unreachable' }), fetchCard: async () => ({ kind: 'unreachable' }) },
  };
}
