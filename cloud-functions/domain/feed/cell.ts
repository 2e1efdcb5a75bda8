/** One cell as people and spreadsheets write it, in one spelling. */

/** More than any cell we take; the rest is not worth looking at. */
export const cellLengthMax = 200;

/**
 * Half-width, without spaces around, without what spreadsheets put before text (an apostrophe, a tab) and without marks
 * that cannot be seen. Inner spaces stay.
 */
export const cellText = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
    .replace(/[\u200B-\u200D\u2060\uFEFF\u0000-\u0008\u000E-\u001F]/g, '')
    .replace(/\u3000/g, ' ')
    .trim()
    .replace(/^'\s*/, '');

/** `1.50103E+17`, what a spreadsheet makes of an 18-digit number. */
export const isScientific = (text: string): boolean => /^\d(\.\d+)?E\+?\d+$/i.test(text);
