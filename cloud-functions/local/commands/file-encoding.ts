/** Spreadsheets in China save CSV in GB 18030 as often as in UTF-8, and say so nowhere. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

const encodings = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** The first encoding in which the whole file is text; `undefined`: none. */
export async function encodingOf(path: string): Promise<Encoding | undefined> {
  for (const encoding of encodings) if (await isTextIn(path, encoding)) return encoding;
  return undefined;
}

async function isTextIn(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) if (decoder.decode(bytes, { stream: true }).includes('\0')) return false;
    decoder.decode();
    return true;
  } catch (fault) {
    const { code }: { code?: unknown } = Object(fault);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw fault;
  }
}

export async function* decodedText(source: Readable, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
