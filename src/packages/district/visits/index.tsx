import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { textOfParameter } from '../../../platform/navigation';
import { Desk } from '../desk/desk';
import { UnderCase } from '../desk/under-case';
import { useDistrictSites } from '../desk/use-district-sites';
import { AnswerView } from './answer-view';
import { filtersAtOpening } from './filters';
import { Question } from './question';
import { type Readings, useReadings } from './use-readings';
import { type ChosenWindow, useWindow } from './use-window';
import './index.scss';

export default function Index() {
  return (
    <Desk task="visits">
      <Visits />
    </Desk>
  );
}

/** Case and purpose first; then the question, then what was read. */
function Visits() {
  const { params } = useRouter();
  useState(() => filtersAtOpening({ siteId: textOfParameter(params.siteId), window: params.window, own: textOfParameter(params.own) }));
  const readings = useReadings();
  const window = useWindow();
  const sites = useDistrictSites();
  return (
    <UnderCase problem={readings.current?.problem} onCase={readings.clear}>
      <Question readings={readings} window={window} sites={sites} />
      <Current readings={readings} window={window} />
    </UnderCase>
  );
}

function Current({ readings, window }: { readonly readings: Readings; readonly window: ChosenWindow }) {
  return readings.current ? <AnswerView key={readings.current.id} reading={readings.current} readings={readings} window={window} /> : null;
}
