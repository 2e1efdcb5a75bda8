/**
 * The text of one member of a JSON object exactly as it stands there. Alipay signs that text; parsing and writing it
 * again would change escapes and spaces and with them the signature.
 */

/** `text` is known to be JSON. `undefined`: no object, or the member is not there or there twice. */
export function rawMember(text: string, name: string): string | undefined {
  const found: string[] = [];
  let depth = 0;
  let memberAt: number | undefined;
  let lastString = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      lastString = text.slice(at + 1, end);
      at = end;
    } else if (character === ':' && depth === 1 && lastString === name && memberAt === undefined) memberAt = at + 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']' || character === ',') {
      if (memberAt !== undefined && depth === 1) {
        found.push(text.slice(memberAt, at).trim());
        memberAt = undefined;
      }
      if (character !== ',') depth -= 1;
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Where the string that begins at `at` ends; a quotation mark after a backslash does not end it. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}
