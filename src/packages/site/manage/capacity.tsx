import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { ProblemShown } from '../../../text/problem-shown';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import type { MySite } from './use-my-site';

/** How many people may be inside at once. */
export function Capacity({ site, onSaved }: { readonly site: MySite; readonly onSaved: () => void }) {
  const say = useText(siteManageText);
  const [text, setText] = useState(site.capacity === null ? '' : String(site.capacity));
  const [told, setTold] = useState<ProblemShown | 'saved' | undefined>();
  const given = text.trim();
  const isNumber = given === '' || (/^\d{1,7}$/.test(given) && Number(given) >= 1 && Number(given) <= 1_000_000);
  const save = async () => {
    const body = { capacity: given === '' ? null : Number(given) };
    const result = await call('setSiteCapacity', { params: { siteId: site.siteId }, body });
    setTold(result.ok ? 'saved' : result.error);
    if (result.ok) onSaved();
  };
  return (
    <Card title={say.capacity}>
      <TextField
        id="capacity"
        kind="digits"
        label={say.capacity}
        hint={say.capacityHint}
        value={text}
        onValue={setText}
        lengthMax={7}
        problem={isNumber ? undefined : say.wholeNumber}
      />
      {told === 'saved' ? <Notice tone="good" says={say.saved} /> : null}
      {typeof told === 'object' ? <ProblemView problem={told} /> : null}
      <Action
        narrow
        weight="quiet"
        says={say.save}
        label={`${say.save} ${say.capacity}`}
        disabled={!isNumber}
        onPress={() => void save()}
      />
    </Card>
  );
}
