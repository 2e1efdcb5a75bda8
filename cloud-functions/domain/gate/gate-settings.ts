/** How the gates of a district behave. */
export type GateSettings = {
  /** What a sentry says aloud: the verdict alone, or temperature, last test and doses as well. */
  readonly readOut: 'short' | 'full';
};

/** Where a district has set nothing: others at the gate hear no more of a visitor than whether they may pass. */
export const gateSettingsUnlessSet: GateSettings = { readOut: 'short' };
