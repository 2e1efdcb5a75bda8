import { Box, PickOne, PressTarget, Words } from '../../../../components/element';
import { Icon } from '../../../../components/icon';
import { authorityText } from '../../../../text/authority';
import { known } from '../../../../text/fact-words';
import { useText } from '../../../../text/texts';
import { type Json, listAt, type Path, textAt } from '../json';
import { DaysCell, ManyCell, NumberCell, PickCell } from './cell';
import { addItem, type Editor, setValue } from './editor';
import { factKinds, newRequirements } from './vocabulary';

type RowProps = { readonly editor: Editor; readonly row: number; readonly name: string };

/** Colour and days of each phase, to be changed in place. */
export function PhaseCells({ editor, row, name }: RowProps) {
  const { editor: say } = useText(authorityText);
  const path = ['rules', row, 'phases'] as const;
  const phases = listAt(editor.ruleSet, ...path);
  return (
    <Box className="phase-cells">
      {phases.map((_phase, at) => {
        const label = (what: string) => `${name} ${say.phase(at + 1)} ${what}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its position
          <Box key={at} className="phase-cell">
            <PickCell
              bare
              {...{ editor }}
              path={[...path, at, 'colour']}
              says={say.colour}
              label={label(say.colour)}
              choices={['red', 'yellow']}
            />
            <NumberCell
              bare
              {...{ editor }}
              path={[...path, at, 'days']}
              says={say.days}
              label={label(say.days)}
              placeholder={say.openShort}
              empty={null}
            />
            <Words className="desk-soft">{say.daysShort}</Words>
            <PickCell
              bare
              {...{ editor }}
              path={[...path, at, 'place']}
              says={say.place}
              label={label(say.place)}
              choices={['central', 'home']}
              none={say.anyPlace}
            />
            {editor.editable && phases.length > 1 ? (
              <Take says={label(say.remove)} onPress={() => setValue(editor, [...path, at], undefined)} />
            ) : null}
          </Box>
        );
      })}
      {editor.editable ? (
        <PressTarget
          className="desk-do"
          label={`${name} ${say.addPhase}`}
          onPress={() => addItem(editor, path, { colour: 'yellow', days: 3 })}
        >
          <Words>{`+ ${say.addPhase}`}</Words>
        </PressTarget>
      ) : null}
    </Box>
  );
}

/** What clears a hold, requirement by requirement. */
export function RequirementCells({ editor, row, name }: RowProps) {
  const { editor: say } = useText(authorityText);
  const path = ['rules', row, 'clears'] as const;
  const requirements = listAt(editor.ruleSet, ...path);
  const take = (at: number) => setValue(editor, requirements.length === 1 ? path : [...path, at], undefined);
  return (
    <Box className="requirements">
      {requirements.map((requirement, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a requirement is its position
        <Box key={at} className="requirement">
          <Requirement {...{ editor, requirement, name }} path={[...path, at]} />
          {editor.editable ? <Take says={`${name} ${say.removeOf(needName(requirement, say.need))}`} onPress={() => take(at)} /> : null}
        </Box>
      ))}
      {editor.editable ? (
        <PickOne
          id={`rules[${row}].clears-add`}
          className="cell-add"
          label={`${name} ${say.addRequirement}`}
          value=""
          placeholder={`+ ${say.addRequirement}`}
          choices={Object.entries(say.need).map(([value, words]) => ({ value, says: words }))}
          onValue={(need) => {
            const added = Object.entries(newRequirements).find(([known]) => known === need)?.[1];
            if (added !== undefined) addItem(editor, path, added);
          }}
        />
      ) : null}
    </Box>
  );
}

const needName = (requirement: Json, names: Readonly<Record<string, string>>): string =>
  known(names, textAt(requirement, 'need')) ?? textAt(requirement, 'need');

type RequirementProps = { readonly editor: Editor; readonly requirement: Json; readonly path: Path; readonly name: string };

function Requirement({ editor, requirement, path, name }: RequirementProps) {
  const { editor: say } = useText(authorityText);
  const cell = (field: string, says: string) => ({ editor, path: [...path, field], says, label: `${name} ${says}` });
  switch (textAt(requirement, 'need')) {
    case 'negative-tests-on-days':
      return <DaysCell {...cell('days', `◆ ${say.testDays}`)} />;
    case 'negative-tests':
      return (
        <>
          <NumberCell {...cell('count', `◆ ${say.count}`)} />
          <NumberCell {...cell('gapHoursMin', say.gapHoursMin)} />
          <NumberCell {...cell('withinDays', say.withinDays)} empty="nothing" />
        </>
      );
    case 'check-ins':
      return <NumberCell {...cell('days', `● ${say.checkInDays}`)} />;
    case 'fact':
      return <ManyCell {...cell('kinds', say.facts)} choices={factKinds} />;
    default:
      return <Words className="cell-fault">{JSON.stringify(requirement)}</Words>;
  }
}

export function Take({ says, onPress }: { readonly says: string; readonly onPress: () => void }) {
  return (
    <PressTarget className="cell-take" label={says} onPress={onPress}>
      <Icon name="close" />
    </PressTarget>
  );
}
