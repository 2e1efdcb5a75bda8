/** The only reader of the environment. Every fault is named at once, so that a deployment is mended in one go; values are never printed. */
import * as z from 'zod';
import { codeAlgorithms } from '../domain/personal-code/code-algorithm';
import { Private } from '../domain/private';

export class SettingsNotUsable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`settings not usable: ${faults.join('; ')}`);
    this.name = 'SettingsNotUsable';
  }
}

const origin = z
  .string()
  .refine(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'an origin such as https://example.cn, without a path or a slash at the end',
  );
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'a whole number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `${least} to ${most}`);
const origins = z
  .string()
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(origin));

const common = {
  /** GB/T 2260 of the jurisdiction whose rules decide. */
  JURISDICTION: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'six digits of GB/T 2260')
    .default('150781'),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  SIGN_IN_ATTEMPTS_PER_MINUTE: count(1, 100_000).default(30),
  /** Origins beside ours whose pages may read our answers, comma between. */
  ALLOWED_ORIGINS: origins.default([]),
};

const functionShape = z.object({
  ...common,
  AWS_REGION: z.string().min(1),
  TABLE_PREFIX: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  PUBLIC_ORIGIN: origin,
  APP_ORIGIN: origin,
  VERSION: z.string().default('0'),
  /** ARN of the key that the key rings are encrypted with. */
  KEY_ID: z.string().min(1),
  /** Name of the parameter that holds this audience's key ring. */
  KEY_RING: z.string().startsWith('/'),
  /** Name of the parameter that holds what sign-in providers gave us; `resident` alone has it. */
  PROVIDERS: z.string().startsWith('/').optional(),
});
export type FunctionSettings = z.output<typeof functionShape>;

/** Roll-up opens no key ring. */
const rollUpShape = functionShape.pick({ AWS_REGION: true, TABLE_PREFIX: true, JURISDICTION: true, LOG_LEVEL: true });
export type RollUpSettings = z.output<typeof rollUpShape>;

/** The survey opens no key ring either. */
const surveyShape = rollUpShape.extend({
  /** How old the testing desk's lists may become; each making reads everybody once. */
  LISTS_EVERY_MINUTES: count(1, 120).default(15),
});
export type SurveySettings = z.output<typeof surveyShape>;

const codeKeyAlgorithm = z.enum(codeAlgorithms).default('ES256');
const rotateKeysShape = rollUpShape.extend({
  /** ARN of the key that wraps the private halves of code keys. */
  KEY_ID: z.string().min(1),
  /** ARN of the key that signs the list of them. */
  ROOT_KEY_ID: z.string().min(1),
  /** What codes are signed with, from the next key that is made: ES256, or SM2 where the regulator asks for it. */
  CODE_KEY_ALGORITHM: codeKeyAlgorithm,
});
export type RotateKeysSettings = z.output<typeof rotateKeysShape>;

/** Nor does what closes the hours of the audit record. */
const publishAuditRootShape = rollUpShape.extend({
  /** ARN of the key that signs its roots. */
  AUDIT_KEY_ID: z.string().min(1),
});
export type PublishAuditRootSettings = z.output<typeof publishAuditRootShape>;

const localShape = z.object({
  ...common,
  LOG_LEVEL: common.LOG_LEVEL.unwrap().default('WARN'),
  PORT: count(1, 65_535).default(3_000),
  DATA_DIR: z.string().min(1).default('.data'),
  /** `demo`: starts in September 2022; `real`: the machine's clock. */
  CLOCK: z.enum(['demo', 'real']).default('demo'),
  /** As in the cloud. */
  CODE_KEY_ALGORITHM: codeKeyAlgorithm,
  /** How much time a root of the audit record closes; the cloud closes hours. */
  AUDIT_ROOT_EVERY_MINUTES: count(1, 60).default(1),
  /** What posters say; where it is missing, this machine's own address. */
  PUBLIC_ORIGIN: origin.optional(),
  /** A JSON file as `PROVIDERS` holds in the cloud; without it nobody signs in by WeChat, Alipay or a real text message. */
  PROVIDERS_FILE: z.string().optional(),
});
export type LocalSettings = z.output<typeof localShape>;

const key = z.string().min(1).max(4_000);
const secret = key.transform((text) => new Private(text));
const providersShape = z.strictObject({
  wechat: z.strictObject({ baseUrl: origin.default('https://api.weixin.qq.com'), appId: key, appSecret: secret }).optional(),
  alipay: z
    .strictObject({
      gatewayUrl: z.url().default('https://openapi.alipay.com/gateway.do'),
      appId: key,
      appPrivateKey: secret,
      alipayPublicKey: key,
    })
    .optional(),
  sms: z
    .strictObject({
      baseUrl: origin.default('https://dysmsapi.aliyuncs.com'),
      accessKeyId: key,
      accessKeySecret: secret,
      signName: key,
      templateCode: key,
      templateCodeAbroad: key.optional(),
    })
    .optional(),
  /** The operators' travel-card service; the endpoint without a slash at the end. */
  travelCard: z
    .strictObject({
      endpoint: z.url().regex(/^https?:.*[^/]$/, 'an address without a slash at the end'),
      appId: key,
      appSecret: secret,
    })
    .optional(),
});
export type ProviderSettings = z.output<typeof providersShape>;

type Environment = Readonly<Record<string, string | undefined>>;

export const readFunctionSettings = (environment: Environment = process.env): FunctionSettings => read(functionShape, environment);
export const readRollUpSettings = (environment: Environment = process.env): RollUpSettings => read(rollUpShape, environment);
export const readSurveySettings = (environment: Environment = process.env): SurveySettings => read(surveyShape, environment);
export const readRotateKeysSettings = (environment: Environment = process.env): RotateKeysSettings => read(rotateKeysShape, environment);
export const readPublishAuditRootSettings = (environment: Environment = process.env): PublishAuditRootSettings =>
  read(publishAuditRootShape, environment);
export const readLocalSettings = (environment: Environment = process.env): LocalSettings => read(localShape, environment);

/** A provider that is not named is not there: signing in by it is answered "cannot be reached". */
export function readProviderSettings(json: string): ProviderSettings {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new SettingsNotUsable(['providers: not JSON']);
  }
  return read(providersShape, parsed);
}

function read<T>(shape: z.ZodType<T>, given: unknown): T {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsNotUsable(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'settings'}: ${message}`));
}
