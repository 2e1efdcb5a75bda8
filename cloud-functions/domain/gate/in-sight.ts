/** The checks a gate has in sight: a camera reads the same code ten times a second, and it is one check. Runs on the phone. */
import type { Instant } from '../time';

/** A verdict fills the screen for two seconds, during which nothing is read; a hand trembles. */
export const inSightMs = 5_000;
/** Side by side before one camera. */
const checksMax = 8;

export type InSight<Check> = {
  /** The check made under this name, if the gate has had it in sight within the last five seconds; it stays in sight. */
  same(name: string, now: Instant): Check | undefined;
  /** A check was made, or has just been written down, under these names: the code's, and the text that was read. */
  see(names: readonly string[], check: Check, now: Instant): void;
};

export function makeInSight<Check>(): InSight<Check> {
  let held: readonly { readonly names: readonly string[]; readonly check: Check; readonly until: number }[] = [];
  const see: InSight<Check>['see'] = (names, check, now) => {
    const others = held.filter((one) => one.until > now && !one.names.some((name) => names.includes(name)));
    held = [{ names, check, until: now + inSightMs }, ...others].slice(0, checksMax);
  };
  return {
    same(name, now) {
      const found = held.find((one) => one.names.includes(name) && one.until > now);
      if (found) see(found.names, found.check, now);
      return found?.check;
    },
    see,
  };
}
