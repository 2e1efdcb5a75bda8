import { useState } from 'react';
import { DivisionFields } from '../../../components/division-fields';
import { Box, Heading, Paragraph } from '../../../components/element';
import { PickField } from '../../../components/field';
import { Page } from '../../../components/page';
import { SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { RequestOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { useDivisions } from '../../../services/use-divisions';
import { aheadText } from '../../../text/ahead';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { AheadAnswer } from './ahead-answer';
import './index.scss';

type SiteClass = RequestOf<'checkAhead'>['query']['siteClass'];

export default function Index() {
  const say = useText(aheadText);
  const session = useSession();
  return <Page title={say.title}>{session ? <Form key={session.account} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

/** The answer stands below the two choices and changes with them. */
function Form() {
  const say = useText(aheadText);
  const { siteClass: classes } = useText(everywhereText);
  const [siteClass, setSiteClass] = useState<SiteClass | ''>('');
  const [division, setDivision] = useState('');
  const divisions = useDivisions(division, setDivision);
  const choose = (text: string) => isSiteClass(text, classes) && setSiteClass(text);
  return (
    <Box className="ahead">
      <Box>
        <Heading level={2} className="ahead-ask">
          {say.ask}
        </Heading>
        <Paragraph className="ahead-says">{say.says}</Paragraph>
      </Box>
      <PickField
        id="ahead-class"
        label={say.siteClass}
        placeholder={say.choose}
        choices={Object.entries(classes).map(([value, says]) => ({ value, says }))}
        value={siteClass}
        onValue={choose}
      />
      <DivisionFields id="ahead" levels={divisions.levels} onChoose={divisions.choose} unreachable={divisions.unreachable} />
      {siteClass !== '' && division !== '' ? <AheadAnswer siteClass={siteClass} division={division} /> : null}
    </Box>
  );
}

const isSiteClass = (text: string, classes: Readonly<Record<SiteClass, string>>): text is SiteClass => Object.hasOwn(classes, text);
