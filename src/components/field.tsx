import type { ReactNode } from 'react';
import { everywhereText } from '../text/everywhere';
import { useText } from '../text/texts';
import type { DayEntryProps, PickOneProps, TextEntryProps } from './element';
import { Box, DayEntry, PickOne, TextEntry, Words } from './element';
import './field.scss';

type Around = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string;
  readonly optional?: boolean;
};
type Given<Props> = Around & Omit<Props, keyof Around | 'invalid' | 'describedBy' | 'className'>;

/** One line or, with `kind="long"`, a few lines of text. */
export const TextField = ({ hint, problem, optional, ...given }: Given<TextEntryProps>) => (
  <Field {...{ id: given.id, label: given.label, hint, problem, optional }}>
    <TextEntry {...given} invalid={problem !== undefined} describedBy={describedBy(given.id, hint, problem)} />
  </Field>
);

/** A calendar day, `2022-08-01`. */
export const DayField = ({ hint, problem, optional, ...given }: Given<DayEntryProps>) => (
  <Field {...{ id: given.id, label: given.label, hint, problem, optional }}>
    <DayEntry {...given} invalid={problem !== undefined} describedBy={describedBy(given.id, hint, problem)} />
  </Field>
);

/** One of many, such as a county; for a handful use ChoiceList. */
export const PickField = ({ hint, problem, optional, ...given }: Given<PickOneProps>) => (
  <Field {...{ id: given.id, label: given.label, hint, problem, optional }}>
    <PickOne {...given} invalid={problem !== undefined} describedBy={describedBy(given.id, hint, problem)} />
  </Field>
);

function Field({ id, label, hint, problem, optional, children }: Around & { readonly children: ReactNode }) {
  const say = useText(everywhereText);
  return (
    <Box className={`field ${problem ? 'field-wrong' : ''}`}>
      <Box className="field-label" decorative>
        <Words>{label}</Words>
        {optional ? <Words className="field-optional">{say.optional}</Words> : null}
      </Box>
      {children}
      {hint ? (
        <Words id={`${id}-hint`} className="field-hint">
          {hint}
        </Words>
      ) : null}
      <Box id={`${id}-problem`} live="when-quiet" className="field-problem">
        {problem ?? ''}
      </Box>
    </Box>
  );
}

function describedBy(id: string, hint?: string, problem?: string): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
