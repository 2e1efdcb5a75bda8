/** Names in Latin letters as the machine-readable zone of a travel document writes them (ICAO 9303 part 3, sections 4.6 and 6). */
import type { FieldProblemCode } from '../refusal';
import { done, type Result, refused } from '../result';

/** Letters that do not become their base letter when the accent falls (ICAO 9303 part 3, section 6 A). */
const transliterations: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  Ĳ: 'IJ',
  Ł: 'L',
  Ŀ: 'L',
  Ŋ: 'N',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  ẞ: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ü: 'UE',
};

export const lettersMax = 40;

/**
 * `O’Connor-Müller, Zoë` → `OCONNOR MUELLER ZOE`: upper case, A–Z and single spaces. Apostrophes vanish; hyphens, commas,
 * full stops and the filler `<` part words. Refused: no letter, more than 40 letters, anything that is not Latin script.
 */
export function normaliseLatinName(text: string): Result<string, FieldProblemCode> {
  const words = text
    .normalize('NFC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[\s,.<\-‐‑–—]+/gu, ' ')
    .trim();
  if (words === '') return refused('required');
  const name = [...words].map(transliterate).join('');
  if (!/^[A-Z]+( [A-Z]+)*$/.test(name)) return refused('wrong-format');
  return name.replaceAll(' ', '').length > lettersMax ? refused('too-long') : done(name);
}

const transliterate = (character: string): string => transliterations[character] ?? character.normalize('NFD').replace(/\p{Mn}/gu, '');
