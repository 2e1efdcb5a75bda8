/**
 * Our own codes as QR modules, in alphanumeric mode: their letters are all of its set, and 5.5 bits a letter instead of 8
 * is what keeps a personal code at version 8. `weapp-qrcode` writes bytes only; it stays for links.
 */
import qrcode from 'qrcode-generator';

/** The set of ISO/IEC 18004, table 5: what base45 writes. */
const alphanumeric = /^[0-9A-Z $%*+\-./:]+$/;

export const isAlphanumeric = (text: string): boolean => alphanumeric.test(text);

export type QrMatrix = {
  /** Modules of a side; 17 + 4 × version. */
  readonly modules: number;
  readonly isDark: (row: number, column: number) => boolean;
};

/** The smallest version at level M (15 % repair) that holds `text`, without quiet zone. Throws for a letter outside the set. */
export function alphanumericQr(text: string): QrMatrix {
  if (!isAlphanumeric(text)) throw new RangeError('a letter is not of the QR alphanumeric set');
  const smallest = 0;
  const code = qrcode(smallest, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  return { modules: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) };
}
