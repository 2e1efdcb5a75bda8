import { ChoiceList } from '../../../components/choice-list';
import type { RequestOf } from '../../../services/operations';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';

export type Relation = RequestOf<'askForDependant'>['body']['relation'];
const relations = ['child', 'parent', 'grandparent', 'grandchild', 'spouse', 'ward', 'other'] as const satisfies readonly Relation[];

type RelationChoiceProps = {
  readonly relation: Relation | undefined;
  readonly onChoose: (relation: Relation) => void;
  readonly problem: string | undefined;
};

export function RelationChoice({ relation, onChoose, problem }: RelationChoiceProps) {
  const say = useText(familyText);
  return (
    <ChoiceList
      legend={say.relationAsk}
      choices={relations.map((value) => ({ value, says: say.relation[value] }))}
      chosen={relation ? [relation] : []}
      onChoose={([chosen]) => chosen && onChoose(chosen)}
      problem={problem}
    />
  );
}
