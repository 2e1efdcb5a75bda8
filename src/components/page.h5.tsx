import { useEffect } from 'react';
import { goBack } from '../platform/navigation';
import { everywhereText } from '../text/everywhere';
import { useLanguage } from '../text/language';
import { useText } from '../text/texts';
import { Box, Heading, PressTarget } from './element';
import { Icon } from './icon';
import type * as everywhere from './page';
import './page.scss';
import { TabBar } from './tab-bar';

/** A page in the browser: its own bar, tabs as links, a landmark and a heading for screen readers. */
export const Page: typeof everywhere.Page = ({ title, tab, edgeToEdge, wide, foot, children }) => {
  const say = useText(everywhereText);
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${say.appName}`;
    document.documentElement.lang = language;
  }, [title, language, say]);
  return (
    <Box className={`page ${tab ? 'page-with-tabs' : ''}`}>
      {tab ? <TabBar current={tab} /> : null}
      <Box className="page-body">
        {tab ? null : (
          <Box as="header" className="app-bar">
            <PressTarget label={say.back} onPress={goBack} className="app-bar-back">
              <Icon name="back" />
            </PressTarget>
            <Heading level={1} className="app-bar-title">
              {title}
            </Heading>
          </Box>
        )}
        <Box as="main" className={`page-main ${edgeToEdge ? 'page-edge' : ''} ${wide ? 'page-wide' : ''}`}>
          {tab ? (
            <Heading level={1} className={edgeToEdge ? 'page-unseen' : 'page-title'}>
              {title}
            </Heading>
          ) : null}
          {children}
        </Box>
        {foot ? <Box className="page-foot">{foot}</Box> : null}
      </Box>
    </Box>
  );
};
