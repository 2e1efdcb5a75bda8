/**
 * The platform's object as WeChat (`wx`) and Alipay (`my`) give it: what our app calls, with the shapes their
 * documentation states. Requests go over real HTTP to the running product.
 */
import { randomBytes } from 'node:crypto';

export type PlatformSettings = {
  readonly kind: 'weapp' | 'alipay';
  /** Where requests go, whatever host the build names: as a developer tool's domain mapping does. */
  readonly cloud: string;
  /** As the platform starts the app: page and query (`q` on WeChat, `qrCode` on Alipay for an ordinary link). */
  readonly launch?: { readonly path: string; readonly query: Record<string, string> };
  /** The one-time code that `wx.login` or `my.getAuthCode` gives. */
  readonly signInCode?: string;
};

export type Platform = {
  readonly api: Record<string, unknown>;
  /** What the next `scanCode` or `scan` reads; without it the person closes the scanner. */
  hold(text: string): void;
  /** The device's connection; requests fail while it is off. */
  setOnline(online: boolean): void;
  /** Text last drawn into each 2d canvas cannot be known; the rectangles are. */
  readonly drawn: { readonly fills: readonly { x: number; y: number; width: number; height: number; colour: string }[]; clear(): void };
  readonly storage: Map<string, unknown>;
  readonly toasts: string[];
};

type Callbacks = { success?: (answer: unknown) => void; fail?: (error: unknown) => void; complete?: (answer: unknown) => void };
type App = {
  navigate(url: string, how: 'push' | 'replace' | 'reset'): void;
  back(): void;
  pages(): readonly unknown[];
  readonly faults: string[];
};

