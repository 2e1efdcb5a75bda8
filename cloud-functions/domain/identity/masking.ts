/** What others may see of an identity: enough to compare with the person in front of you, not enough to find them. */

/** `张伟` → `张**`, `ZHANG JIAN` → `Z*** J***`; the number of stars says nothing about the length. */
export function maskName(name: string): string {
  if (/^[A-Z ]+$/.test(name)) {
    return name
      .split(' ')
      .map((word) => `${word.slice(0, 1)}***`)
      .join(' ');
  }
  const [first = ''] = name;
  return `${first}**`;
}

/** First and last character stay: `11010519491231002X` → `1****************X`. */
export const maskDocumentNumber = (number: string): string =>
  `${number.slice(0, 1)}${'*'.repeat(Math.max(0, number.length - 2))}${number.slice(-1)}`;
