import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import type { Application } from './due';
import { StreetField } from './street-field';
import type { Reviews } from './use-reviews';

type PaneProps = { readonly application: Application; readonly reviews: Reviews };

/** One application with the two ways it can go. */
export function ApplicationPane({ application, reviews }: PaneProps) {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const [returning, setReturning] = useState(false);
  const { deciding, review } = reviews;
  const [street, setStreet] = useState(application.subDistrict ?? '');
  const lines = [
    { what: say.class, value: everywhere.siteClass[application.class] },
    { what: say.address, value: application.address },
    { what: say.division, value: application.division },
    { what: say.expected, value: say.people(application.expectedVisitsPerDay) },
    { what: say.appliedAt, value: dayAndTimeText(application.appliedAt, everywhere) },
    { what: say.due, value: dayAndTimeText(application.reviewDueAt, everywhere) },
    { what: say.siteId, value: application.siteId, code: true },
  ];
  return (
    <EntryPane title={application.name} back={say.backToList} onBack={() => reviews.choose(undefined)} lines={lines}>
      {returning ? null : <StreetField division={application.division} value={street} onValue={setStreet} />}
      {returning ? (
        <ReturnForm {...{ application, reviews }} onCancel={() => setReturning(false)} />
      ) : (
        <Box className="review-actions">
          <Action
            says={say.approve}
            icon="check"
            busy={deciding === 'approve'}
            onPress={() => void review(application, 'approve', { subDistrict: street === '' ? undefined : street })}
          />
          <Action weight="quiet" says={say.return} disabled={deciding !== undefined} onPress={() => setReturning(true)} />
        </Box>
      )}
      {returning ? null : <Words className="desk-line">{say.approveSays}</Words>}
    </EntryPane>
  );
}

/** The applicant reads the reason, so there is none without one. */
function ReturnForm({ application, reviews, onCancel }: PaneProps & { readonly onCancel: () => void }) {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { deciding, told, review } = reviews;
  const given = reason.trim();
  const refused = told?.kind === 'problem' ? fieldProblemText(told.problem, 'reason', language) : undefined;
  const send = () => {
    setTried(true);
    if (given !== '') void review(application, 'return', { reason: given });
  };
  return (
    <Box className="review-return">
      <TextField
        id="return-reason"
        kind="long"
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={200}
        problem={tried && given === '' ? say.reasonNeeded : refused}
      />
      <Box className="review-actions">
        <Action says={say.returnWithReason} busy={deciding === 'return'} onPress={send} />
        <Action weight="quiet" says={everywhere.cancel} onPress={onCancel} />
      </Box>
    </Box>
  );
}
