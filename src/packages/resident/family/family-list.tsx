import { Card } from '../../../components/card';
import { Box, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { RowLink } from '../../../components/row-link';
import { ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import { DependantCard } from './dependant-card';
import { GuardianCard } from './guardian-card';
import type { Family, FamilyInUse } from './use-family';
import '../record/record.scss';

/** Whom one acts for, the ways to add somebody, and who acts for oneself. */
export function FamilyList({ family, known }: { readonly family: FamilyInUse; readonly known: Family }) {
  const say = useText(familyText);
  const { dependants, guardians, dependantsMax } = known;
  const isFull = dependants.filter(({ state }) => state === 'waiting' || state === 'active').length >= dependantsMax;
  return (
    <Box className="family">
      {family.told ? <Notice tone="good" says={family.told} /> : null}
      {family.problem ? <ProblemView problem={family.problem} /> : null}
      <Paragraph className="family-says">{say.intro}</Paragraph>
      <Card title={say.mine}>
        {dependants.length === 0 ? <Paragraph className="family-says">{say.noneSays}</Paragraph> : null}
        {dependants.length > 0 ? (
          <Box as="list" className="records">
            {dependants.map((dependant) => (
              <Box as="item" key={dependant.guardianshipId} className="record">
                <DependantCard dependant={dependant} family={family} />
              </Box>
            ))}
          </Box>
        ) : null}
        {isFull ? (
          <Paragraph className="family-says">{say.full}</Paragraph>
        ) : (
          <>
            <RowLink icon="plus" says={say.addByConsent} hint={say.addByConsentHint} onPress={() => family.open('consent')} />
            <RowLink icon="plus" says={say.addByRelation} hint={say.addByRelationHint} onPress={() => family.open('relation')} />
          </>
        )}
      </Card>
      <Card title={say.guardians}>
        {guardians.length === 0 ? <Paragraph className="family-says">{say.guardiansNone}</Paragraph> : null}
        {guardians.length > 0 ? (
          <Box as="list" className="records">
            {guardians.map((guardian) => (
              <Box as="item" key={guardian.guardianshipId} className="record">
                <GuardianCard guardian={guardian} family={family} />
              </Box>
            ))}
          </Box>
        ) : null}
        <RowLink icon="person" says={say.letThem} hint={say.letThemHint} onPress={() => family.open('my-consent')} />
      </Card>
      <Card>
        <RowLink icon="print" says={say.paperCodes} hint={say.paperCodesHint} onPress={() => goTo('paperCodes')} />
      </Card>
    </Box>
  );
}
