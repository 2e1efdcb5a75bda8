import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import type { PersonHere } from './person-here';

type CompareViewProps = {
  readonly person: PersonHere;
  readonly onSame: (person: PersonHere) => void;
  readonly onOther: (person: PersonHere) => void;
};

/** Before the verdict: is the paper or the document this person's? No history, nothing more than it takes to tell. */
export function CompareView({ person, onSame, onOther }: CompareViewProps) {
  const say = useText(gateText);
  const { maskedName, maskedDocumentNumber, age } = person.checked;
  return (
    <Box className="guard-sheet">
      <Heading level={2} className="guard-title">
        {say.compareTitle}
      </Heading>
      <Paragraph>{say.compareSays}</Paragraph>
      <Card>
        <Row label={say.name} value={maskedName ?? say.notTold} />
        <Row label={say.number} value={maskedDocumentNumber ?? say.notTold} />
        <Row label={say.age} value={age === null ? say.notTold : say.years(age)} />
      </Card>
      <Action says={say.isThePerson} icon="check" onPress={() => onSame(person)} />
      <Action says={say.notThePerson} weight="quiet" icon="close" onPress={() => onOther(person)} />
    </Box>
  );
}

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box className="guard-compare">
    <Words className="guard-compare-label">{label}</Words>
    <Words className="guard-compare-value">{value}</Words>
  </Box>
);
