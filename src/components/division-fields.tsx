import { divisionText } from '../text/division';
import { useText } from '../text/texts';
import { PickField } from './field';
import { Notice } from './notice';

type DivisionFieldsProps = {
  readonly id: string;
  readonly levels: readonly { readonly chosen: string; readonly choices: readonly { readonly value: string; readonly says: string }[] }[];
  readonly onChoose: (level: number, code: string) => void;
  readonly unreachable: boolean;
  /** So many levels are given and not asked. */
  readonly fixed?: number;
  readonly problem?: string;
};

/** Province, city, county: the next one appears when the one above it is chosen. */
export function DivisionFields({ id, levels, onChoose, unreachable, fixed = 0, problem }: DivisionFieldsProps) {
  const say = useText(divisionText);
  if (unreachable && levels.length === 0) return <Notice tone="problem" says={say.unreachable} />;
  return (
    <>
      {levels.map((level, at) =>
        at < fixed ? null : (
          <PickField
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its position
            key={at}
            id={`${id}-${at}`}
            label={say.levels[at] ?? ''}
            value={level.chosen}
            onValue={(code) => onChoose(at, code)}
            choices={level.choices}
            placeholder={say.choose}
            problem={at === levels.length - 1 ? problem : undefined}
          />
        ),
      )}
    </>
  );
}
