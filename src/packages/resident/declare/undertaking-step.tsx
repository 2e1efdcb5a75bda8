import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { declareText } from '../../../text/declare';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { Question } from './question';
import type { Declaration } from './use-declaration';

export function UndertakingStep({ declaration: { draft, problem, change } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const language = useLanguage();
  return (
    <Question step="undertaking" asks={say.ask.undertaking}>
      <Paragraph className="undertaking">{say.undertakingSays}</Paragraph>
      <ChoiceList
        legend={say.undertakingSays}
        legendHidden
        many
        choices={[{ value: 'yes', says: say.undertakingAccept }]}
        chosen={draft.undertaking ? ['yes'] : []}
        onChoose={(chosen) => change({ kind: 'answered', answers: { undertaking: chosen.length > 0 } })}
        problem={fieldProblemText(problem, 'undertaking', language)}
      />
      <Paragraph className="question-says">{say.sendSays}</Paragraph>
      {problem?.code === 'identity-needed' ? (
        <Notice tone="problem" says={say.registerFirst}>
          <Action weight="plain" narrow says={say.register} onPress={() => goTo('register')} />
        </Notice>
      ) : null}
      {problem && problem.fields.length === 0 && problem.code !== 'identity-needed' ? <ProblemView problem={problem} /> : null}
    </Question>
  );
}
