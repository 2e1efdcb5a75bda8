import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Box } from '../../../components/element';
import { textOfParameter } from '../../../platform/navigation';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import { Chips } from '../desk/chips';
import { DocumentForm } from './document-form';
import { SiteForm } from './site-form';
import type { Readings } from './use-readings';
import type { ChosenWindow } from './use-window';
import { WindowFields } from './window-fields';

const ways = ['site', 'document'] as const;

/** What is to be read: of a site or of a person, and of which time. */
export function Question({ readings, window }: { readonly readings: Readings; readonly window: ChosenWindow }) {
  const { visits: say } = useText(districtText);
  const { siteId } = useRouter().params;
  const [way, setWay] = useState<(typeof ways)[number]>('site');
  return (
    <Box as="section" label={say.questionLabel} className="visit-question">
      <Chips legend={say.wayLabel} choices={ways.map((value) => ({ value, says: say.ways[value] }))} chosen={way} onChoose={setWay} />
      <WindowFields window={window} />
      {way === 'site' ? (
        <SiteForm siteIdGiven={textOfParameter(siteId)} readings={readings} window={window} />
      ) : (
        <DocumentForm readings={readings} window={window} />
      )}
    </Box>
  );
}
