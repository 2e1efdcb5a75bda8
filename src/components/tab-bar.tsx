import { goTo, type PageName, tabPages } from '../platform/navigation';
import { everywhereText } from '../text/everywhere';
import { useText } from '../text/texts';
import { Box, PressTarget, Words } from './element';
import { Icon } from './icon';
import './tab-bar.scss';

const icons = { myCode: 'code', scan: 'scan', me: 'person' } as const;

/** The three tabs in the browser: at the bottom of a phone, at the left of a wide window. Mini-programs have their own. */
export function TabBar({ current }: { readonly current: PageName }) {
  const say = useText(everywhereText);
  return (
    <Box as="nav" label={say.tabs.label} className="tab-bar">
      {tabPages.map((page) => (
        <PressTarget
          key={page}
          as="link"
          current={page === current}
          onPress={() => page !== current && goTo(page)}
          className={`tab ${page === current ? 'tab-current' : ''}`}
        >
          <Icon name={icons[page]} />
          <Words className="tab-words">{say.tabs[page]}</Words>
        </PressTarget>
      ))}
    </Box>
  );
}
