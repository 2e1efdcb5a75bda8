/**
 * Text that a spreadsheet takes for nothing but text. Names of sites and what people typed reach a file that somebody opens
 * in a program which runs what begins with `=`: see docs/decisions/0025.
 */

/** An Excel cell holds 32,767 characters; a name of that length is no name. */
export const cellCharactersMax = 32_000;
/** What a cut cell ends with. */
const cut = '…';

/**
 * One line without invisible characters, that begins with an apostrophe where a spreadsheet would begin to reckon:
 * `=`, `+`, `-`, `@` and their look-alikes, whatever blanks stand before them. Nothing else is changed; it is idempotent.
 */
export function neutralText(text: string): string {
  const oneLine = wellFormed(text).replace(lineBreaksAndTabs, ' ').replace(invisible, '');
  const short = oneLine.length > cellCharactersMax ? `${wellFormed(oneLine.slice(0, cellCharactersMax - cut.length))}${cut}` : oneLine;
  return begins.test(short) ? `'${short}` : short;
}

/** Half of a pair, as a cut leaves it, is no character. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
/** Tab, line feed, carriage return and what else starts a new line or cell. */
const lineBreaksAndTabs = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Other controls, zero-width and direction marks, characters of nobody, and the two that are none. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\uFFFE\uFFFF\u115F\u1160\u3164\uFFA0]/gu;
/** ASCII, full-width, small and superscript forms, the minus signs and dashes that some programs take for one, and DDE's bar. */
const begins = /^\s*[=+\-@|%＝＋－＠｜％﹢﹣﹦﹫﹪⁺⁻⁼₊₋₌−‐‑‒–—―˗]/u;

/**
 * For a file that does not say what its cells are (CSV): what would be read as a number, a date or a truth is kept text as
 * well, or `12e456789012`, a pseudonym, would become a number.
 */
export const neutralCsvText = (text: string): string => {
  const neutral = neutralText(text);
  return readsAsValue.test(neutral) ? `'${neutral}` : neutral;
};
const readsAsValue =
  /^\s*([\d０-９(.,$€£¥￥#]|true\s*$|false\s*$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/iu;
