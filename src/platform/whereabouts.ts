/** WGS 84, micro-degrees; how far off it may be. */
export type Whereabouts = { readonly latitudeMicro: number; readonly longitudeMicro: number; readonly accuracyMetres: number };

const accuracyMax = 1_000_000;

/** What a platform has found, in degrees and metres; `undefined`: that is no place. */
export function whereaboutsOf(found: {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}): Whereabouts | undefined {
  const [latitude, longitude, accuracy] = [Number(found.latitude), Number(found.longitude), Number(found.accuracy)];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && accuracy >= 0)) return undefined;
  return {
    latitudeMicro: Math.round(latitude * 1_000_000),
    longitudeMicro: Math.round(longitude * 1_000_000),
    accuracyMetres: Math.min(accuracyMax, Math.ceil(accuracy)),
  };
}

/** Nobody waits at a door for a satellite. */
export const waitForPositionMs = 1_500;

/** What is asked, or nothing after `waitMs`. */
export const withinTime = <Value>(asked: Promise<Value>, waitMs: number): Promise<Value | undefined> =>
  Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(resolve, waitMs))]);
