/** One HTTP exchange. The answer's header names are lower case; no answer is a value, not an exception. */
import Taro from '@tarojs/taro';

export type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly timeoutMilliseconds: number;
  readonly wants: 'text' | 'bytes';
};
export type Received = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: ArrayBuffer | null;
};

export async function send(sent: Sent): Promise<Received | 'unreachable' | 'took-too-long'> {
  try {
    const answer = await Taro.request<unknown>({
      url: sent.url,
      method: sent.method,
      header: { ...sent.headers },
      data: sent.body,
      timeout: sent.timeoutMilliseconds,
      // The text is parsed by services/send-operation, once for all platforms.
      dataType: 'text',
      responseType: sent.wants === 'bytes' ? 'arraybuffer' : 'text',
    });
    return { status: answer.statusCode, headers: lowerCase(answer.header), ...bodyOf(answer.data) };
  } catch (error) {
    const status = statusOf(error);
    // Alipay rejects where the others resolve: an answer above 299 arrives as an error with its status and body.
    if (status) return { status: status.status, headers: lowerCase(status.headers), ...bodyOf(status.data) };
    return /time.?out|超时/i.test(JSON.stringify(error) ?? '') ? 'took-too-long' : 'unreachable';
  }
}

function bodyOf(data: unknown): { text: string; bytes: ArrayBuffer | null } {
  if (data instanceof ArrayBuffer) return { text: '', bytes: data };
  return { text: typeof data === 'string' ? data : JSON.stringify(data ?? ''), bytes: null };
}

function statusOf(error: unknown): { status: number; headers: unknown; data: unknown } | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(error));
  const status = fields.get('status') ?? fields.get('statusCode');
  if (typeof status !== 'number' || status < 300) return undefined;
  return { status, headers: fields.get('headers') ?? fields.get('header'), data: fields.get('data') };
}

function lowerCase(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
