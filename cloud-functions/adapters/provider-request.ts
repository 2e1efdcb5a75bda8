/** One HTTP exchange with a sign-in or message provider: bounded in time and size, told as a value, never logged. */

export type ProviderReply =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  /** `not-sent`: no connection came about, so nothing reached the provider. */
  | { readonly kind: 'failed'; readonly why: 'not-sent' | 'timeout' | 'broken-off' | 'too-large' };

export type ProviderRequest = {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, a second attempt included. */
  readonly timeoutMilliseconds: number;
};

/** What an operator is told when a provider fails: codes only, no code, phone, openid or secret. */
export type ProviderFailure = { readonly provider: 'wechat' | 'alipay' | 'sms' | 'travel-card'; readonly reason: string };

/** Providers answer with less than 2 KB; more is not theirs. */
const replyBytesMax = 65_536;
const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Tries once more, and only where nothing was sent: codes work once and a message must not go out twice, so a request
 * that may have arrived is never repeated. Redirects are refused, because a URL may carry the app's secret.
 */
export async function askProvider(request: ProviderRequest): Promise<ProviderReply> {
  const signal = AbortSignal.timeout(request.timeoutMilliseconds);
  const first = await attempt(request, signal);
  return first.kind === 'failed' && first.why === 'not-sent' && !signal.aborted ? attempt(request, signal) : first;
}

async function attempt({ url, method, headers, body }: ProviderRequest, signal: AbortSignal): Promise<ProviderReply> {
  try {
    const response = await fetch(url, { method, headers, body, signal, redirect: 'error' });
    const text = await readText(response);
    return text === undefined ? { kind: 'failed', why: 'too-large' } : { kind: 'answered', status: response.status, text };
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', why: 'timeout' };
    return { kind: 'failed', why: notSentCodes.has(codeOf(error)) ? 'not-sent' : 'broken-off' };
  }
}

async function readText({ body }: Response): Promise<string | undefined> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > replyBytesMax) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Node's fetch wraps what went wrong; several addresses of one host give a list of errors. */
function codeOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 3) return '';
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return codeOf(Array.isArray(errors) ? errors[0] : cause, depth + 1);
}

/** `undefined`: no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
