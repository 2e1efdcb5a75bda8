/** The place of a sentry, for tests: a shop's north gate. */
import type { Ready } from '../../../../../src/packages/gate/sentry/use-sentry';

type Place = { readonly asks?: 'green' | 'green-and-test' | 'not-checked'; readonly readOut?: 'short' | 'full' };

export const aSentryReady = ({ asks = 'green', readOut = 'short' }: Place = {}): Ready => ({
  kind: 'ready',
  device: {
    deviceId: '0123456789abcdef',
    kind: 'sentry',
    position: '北门',
    siteId: '00000000000000a1',
    siteName: '口岸便利店',
    trustRoots: [{ alg: 'ES256', publicKey: 'AA' }],
  },
  site: { siteId: '00000000000000a1', name: '口岸便利店', class: 'shop', address: '二道街 1 号', state: 'active' },
  settings: { readOut },
  policy: {
    from: '2022-06-28T00:00:00+08:00',
    until: null,
    asks,
    testWithinHours: null,
    separateDoor: null,
    basis: { 'zh-CN': '通告', en: 'notice' },
  },
  doorSecret: 'AA',
  gatesOfSite: 1,
});
