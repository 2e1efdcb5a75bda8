import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Application } from './due';
import type { Reviews } from './use-reviews';

type PaneProps = { readonly application: Application; readonly reviews: Reviews };

/** One application with the two ways it can go. */
export function ApplicationPane({ application, reviews }: PaneProps) {
  const { reviews: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const [returning, setReturning] = useState(false);
  const { deciding, review } = reviews;
  const lines = [
    [say.class, everywhere.siteClass[application.class]],
    [say.address, application.address],
    [say.division, application.division],
    [say.expected, say.people(application.expectedVisitsPerDay)],
    [say.appliedAt, dayAndTimeText(application.appliedAt, everywhere)],
    [say.due, dayAndTimeText(application.reviewDueAt, everywhere)],
    [say.siteId, application.siteId],
  ] as const;
  return (
    <Box as="section" label={application.name} className="review">
      <Box className="review-back">
        <Action weight="plain" narrow says={say.backToList} icon="back" onPress={() => reviews.choose(undefined)} />
      </Box>
      <Heading level={2} className="review-name">
        {application.name}
      </Heading>
      <Box as="list" className="review-lines">
        {lines.map(([what, value]) => (
          <Box as="item" key={what} className="review-line">
            <Words className="review-what">{what}</Words>
            <Words className={what === say.siteId ? 'desk-code' : ''}>{value}</Words>
          </Box>
        ))}
      </Box>
      {returning ? (
        <ReturnForm {...{ application, reviews }} onCancel={() => setReturning(false)} />
      ) : (
        <Box className="review-actions">
          <Action says={say.approve} icon="check" busy={deciding === 'approve'} onPress={() => void review(application, 'approve')} />
          <Action weight="quiet" says={say.return} disabled={deciding !== undefined} onPress={() => setReturning(true)} />
        </Box>
      )}
      {returning ? null : <Words className="desk-line">{say.approveSays}</Words>}
    </Box>
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
    if (given !== '') void review(application, 'return', given);
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
