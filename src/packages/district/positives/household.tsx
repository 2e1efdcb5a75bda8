import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { DocumentFields } from '../desk/document-fields';
import { useDocument } from '../desk/use-document';
import type { PaneProps } from './use-positives';

/** Who lives under the same roof, masked. Nobody becomes a contact by being named here. */
export function Household({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const { positiveId, household } = positive;
  const isOver = positive.closedAt !== null;
  const remove = (memberId: string) =>
    void desk.act('household', (named) => call('removeHouseholdMember', { params: { positiveId, memberId }, body: named }));
  return (
    <Box as="section" label={say.household} className="positive-part">
      <Heading level={3} className="desk-title">
        {say.household}
      </Heading>
      <Paragraph className="desk-line">{household.length === 0 ? say.householdNone : say.householdSays}</Paragraph>
      {household.length > 0 ? (
        <Box as="list" label={say.household} className="review-lines">
          {household.map(({ memberId, maskedName, maskedDocumentNumber }) => (
            <Box as="item" key={memberId} className="review-line">
              <Words className="review-what">{maskedName ?? say.unnamed}</Words>
              <Words className="desk-code positive-grow">{maskedDocumentNumber ?? '–'}</Words>
              {isOver ? null : (
                <Action
                  weight="plain"
                  narrow
                  says={`${say.removeOf(maskedName ?? maskedDocumentNumber ?? say.unnamed)}`}
                  busy={desk.busy}
                  onPress={() => remove(memberId)}
                />
              )}
            </Box>
          ))}
        </Box>
      ) : null}
      {isOver ? null : <AddMember positive={positive} desk={desk} />}
    </Box>
  );
}

function AddMember({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const [adding, setAdding] = useState(false);
  const document = useDocument();
  const person = document.named();
  if (!adding) return <Action weight="quiet" narrow icon="plus" says={say.addMember} onPress={() => setAdding(true)} />;
  const add = async () => {
    if (!person) return;
    const memberId = await newRecordId();
    await desk.act('household', (named) =>
      call('addHouseholdMember', { params: { positiveId: positive.positiveId }, body: { ...named, memberId, person } }),
    );
  };
  return (
    <Box className="positive-part">
      <DocumentFields document={document} problem={desk.actProblem} onDone={() => void add()} />
      <Box className="review-actions">
        <Action narrow says={say.add} busy={desk.busy} disabled={!person} onPress={() => void add()} />
        <Action narrow weight="quiet" says={say.close} onPress={() => setAdding(false)} />
      </Box>
    </Box>
  );
}
