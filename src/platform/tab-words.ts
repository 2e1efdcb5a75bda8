import Taro from '@tarojs/taro';
import { everywhereText } from '../text/everywhere';
import { currentLanguage, onLanguageChange } from '../text/language';
import { tabPages } from './navigation';

/** The tabs of a mini-program are the platform's: their words are set, not rendered. */
export function keepTabsInLanguage(): void {
  const say = () => {
    const { tabs } = everywhereText[currentLanguage()];
    tabPages.forEach((page, index) => {
      // Refused while a page without tabs is in front; the next change or launch sets them.
      Taro.setTabBarItem({ index, text: tabs[page] })?.catch(() => undefined);
    });
  };
  say();
  onLanguageChange(say);
}
