import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Page } from '../../../components/page';
import { EmptyView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { helpText } from '../../../text/help';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { topicsFor } from './topics';
import './index.scss';

/** Questions and answers; works without network and without signing in. */
export default function Index() {
  const say = useText(helpText);
  const language = useLanguage();
  const { topic, siteId, deviceId, from } = useRouter().params;
  const spot = { ...(siteId && { siteId }), ...(deviceId && { deviceId }), ...(from && { from }) };
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(topic);
  const found = topicsFor(typed, language);
  return (
    <Page title={say.guide} foot={<Action weight="quiet" says={say.toAsk} onPress={() => goTo('ask', spot)} />}>
      <TextField id="guide-search" kind="text" label={say.search} hint={say.searchHint} value={typed} onValue={setTyped} lengthMax={40} />
      {found.length === 0 ? <EmptyView title={say.nothingFound} /> : null}
      {found.map(({ id, title, lines }) => (
        <Box as="section" key={id} label={title[language]} className="guide-topic">
          <Heading level={2} className="guide-title">
            <PressTarget expanded={open === id} className="guide-open" onPress={() => setOpen(open === id ? undefined : id)}>
              <Words>{title[language]}</Words>
            </PressTarget>
          </Heading>
          {open === id ? lines[language].map((line) => <Paragraph key={line}>{line}</Paragraph>) : null}
        </Box>
      ))}
    </Page>
  );
}
