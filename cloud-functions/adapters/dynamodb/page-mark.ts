/** Where a list goes on. Opaque outside, parsed like any other input on the way back; holds a place in the order, no personal data. */
import * as z from 'zod';

const version = 1;
const shape = z.tuple([z.literal(version), z.string(), z.string().max(120)]);

export const makePageMark = (list: string, position: string): string =>
  Buffer.from(JSON.stringify([version, list, position])).toString('base64url');

/** The position in `list`; `undefined` for a mark of another list, or none that this store made. */
export function readPageMark(list: string, mark: string, isPosition: RegExp): string | undefined {
  if (mark.length > 400 || !/^[A-Za-z0-9_-]+$/.test(mark)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(mark, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  const read = shape.safeParse(json);
  if (!read.success) return undefined;
  const [, ofList, position] = read.data;
  return ofList === list && isPosition.test(position) && makePageMark(list, position) === mark ? position : undefined;
}
