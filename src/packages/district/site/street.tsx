import { useState } from 'react';
import { Action } from '../../../components/action';
import { PickField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { districtSiteText } from '../../../text/district-site';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { Line } from './line';
import type { SitePage } from './site-page';

const mayAssign = ['officer', 'reviewer', 'administrator'];

/** In which of the district's streets it lies; to be set by whoever reviews. */
export function Street({ site, onChanged }: { readonly site: SitePage['site']; readonly onChanged: () => void }) {
  const say = useText(districtSiteText);
  const roles = useSession()?.roles ?? [];
  const { answer } = useAnswer('listSubDistricts', { query: { division: site.division } });
  const streets = answer.state === 'here' ? answer.value.subDistricts : [];
  const [chosen, setChosen] = useState(site.subDistrict ?? '');
  const [told, setTold] = useState<ProblemShown | 'assigned' | undefined>();
  const name = streets.find(({ code }) => code === site.subDistrict)?.name ?? site.subDistrict ?? say.notSaid;
  if (streets.length === 0 || !mayAssign.some((role) => roles.some((one) => one === role)))
    return <Line what={say.subDistrict} says={name} />;
  const assign = async () => {
    const result = await call('assignSubDistrict', { params: { siteId: site.siteId }, body: { subDistrict: chosen } });
    setTold(result.ok ? 'assigned' : result.error);
    if (result.ok) onChanged();
  };
  return (
    <>
      <PickField
        id="site-street"
        label={say.subDistrict}
        value={chosen}
        onValue={setChosen}
        choices={streets.map(({ code, name: says }) => ({ value: code, says }))}
        placeholder={say.notSaid}
      />
      {told === 'assigned' ? <Notice tone="good" says={say.assigned} /> : null}
      {typeof told === 'object' ? <ProblemView problem={told} /> : null}
      {chosen !== '' && chosen !== site.subDistrict ? (
        <Action narrow weight="quiet" says={say.assign} onPress={() => void assign()} />
      ) : null}
    </>
  );
}
