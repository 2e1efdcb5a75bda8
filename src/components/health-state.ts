/** How a colour with its flags is shown: SCREENS' table as one pure function. */
export type Colour = 'green' | 'yellow' | 'red' | 'unverifiable';

export type HealthState = {
  readonly colour: Colour;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
};

export type Shown = {
  /** The frame, and the dark modules of the QR code. */
  readonly colour: Colour;
  /** Drawn over the frame. */
  readonly over: 'none' | 'missed' | 'pending';
  /** The one shape, word and sound. */
  readonly sign: 'green' | 'yellow' | 'red' | 'missed' | 'pending' | 'unverifiable';
};

/**
 * The most restrictive sign speaks: nobody may read “result pending” off a red code. A missed test outranks yellow,
 * for the way out of both starts with a sample; a pending result only softens green.
 */
export function shownOf({ colour, missedTest, pendingTest }: HealthState): Shown {
  if (colour === 'unverifiable') return { colour, over: 'none', sign: 'unverifiable' };
  const over = missedTest ? 'missed' : pendingTest ? 'pending' : 'none';
  if (colour === 'red') return { colour, over, sign: 'red' };
  if (missedTest) return { colour, over, sign: 'missed' };
  return { colour, over, sign: pendingTest && colour === 'green' ? 'pending' : colour };
}

/** Colours of the dark modules; yellow itself does not decode. */
export const modulesOf: Readonly<Record<Colour, string>> = {
  green: '#0a5c27',
  yellow: '#8a6100',
  red: '#8f1d14',
  unverifiable: '#2b2b2b',
};
