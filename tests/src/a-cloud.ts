/** The cloud as the browser reaches it: `fetch` answers by method and path, and remembers what was asked. */
type Answer = { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | 'no-network';
type Asked = { readonly operation: string; readonly body: unknown; readonly headers: Readonly<Record<string, string>> };

export type Cloud = {
  readonly asked: Asked[];
  /** What `GET /v1/me` and the like answer from now on; a list is used up one by one, its last stays. */
  answers(operation: string, ...answers: readonly Answer[]): void;
};

export function aCloud(): Cloud {
  const asked: Asked[] = [];
  const table = new Map<string, Answer[]>();
  globalThis.fetch = async (address, given) => {
    const operation = `${given?.method} ${String(address).split('?')[0]}`;
    const text = typeof given?.body === 'string' ? given.body : undefined;
    asked.push({
      operation,
      body: text === undefined ? undefined : JSON.parse(text),
      headers: Object.fromEntries(Object.entries(given?.headers ?? {})),
    });
    const answers = table.get(operation) ?? [{ status: 404, body: { code: 'not-found' } }];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined || answer === 'no-network') throw new TypeError('Failed to fetch');
    return played(answer);
  };
  return { asked, answers: (operation, ...answers) => void table.set(operation, [...answers]) };
}

/** jsdom has no Response; the app reads these parts of one. */
function played({ status = 200, body = {}, headers = {} }: Exclude<Answer, string>): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const parts = {
    ok: status < 300,
    status,
    headers: new Map(Object.entries(headers)),
    text: async () => text,
    arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer,
  };
  return parts as unknown as Response;
}
