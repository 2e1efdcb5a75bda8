import { readFileSync } from 'node:fs';
import { doorSymbolCount, doorWordCount } from '../../../cloud-functions/domain/gate/door-word';
import { doorWords } from '../../../src/text/door-words';

const { 'zh-CN': chinese, en: english } = doorWords;

describe('door words', () => {
  it('are as many as a slot can choose, in both languages', () => {
    expect([chinese.word.length, english.word.length]).toEqual([doorWordCount, doorWordCount]);
    expect([chinese.symbol.length, english.symbol.length]).toEqual([doorSymbolCount, doorSymbolCount]);
  });

  it('are two characters each, and no two share one: nobody takes one for another at a glance', () => {
    for (const word of chinese.word) expect(word).toMatch(/^\p{Script=Han}{2}$/u);
    const characters = chinese.word.flatMap((word) => [...word]);
    expect(characters.filter((character, place) => characters.indexOf(character) !== place)).toEqual([]);
  });

  it('are single English words, of which none is another with a letter changed, added or dropped', () => {
    for (const word of english.word) expect(word).toMatch(/^[a-z]{3,12}$/);
    const near = english.word.flatMap((one, place) =>
      english.word.slice(place + 1).flatMap((other) => (apart(one, other) < 2 ? [[one, other]] : [])),
    );
    expect(near).toEqual([]);
  });

  it('and symbols have names of their own', () => {
    for (const names of [chinese.symbol, english.symbol]) expect(new Set(names).size).toBe(doorSymbolCount);
    expect(chinese.symbol.filter((name) => chinese.word.includes(name))).toEqual([]);
    expect(english.symbol.filter((name) => english.word.includes(name))).toEqual([]);
  });

  it('have a drawing for each symbol', () => {
    const drawings = readFileSync('src/components/door-symbol.scss', 'utf8').match(/^ {2}"M[^"]+",?$/gm) ?? [];
    expect(new Set(drawings).size).toBe(doorSymbolCount);
    expect(drawings).toHaveLength(doorSymbolCount);
  });
});

/** How many letters have to be changed, added or dropped to make one word of the other. */
function apart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (const [at, beside] of [...other].entries()) {
      next.push(Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + (letter === beside ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
