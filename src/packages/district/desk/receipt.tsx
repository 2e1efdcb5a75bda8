import { Box } from '../../../components/element';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import './receipt.scss';

/** Every reading of personal data says where it stands in the audit record. */
export function Receipt({ auditId, at }: { readonly auditId: string; readonly at: string }) {
  const say = useText(caseworkText);
  const everywhere = useText(everywhereText);
  return (
    <Box live="when-quiet" className="desk-receipt">
      {say.receipt(auditId, dayAndTimeText(at, everywhere))}
    </Box>
  );
}
