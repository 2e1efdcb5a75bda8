import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField, PickField } from '../../../components/field';
import { serverDay } from '../../../services/server-day';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import type { Mine, MyPostShown } from './use-my-post';

type Role = NonNullable<MyPostShown['post']>['roles'][number];
type DelegateFormProps = { readonly mine: Mine; readonly shown: MyPostShown; readonly own: readonly Role[] };

/** Which of my own roles, to whom, until which day. */
export function DelegateForm({ mine, shown, own }: DelegateFormProps) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [postId, setPostId] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const colleagues = shown.colleagues.filter(({ mayReceive }) => mayReceive);
  const mayGive = own.filter((role) => role !== 'administrator');
  const colleague = colleagues.find((one) => one.postId === postId);
  const problem = mine.told?.kind === 'problem' ? mine.told.problem : undefined;
  if (mayGive.length === 0) return null;
  const send = async () => {
    setTried(true);
    if (!colleague || roles.length === 0 || lastDay === '') return;
    const done = await mine.delegate({ postId, roles: [...roles], until: `${lastDay}T23:59:59+08:00` }, colleague.name);
    if (done) setTried(false);
    if (done) setRoles([]);
  };
  return (
    <Box as="section" label={say.mine.delegate} className="my-post-part">
      <Heading level={2} className="desk-title">
        {say.mine.delegate}
      </Heading>
      <Paragraph className="desk-line">{say.mine.delegateSays(shown.delegationDaysMax)}</Paragraph>
      {colleagues.length === 0 ? <Paragraph className="desk-line">{say.mine.noColleague}</Paragraph> : null}
      <PickField
        id="delegate-to"
        label={say.mine.colleague}
        placeholder={say.mine.colleagueChoose}
        choices={colleagues.map((one) => ({ value: one.postId, says: one.name }))}
        value={postId}
        onValue={setPostId}
        problem={tried && !colleague ? say.mine.colleagueNeeded : undefined}
      />
      <ChoiceList
        many
        legend={say.rolesLabel}
        choices={mayGive.map((value) => ({ value, says: everywhere.role[value] }))}
        chosen={roles}
        onChoose={setRoles}
        problem={tried && roles.length === 0 ? say.rolesNeeded : fieldProblemText(problem, 'roles', language)}
      />
      <DayField
        id="delegate-until"
        label={say.mine.lastDay}
        placeholder={say.mine.lastDay}
        from={serverDay()}
        value={lastDay}
        onValue={setLastDay}
        problem={tried && lastDay === '' ? say.mine.lastDayNeeded : fieldProblemText(problem, 'until', language)}
      />
      <Action narrow says={say.mine.send} busy={mine.busy} onPress={() => void send()} />
    </Box>
  );
}
