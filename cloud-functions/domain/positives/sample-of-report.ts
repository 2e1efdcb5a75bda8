import { seriesOf } from '../feed/fact-ids';

/** What the ids of all facts about a laboratory's sample begin with; `undefined`: no laboratory's fact. */
export const sampleOfReport = (factId: string): string | undefined => {
  const series = seriesOf(factId);
  return series?.startsWith('lab-') ? series : undefined;
};
