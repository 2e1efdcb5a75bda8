import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { Box } from '../../../components/element';
import { textOfParameter } from '../../../platform/navigation';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import type { DistrictSites } from '../desk/use-district-sites';
import { DocumentForm } from './document-form';
import { SiteForm } from './site-form';
import type { Readings } from './use-readings';
import type { ChosenWindow } from './use-window';
import { WindowFields } from './window-fields';

const ways = ['site', 'document'] as const;

type QuestionProps = { readonly readings: Readings; readonly window: ChosenWindow; readonly sites: DistrictSites };

/** What is to be read: of a site or of a person, and of which time. */
export function Question({ readings, window, sites }: QuestionProps) {
  const { visits: say } = useText(districtText);
  const { siteId } = useRouter().params;
  const [way, setWay] = useState<(typeof ways)[number]>('site');
  return (
    <Box as="section" label={say.questionLabel} className="visit-question">
      <Chips legend={say.wayLabel} choices={ways.map((value) => ({ value, says: say.ways[value] }))} chosen={way} onChoose={setWay} />
      <WindowFields window={window} />
      {way === 'site' ? (
        <SiteForm siteIdGiven={textOfParameter(siteId)} sites={sites} readings={readings} window={window} />
      ) : (
        <DocumentForm readings={readings} window={window} />
      )}
    </Box>
  );
}
