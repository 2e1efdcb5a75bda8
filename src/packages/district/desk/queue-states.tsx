import { Chips } from '../../../components/chips';

/** Entries that wait, or those that were decided: two lists of one queue. */
export const queueStates = ['waiting', 'reviewed'] as const;
export type QueueState = (typeof queueStates)[number];

type QueueStatesProps = {
  readonly say: { readonly stateLabel: string; readonly states: Readonly<Record<QueueState, string>> };
  readonly state: QueueState;
  readonly onState: (state: QueueState) => void;
};

export function QueueStates({ say, state, onState }: QueueStatesProps) {
  return (
    <Chips
      legend={say.stateLabel}
      choices={queueStates.map((value) => ({ value, says: say.states[value] }))}
      chosen={state}
      onChoose={onState}
    />
  );
}
