/** In the browser the tabs are our own links (components/tab-bar.h5.tsx): the stock bar has no roles and no keyboard. */
import everywhere from './app.config';

export default defineAppConfig({ ...everywhere, tabBar: everywhere.tabBar && { ...everywhere.tabBar, custom: true } });
