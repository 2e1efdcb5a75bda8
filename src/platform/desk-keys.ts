/** Keys of a desk; a mini-program has no keyboard. */
export type DeskKeys = {
  /** j and k while no field has them: the row below, the row above. */
  readonly onMove: (step: 1 | -1) => void;
  /** The field “/” goes to. */
  readonly searchId?: string;
};

export function useDeskKeys(_keys: DeskKeys): void {}
export const hasKeyboard = false;
