/** A scanner that types what it reads, as a keyboard would. Mini-programs hear no keys (`wedge-scanner.h5.ts`). */

/** Tells each text scanned; returns how to stop. */
export function listenToWedgeScanner(_onText: (text: string) => void): () => void {
  return () => undefined;
}
