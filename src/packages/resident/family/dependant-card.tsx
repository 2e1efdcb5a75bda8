import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { goTo } from '../../../platform/navigation';
import { askForPane } from '../../../services/pane-asked-for';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EndQuestion } from './end-question';
import type { Dependant, FamilyInUse } from './use-family';

/** One person one acts for, or has asked to: how it stands, and what can be done now. */
export function DependantCard({ dependant, family }: { readonly dependant: Dependant; readonly family: FamilyInUse }) {
  const say = useText(familyText);
  const everywhere = useText(everywhereText);
  const { guardianshipId, maskedName, maskedDocumentNumber, relation, state, dueAt, reviewNote, declared } = dependant;
  const isActive = state === 'active';
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{maskedName}</Words>
        <Words className="record-when">{say.state[state]}</Words>
      </Box>
      <Paragraph className="record-soft">{`${say.relation[relation]} · ${maskedDocumentNumber}`}</Paragraph>
      {dueAt ? <Paragraph className="record-line">{say.due(dayAndTimeText(dueAt, everywhere))}</Paragraph> : null}
      {state === 'returned' && reviewNote ? <Paragraph className="record-line">{say.note(reviewNote)}</Paragraph> : null}
      {isActive && !declared ? <Paragraph className="record-line">{say.notDeclared}</Paragraph> : null}
      <Box className="family-actions">
        {isActive ? (
          <Action
            weight="quiet"
            narrow
            says={say.declareFor}
            label={say.declareForLabel(maskedName)}
            onPress={() => goTo('declare', { of: guardianshipId, name: maskedName })}
          />
        ) : null}
        {isActive && declared ? (
          <Action
            weight="quiet"
            narrow
            says={say.showCode}
            label={say.showCodeLabel(maskedName)}
            onPress={() => {
              askForPane(guardianshipId);
              goTo('myCode');
            }}
          />
        ) : null}
        {isActive || state === 'waiting' ? <EndQuestion guardianshipId={guardianshipId} name={maskedName} family={family} /> : null}
      </Box>
    </>
  );
}
