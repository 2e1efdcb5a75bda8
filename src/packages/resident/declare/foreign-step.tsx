import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Paragraph, Words } from '../../../components/element';
import { countryName } from '../../../text/country';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import type { ForeignStayDraft } from './draft';
import { ProvenNote } from './proven-note';
import { Question } from './question';
import type { Declaration } from './use-declaration';

export function ForeignStep({ declaration }: { readonly declaration: Declaration }) {
  const { draft, problem, change } = declaration;
  const say = useText(declareText);
  const language = useLanguage();
  const answer = (wasAbroad: boolean) => {
    change({ kind: 'answered', answers: { wasAbroad } });
    if (wasAbroad && draft.foreignStays.length === 0) change({ kind: 'foreign-opened', index: null });
  };
  const isProven = draft.foreignStays.some(({ proven }) => proven);
  const isListEmpty = problem?.fields.some(({ path }) => path === 'foreignStays');
  return (
    <Question step="foreign" asks={say.ask.foreign} says={say.foreignSays}>
      {isProven ? null : (
        <ChoiceList
          legend={say.ask.foreign}
          legendHidden
          choices={[
            { value: 'no', says: say.notAbroad },
            { value: 'yes', says: say.wasAbroad },
          ]}
          chosen={draft.wasAbroad === null ? [] : [draft.wasAbroad ? 'yes' : 'no']}
          onChoose={([value]) => answer(value === 'yes')}
          problem={isListEmpty ? say.foreignNeeded : fieldProblemText(problem, 'wasAbroad', language)}
        />
      )}
      {draft.wasAbroad ? (
        <>
          <Box as="list" className="answers">
            {draft.foreignStays.map((stay, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a stay is its position in the list
              <ForeignCard key={index} stay={stay} index={index} declaration={declaration} />
            ))}
          </Box>
          <Action weight="quiet" icon="plus" says={say.addForeign} onPress={() => change({ kind: 'foreign-opened', index: null })} />
        </>
      ) : null}
    </Question>
  );
}

type ForeignCardProps = { readonly stay: ForeignStayDraft; readonly index: number; readonly declaration: Declaration };

function ForeignCard({ stay, index, declaration: { problem, change } }: ForeignCardProps) {
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const name = countryName(stay.country, language);
  const wrong = fieldProblemText(problem, `foreignStays.${index}`, language);
  return (
    <Box as="item" className={`answer ${wrong ? 'answer-wrong' : ''}`}>
      <Words className="answer-says">{say.entered(name, dayText(stay.enteredAt, everywhere))}</Words>
      {stay.proven ? <ProvenNote proven={stay.proven} country={stay.country} /> : null}
      {wrong ? (
        <Paragraph className="field-problem" live="now">
          {wrong}
        </Paragraph>
      ) : null}
      <Box className="answer-actions">
        <Action
          weight="plain"
          narrow
          says={everywhere.change}
          label={say.changeStay(name)}
          onPress={() => change({ kind: 'foreign-opened', index })}
        />
        {stay.proven ? null : (
          <Action
            weight="plain"
            narrow
            says={say.remove}
            label={say.removeStay(name)}
            onPress={() => change({ kind: 'foreign-removed', index })}
          />
        )}
      </Box>
    </Box>
  );
}
