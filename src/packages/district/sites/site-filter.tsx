import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { districtText } from '../../../text/district';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import type { SitesFilter } from '../desk/use-district-sites';

const states = ['applied', 'returned', 'approved', 'suspended', 'revoked'] as const;
type State = NonNullable<SitesFilter['state']>;
type SiteClass = NonNullable<SitesFilter['class']>;

const stateOf = (text: string | undefined): State | undefined => states.find((state) => state === text);

/** What the address asks for; what it says wrongly is left out. */
export function filterOf(params: Readonly<Partial<Record<string, string>>>): SitesFilter {
  const { subDistrict, text } = params;
  const state = stateOf(params.state);
  const siteClass = classNamed(params.class);
  return {
    ...(state && { state }),
    ...(siteClass && { class: siteClass }),
    ...(subDistrict && /^[1-9]\d{8}$/.test(subDistrict) && { subDistrict }),
    ...(text && text.length >= 8 && text.length <= 40 && { text }),
  };
}

const classes: readonly SiteClass[] = [
  'shop',
  'restaurant',
  'office',
  'compound',
  'mall',
  'market',
  'factory',
  'school',
  'hospital',
  'care-home',
  'station',
  'vehicle',
  'port-closed-loop',
  'other',
];
const classNamed = (text: string | undefined): SiteClass | undefined => classes.find((one) => one === text);

type SiteFilterProps = { readonly asked: SitesFilter; readonly onAsk: (filter: SitesFilter) => void };

/** By state, class and street; or one site by its whole id or short code. */
export function SiteFilter({ asked, onAsk }: SiteFilterProps) {
  const say = useText(districtSiteText);
  const { sites: list } = useText(districtText);
  const everywhere = useText(everywhereText);
  const [text, setText] = useState(asked.text ?? '');
  const { answer } = useAnswer('listSubDistricts', { query: { division: useSession()?.district ?? '' } });
  const streets = answer.state === 'here' ? answer.value.subDistricts : [];
  const { text: _, ...narrowed } = asked;
  const part = (change: SitesFilter) => onAsk(filterOf({ ...narrowed, ...change }));
  const find = () => onAsk(text.trim().length < 8 ? narrowed : { ...narrowed, text: text.trim() });
  return (
    <Box className="site-filters">
      <PickField
        id="filter-state"
        label={say.state}
        value={asked.state ?? ''}
        onValue={(value) => part({ state: stateOf(value) })}
        choices={[{ value: '', says: say.anyState }, ...states.map((value) => ({ value, says: list.states[value] }))]}
        placeholder={say.anyState}
      />
      <PickField
        id="filter-class"
        label={say.class}
        value={asked.class ?? ''}
        onValue={(value) => part({ class: classNamed(value) })}
        choices={[{ value: '', says: say.anyClass }, ...classes.map((value) => ({ value, says: everywhere.siteClass[value] }))]}
        placeholder={say.anyClass}
      />
      {streets.length > 0 ? (
        <PickField
          id="filter-street"
          label={say.subDistrict}
          value={asked.subDistrict ?? ''}
          onValue={(value) => part({ subDistrict: value === '' ? undefined : value })}
          choices={[{ value: '', says: say.anyStreet }, ...streets.map(({ code, name }) => ({ value: code, says: name }))]}
          placeholder={say.anyStreet}
        />
      ) : null}
      <TextField
        id="find-site"
        kind="text"
        label={say.find}
        hint={say.findHint}
        value={text}
        onValue={setText}
        onDone={find}
        lengthMax={40}
      />
      <Action narrow weight="quiet" says={say.findNow} onPress={find} />
    </Box>
  );
}