export function makePlatform(settings: PlatformSettings, app: App): Platform {
  const storage = new Map<string, unknown>();
  const toasts: string[] = [];
  const fills: { x: number; y: number; width: number; height: number; colour: string }[] = [];
  const networkListeners: ((state: unknown) => void)[] = [];
  let held: string | undefined;
  let online = true;
  const isWeapp = settings.kind === 'weapp';

  const finish = (options: Callbacks | undefined, answer: unknown): Promise<unknown> => {
    setTimeout(() => {
      options?.success?.(answer);
      options?.complete?.(answer);
    }, 0);
    return Promise.resolve(answer);
  };
  const fail = (options: Callbacks | undefined, error: Record<string, unknown>): void => {
    setTimeout(() => {
      options?.fail?.(error);
      options?.complete?.(error);
    }, 0);
  };

  type RequestOptions = Callbacks & {
    url: string;
    method?: string;
    data?: unknown;
    header?: Record<string, string>;
    headers?: Record<string, string>;
    responseType?: string;
  };
  const request = (options: RequestOptions): { abort(): void } => {
    const abort = new AbortController();
    const asked = new URL(options.url);
    const url = new URL(asked.pathname + asked.search, settings.cloud);
    const method = options.method ?? 'GET';
    if (method === 'GET' && typeof options.data === 'object' && options.data !== null)
      for (const [name, value] of Object.entries(options.data)) url.searchParams.set(name, String(value));
    const body =
      method === 'GET' || options.data === undefined
        ? undefined
        : typeof options.data === 'string'
          ? options.data
          : JSON.stringify(options.data);
    const headers = { 'content-type': 'application/json', ...options.header, ...options.headers };
    const offline = isWeapp ? { errMsg: 'request:fail' } : { error: 12, errorMessage: 'network error' };
    if (!online) {
      fail(options, offline);
      return { abort: () => undefined };
    }
    fetch(url, { method, headers, body, signal: abort.signal, redirect: 'follow' }).then(
      async (answer) => {
        const bytes = await answer.arrayBuffer();
        const text = Buffer.from(bytes).toString('utf8');
        const data = options.responseType === 'arraybuffer' ? bytes : parseWherePossible(text);
        const answered = Object.fromEntries(answer.headers);
        const result = isWeapp
          ? { statusCode: answer.status, data, header: answered, cookies: [], errMsg: 'request:ok' }
          : { status: answer.status, data, headers: answered };
        // Alipay hands statuses of 400 and above to `fail` with error 19.
        if (!isWeapp && answer.status >= 400) fail(options, { ...result, error: 19, errorMessage: `http status error: ${answer.status}` });
        else finish(options, result);
      },
      () => fail(options, offline),
    );
    return { abort: () => abort.abort() };
  };

  const canvasContext = {
    fillStyle: '#000000',
    fillRect: (x: number, y: number, width: number, height: number) =>
      fills.push({ x, y, width, height, colour: String(canvasContext.fillStyle) }),
    clearRect: () => undefined,
    scale: () => undefined,
    setTransform: () => undefined,
    save: () => undefined,
    restore: () => undefined,
  };
  const canvas = { width: 300, height: 300, getContext: () => canvasContext, createImage: () => ({}) };
  const selectorQuery = () => {
    const wanted: unknown[] = [];
    const query = {
      in: () => query,
      select: () => query,
      selectAll: () => query,
      selectViewport: () => query,
      node: (callback?: (answer: unknown) => void) => add({ node: canvas }, callback),
      fields: (_fields: unknown, callback?: (answer: unknown) => void) =>
        add({ node: canvas, width: 240, height: 240, left: 0, top: 0 }, callback),
      boundingClientRect: (callback?: (answer: unknown) => void) =>
        add({ width: 240, height: 240, left: 0, top: 0, right: 240, bottom: 240 }, callback),
      scrollOffset: (callback?: (answer: unknown) => void) => add({ scrollTop: 0, scrollLeft: 0 }, callback),
      exec: (callback?: (answers: unknown[]) => void) => void setTimeout(() => callback?.(wanted), 0),
    };
    const add = (answer: unknown, callback?: (answer: unknown) => void) => {
      wanted.push(answer);
      callback?.(answer);
      return query;
    };
    return query;
  };

  const keyOf = (options: string | { key: string }): string => (typeof options === 'string' ? options : options.key);
  const system = {
    platform: 'devtools',
    system: 'iOS 15',
    model: 'host',
    brand: 'host',
    SDKVersion: '3.7.0',
    version: '8.0.50',
    language: 'zh-CN',
    theme: 'light',
    pixelRatio: 2,
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    statusBarHeight: 44,
    safeArea: { top: 44, bottom: 810, left: 0, right: 390, width: 390, height: 766 },
  };
  const audio = () =>
    new Proxy(
      {},
      {
        get: (_target, member) => (typeof member === 'string' && member.startsWith('on') ? () => undefined : () => undefined),
        set: () => true,
      },
    );

  const both: Record<string, unknown> = {
    canIUse: () => true,
    request,
    getSystemInfo: (options?: Callbacks) => finish(options, system),
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getSystemSetting: () => system,
    getLaunchOptionsSync: () => settings.launch ?? { path: '', query: {} },
    getEnterOptionsSync: () => settings.launch ?? { path: '', query: {} },
    getNetworkType: (options?: Callbacks) => finish(options, { networkType: online ? 'wifi' : 'none', networkAvailable: online }),
    onNetworkStatusChange: (listener: (state: unknown) => void) => networkListeners.push(listener),
    offNetworkStatusChange: () => undefined,
    navigateTo: (options: Callbacks & { url: string }) => move(options, 'push'),
    redirectTo: (options: Callbacks & { url: string }) => move(options, 'replace'),
    reLaunch: (options: Callbacks & { url: string }) => move(options, 'reset'),
    switchTab: (options: Callbacks & { url: string }) => move(options, 'reset'),
    navigateBack: (options?: Callbacks) => {
      app.back();
      return finish(options, {});
    },
    showToast: (options: Callbacks & { title?: string; content?: string }) => {
      toasts.push(options.title ?? options.content ?? '');
      return finish(options, {});
    },
    createSelectorQuery: selectorQuery,
    createInnerAudioContext: audio,
    nextTick: (callback: () => void) => void setTimeout(callback, 0),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  };
  for (const name of [
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'setKeepScreenOn',
    'setScreenBrightness',
    'getScreenBrightness',
    'setVisualEffectOnCapture',
    'vibrateShort',
    'vibrateLong',
    'vibrate',
    'setTabBarItem',
    'setTabBarStyle',
    'setBackgroundColor',
    'pageScrollTo',
    'stopPullDownRefresh',
    'openDocument',
  ]) {
    both[name] = (options?: Callbacks) => finish(options, {});
  }
  const listeners = [
    'onAppShow',
    'offAppShow',
    'onAppHide',
    'offAppHide',
    'onThemeChange',
    'offThemeChange',
    'onError',
    'offError',
    'onUnhandledRejection',
    'offUnhandledRejection',
    'onPageNotFound',
    'offPageNotFound',
    'onUserCaptureScreen',
    'offUserCaptureScreen',
    'onMemoryWarning',
    'offMemoryWarning',
    'onWindowResize',
    'offWindowResize',
  ];
  for (const name of listeners) both[name] = () => undefined;

  function move(options: Callbacks & { url: string }, how: 'push' | 'replace' | 'reset'): Promise<unknown> {
    try {
      app.navigate(options.url, how);
      return finish(options, {});
    } catch (error) {
      app.faults.push(String(error));
      fail(options, { errMsg: String(error) });
      return Promise.resolve();
    }
  }

  const weapp: Record<string, unknown> = {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    login: (options?: Callbacks) => finish(options, { code: settings.signInCode ?? randomBytes(16).toString('hex'), errMsg: 'login:ok' }),
    scanCode: (options?: Callbacks) =>
      held === undefined
        ? fail(options, { errMsg: 'scanCode:fail cancel' })
        : finish(options, { result: held, scanType: 'QR_CODE', charSet: 'utf-8', path: '', errMsg: 'scanCode:ok' }),
    getUserCryptoManager: () => ({
      getRandomValues: (options: Callbacks & { length: number }) =>
        finish(options, { randomValues: new Uint8Array(randomBytes(options.length)).buffer }),
    }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 290, right: 380, width: 90, height: 32 }),
  };
  const alipay: Record<string, unknown> = {
    getStorageSync: (options: { key: string }) => ({ data: storage.get(keyOf(options)) ?? null }),
    setStorageSync: (options: { key: string; data: unknown }) => void storage.set(options.key, structuredClone(options.data)),
    removeStorageSync: (options: { key: string }) => void storage.delete(keyOf(options)),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240, success: true }),
    getAuthCode: (options?: Callbacks) =>
      finish(options, {
        authCode: settings.signInCode ?? randomBytes(16).toString('hex'),
        authSuccessScopes: ['auth_base'],
        authErrorScopes: {},
      }),
    scan: (options?: Callbacks) =>
      held === undefined
        ? fail(options, { error: 10, errorMessage: '用户取消' })
        : finish(options, { code: held, qrCode: held, result: held, scanType: 'QRCODE' }),
    SDKVersion: '2.8.0',
    isIDE: false,
  };

  return {
    api: { ...both, ...(isWeapp ? weapp : alipay) },
    hold: (text) => {
      held = text;
    },
    setOnline: (state) => {
      online = state;
      for (const listener of networkListeners)
        listener({ isConnected: state, isNetworkAvailable: state, networkType: state ? 'wifi' : 'none' });
    },
    drawn: { fills, clear: () => void fills.splice(0) },
    storage,
    toasts,
  };
}

function parseWherePossible(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
