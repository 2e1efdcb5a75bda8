/** Sign-in codes by text message through Alibaba Cloud SMS: `SendSms`, interface 2017-05-25. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../use-cases/ports/clock';
import type { TextMessages } from '../../use-cases/ports/sign-in-providers';
import { askProvider, type ProviderFailure, readJson } from '../provider-request';
import { signAcs3 } from './acs3-signature';

export type AliyunTextMessagesSettings = {
  /** `https://dysmsapi.aliyuncs.com` in the cloud. */
  readonly baseUrl: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** With a temporary key. */
  readonly securityToken?: string;
  /** The approved sender's name, shown in 【】 before the message. */
  readonly signName: string;
  /** An approved template with one variable, `code`. */
  readonly templateCode: string;
  /** Numbers outside the mainland need a template of their own; without one they get no code. */
  readonly templateCodeAbroad?: string;
  /** Wall time, never a demo clock: a date more than 15 minutes off is refused. */
  readonly clock: Clock;
  readonly timeoutMilliseconds?: number;
  readonly onFailure?: (failure: ProviderFailure) => void;
};

const reply = z.object({ Code: z.string() });

/** Business errors come with HTTP 200 and a `Code` other than OK, faults of the request with 4xx and a `Code`. */
export function makeAliyunTextMessages(settings: AliyunTextMessagesSettings): TextMessages {
  return {
    async sendSignInCode(phone, code) {
      const reason = await send(phone, code, settings);
      if (reason !== undefined) settings.onFailure?.({ provider: 'sms', reason });
      return { sent: reason === undefined };
    },
  };
}

/** Why it was not sent; SendSms is not idempotent, so an exchange that may have arrived is not repeated. */
async function send(phone: string, code: string, settings: AliyunTextMessagesSettings): Promise<string | undefined> {
  const mainland = phone.startsWith('+86');
  const templateCode = mainland ? settings.templateCode : settings.templateCodeAbroad;
  if (templateCode === undefined) return 'no template for numbers abroad';
  const url = new URL('/', settings.baseUrl);
  const { search, headers } = signAcs3(
    {
      method: 'POST',
      host: url.host,
      action: 'SendSms',
      version: '2017-05-25',
      query: {
        // Mainland numbers go without a prefix, others as country code and number.
        PhoneNumbers: mainland ? phone.slice(3) : phone.slice(1),
        SignName: settings.signName,
        TemplateCode: templateCode,
        TemplateParam: JSON.stringify({ code }),
      },
      date: new Date(settings.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      nonce: randomUUID(),
      securityToken: settings.securityToken,
    },
    { id: settings.accessKeyId, secret: settings.accessKeySecret },
  );
  url.search = search;
  const said = await askProvider({ url, method: 'POST', headers, timeoutMilliseconds: settings.timeoutMilliseconds ?? 4_000 });
  if (said.kind === 'failed') return said.why;
  const answer = reply.safeParse(readJson(said.text)).data;
  if (!answer) return said.status === 200 ? 'not-readable' : `http ${said.status}`;
  return said.status === 200 && answer.Code === 'OK' ? undefined : answer.Code.slice(0, 80);
}
