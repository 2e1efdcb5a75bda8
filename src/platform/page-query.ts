/** Only a browser shows an address that somebody could keep or pass on. */
export function keepInAddress(_query: Readonly<Record<string, string>>): void {}
