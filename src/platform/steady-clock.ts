/** Milliseconds since any moment, by a clock nobody can set; null where the platform has none. */
export function steadyNow(): number | null {
  return typeof performance === 'object' && typeof performance.now === 'function' ? performance.now() : null;
}
