/** Calls to a running product as its apps make them, for what a journey needs besides the screen. */
import { type OperationName, routes } from '../../../cloud-functions/contract/routes';
import type { RunningProduct } from './start-product';

export type Answered = { readonly status: number; readonly body: Record<string, unknown>; readonly serverTime: number };
export type Calls = (
  operation: OperationName,
  request?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown },
) => Promise<Answered>;

export async function signInAs(product: RunningProduct, key: string): Promise<Calls> {
  const { body } = await callsWith(product)('signInAsDemoPerson', { body: { key } });
  if (typeof body.token !== 'string') throw new Error(`${key} could not sign in`);
  return callsWith(product, body.token);
}

export const callsWith =
  (product: Pick<RunningProduct, 'url'>, token?: string): Calls =>
  async (operation, { params = {}, query = {}, body } = {}) => {
    const { method, path } = routes[operation];
    const url = new URL(
      path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? '')),
      product.url,
    );
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await fetch(url, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const read: unknown = await answer.json();
    return { status: answer.status, body: Object(read), serverTime: Date.parse(answer.headers.get('x-server-time') ?? '') };
  };
