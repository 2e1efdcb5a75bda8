import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import { DocumentFields } from '../desk/document-fields';
import { useDocument } from '../desk/use-document';
import type { Readings } from './use-readings';
import type { ChosenWindow } from './use-window';

/** Visits of the person whose document stands in the case file. */
export function DocumentForm({ readings, window }: { readonly readings: Readings; readonly window: ChosenWindow }) {
  const { visits: say } = useText(districtText);
  const document = useDocument();
  const wanted = window.now();
  const person = document.named();
  const read = async () => {
    if (!person || !wanted) return;
    if (await readings.read({ kind: 'person', person }, wanted)) document.clear();
  };
  return (
    <Box className="visit-form">
      <DocumentFields document={document} problem={readings.current?.problem} onDone={() => void read()} />
      {wanted ? null : <Paragraph className="visit-wrong">{say.windowIncomplete}</Paragraph>}
      <Box className="visit-read">
        <Action says={say.read} busy={readings.current?.busy} disabled={!person || !wanted} onPress={() => void read()} />
      </Box>
    </Box>
  );
}
