import * as fc from 'fast-check';
import { cellCharactersMax, neutralCsvText, neutralText } from '../../../cloud-functions/domain/export/neutral-text';
import { injectionSet } from './injection-set';

describe('neutral text', () => {
  it.each(injectionSet)('makes nothing but text of $name', ({ attack, neutral }) => {
    expect(neutralText(attack)).toBe(neutral);
  });

  it('never begins as a formula, holds no second line and no invisible character, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const neutral = neutralText(text);
        expect(neutral).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        expect(neutral).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(neutralText(neutral)).toBe(neutral);
      }),
    );
  });

  it('keeps a text of 32,000 characters and cuts a longer one, saying so', () => {
    expect(neutralText('面'.repeat(cellCharactersMax))).toHaveLength(cellCharactersMax);
    const cut = neutralText('面'.repeat(cellCharactersMax + 1));
    expect(cut).toHaveLength(cellCharactersMax);
    expect(cut.endsWith('面…')).toBe(true);
  });

  it.each(['12e456789012', '2022-09-06 08:30', '0012', '(12)', '１２', 'TRUE', 'Sep 6', '#N/A', '.5'])(
    'keeps %s text in a file that does not say what its cells are',
    (text) => expect(neutralCsvText(text)).toBe(`'${text}`),
  );
  it.each(['口岸面馆', 'a1b2', '放行', ''])('and leaves %s alone', (text) => expect(neutralCsvText(text)).toBe(text));
});
