import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { goTo } from '../../../platform/navigation';
import { districtSiteText } from '../../../text/district-site';
import { useText } from '../../../text/texts';

/** A street office that brings its shops as a table begins here; what becomes of them waits for review like any application. */
export function ImportLink() {
  const say = useText(districtSiteText);
  return (
    <Box className="desk-head">
      <Paragraph className="desk-line">{say.importSays}</Paragraph>
      <Action narrow weight="plain" icon="plus" says={say.importLink} onPress={() => goTo('importSites')} />
    </Box>
  );
}
