/** The map of the app: three tab pages in the main package, one sub-package per kind of user. */
export default defineAppConfig({
  entryPagePath: 'pages/my-code/index',
  pages: ['pages/my-code/index', 'pages/scan/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/resident',
      pages: [
        'sign-in/index',
        'register/index',
        'declare/index',
        'why/index',
        'household/index',
        'ahead/index',
        'my-facts/index',
        'my-tests/index',
        'claim/index',
        'my-claims/index',
        'my-visits/index',
        'who-looked/index',
      ],
    },
    { root: 'packages/site', pages: ['my-sites/index', 'apply/index', 'poster/index', 'flow/index'] },
    {
      root: 'packages/district',
      pages: [
        'reviews/index',
        'sites/index',
        'visits/index',
        'test-lists/index',
        'person-facts/index',
        'fact-proposals/index',
        'claims/index',
        'audit/index',
      ],
    },
    { root: 'packages/gate', pages: ['guard/index', 'guard-records/index'] },
    { root: 'packages/authority', pages: ['releases/index', 'release/index', 'replay/index', 'feeds/index'] },
  ],
  tabBar: {
    color: '#4b545d',
    selectedColor: '#1f4e8c',
    backgroundColor: '#ffffff',
    borderStyle: 'black',
    list: [
      { pagePath: 'pages/my-code/index', text: '我的码' },
      { pagePath: 'pages/scan/index', text: '扫码' },
      { pagePath: 'pages/me/index', text: '我' },
    ],
  },
  window: {
    navigationBarTitleText: '通码',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#f4f5f2',
  },
  lazyCodeLoading: 'requiredComponents',
});
