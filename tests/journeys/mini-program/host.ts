/**
 * Boots a built mini-program (dist/weapp or dist/alipay) as its platform does: the app's own files, run in an
 * engine where `eval` and `new Function` are blocked, with the platform's object (`wx` or `my`), `App`, `Page` and
 * `Component`. Pages arrive as the data tree Taro hands to its templates; taps and typing go back through
 * the same event entry (`eh`) the templates bind.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import vm from 'node:vm';
import { makePlatform, type Platform, type PlatformSettings } from './platform';
import { applyData, type DataNode, findNodes, readTexts } from './rendered-tree';

type PageInstance = {
  data: { root?: DataNode } & Record<string, unknown>;
  route: string;
  $taroPath?: string;
  setData(change: Record<string, unknown>, finished?: () => void): void;
  [member: string]: unknown;
};
type PageOptions = Record<string, unknown> & { data?: Record<string, unknown> };

export type MiniProgram = {
  readonly platform: Platform;
  /** The route on top, without a leading slash. */
  route(): string;
  /** Every text on the page on top, in reading order. */
  texts(): readonly string[];
  /** Waits until a text containing `wanted` is on the page on top. */
  see(wanted: string | RegExp): Promise<string>;
  /** Taps what carries just that text, as a finger would: the event goes to it and then to what holds it. */
  tap(wanted: string | RegExp): Promise<void>;
  /** Types into an input: the one with that label (`aria-label` or placeholder) or id. */
  type(label: string | RegExp, value: string): Promise<void>;
  /** Chooses in a picker: the one around what carries that label, once its range offers `choice`. */
  pick(label: string | RegExp, choice: string): Promise<void>;
  open(path: string): Promise<void>;
  /** Ends the app: whatever it still waits for is dropped. */
  close(): void;
  /** Errors the app threw, and calls of platform functions the host does not have. */
  readonly faults: string[];
};

export async function bootMiniProgram(dist: string, settings: PlatformSettings): Promise<MiniProgram> {
  const faults: string[] = [];
  const stack: PageInstance[] = [];
  const pages = new Map<string, PageOptions>();
  let registering = '';
  const app: { options?: Record<string, unknown> } = {};
  const timers = keepTimers();
  const platform = makePlatform(settings, {
    navigate,
    back: () => {
      for (const page of stack.splice(-1)) call(page, 'onUnload');
      call(stack.at(-1), 'onShow');
    },
    pages: () => stack,
    faults,
  });

  const context = vm.createContext(
    {
      [settings.kind === 'weapp' ? 'wx' : 'my']: platform.api,
      ...Object.fromEntries<unknown>([
        ['App', (options: Record<string, unknown>) => Object.assign(app, { options })],
        ['Page', (options: PageOptions) => pages.set(registering, options)],
        ['Component', () => undefined],
      ]),
      // Alipay runs apps in a worker, which has a navigator; WeChat's engine has none.
      ...(settings.kind === 'alipay' ? { navigator: { userAgent: 'AlipayClient', swuserAgent: 'AlipayClient' } } : {}),
      getApp: () => app.options,
      getCurrentPages: () => stack,
      console: { ...console, error: (...words: unknown[]) => faults.push(words.map(String).join(' ')) },
      ...timers.globals,
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const require = makeRequire(dist, context);
  const config: { pages: string[]; subPackages?: { root: string; pages: string[] }[] } = JSON.parse(
    readFileSync(join(dist, 'app.json'), 'utf8'),
  );
  const routes = [
    ...config.pages,
    ...(config.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`.replace('//', '/'))),
  ];

  require('./app.js');
  call(app.options, 'onLaunch', settings.launch ?? { path: config.pages[0], query: {} });
  call(app.options, 'onShow', settings.launch ?? { path: config.pages[0], query: {} });

  function navigate(url: string, how: 'push' | 'replace' | 'reset'): void {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?');
    if (!routes.includes(path)) throw new Error(`no such page: ${path}`);
    if (how !== 'push') for (const gone of stack.splice(how === 'replace' ? -1 : 0)) call(gone, 'onUnload');
    else call(stack.at(-1), 'onHide');
    const page = makePage(path);
    stack.push(page);
    call(page, 'onLoad', Object.fromEntries(new URLSearchParams(search)));
    call(page, 'onShow');
    call(page, 'onReady');
  }

  function makePage(path: string): PageInstance {
    if (!pages.has(path)) {
      registering = path;
      // A sub-package comes with a vendor part of its own, which the platform loads first.
      require(`./${path}.js`);
    }
    const options = pages.get(path);
    if (!options) throw new Error(`${path} registered no page`);
    const page: PageInstance = {
      ...options,
      data: structuredClone(options.data ?? {}),
      route: path,
      setData(change, finished) {
        applyData(page.data, change);
        if (finished) setTimeout(finished, 0);
      },
    };
    return page;
  }

  const top = (): PageInstance => {
    const page = stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  };
  const root = (): DataNode => top().data.root ?? { cn: [] };

  async function until<T>(look: () => T | undefined, what: string): Promise<T> {
    const giveUpAt = Date.now() + 15_000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > giveUpAt)
        throw new Error(`waited for ${what} on ${top().route}; there was: ${readTexts(root()).join(' | ')}\nfaults: ${faults.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function dispatch(chain: readonly DataNode[], type: string, detail: unknown, bubbles: boolean): void {
    const [target] = chain;
    // Text is not an element: no template binds an event to it.
    const elements = chain.filter((node) => node.v === undefined);
    for (const node of bubbles ? elements : elements.slice(0, 1)) {
      const mark = (of: DataNode | undefined) => ({ id: of?.uid ?? of?.sid, dataset: { sid: of?.sid }, offsetLeft: 0, offsetTop: 0 });
      call(top(), 'eh', { type, detail, timeStamp: Date.now(), target: mark(target), currentTarget: mark(node), mark: {} });
    }
  }

  const program: MiniProgram = {
    platform,
    faults,
    route: () => top().route,
    texts: () => readTexts(root()),
    see: (wanted) => until(() => readTexts(root()).find((text) => matches(text, wanted)), `“${wanted}”`),
    tap: async (wanted) => {
      const isMeant = (text: string | undefined) => (typeof wanted === 'string' ? text === wanted : matches(text, wanted));
      const chain = await until(
        () => findNodes(root(), (node) => isMeant(node.v) || isMeant(labelOf(node)))[0],
        `something to tap called “${wanted}”`,
      );
      dispatch(chain, 'tap', { x: 0, y: 0 }, true);
      await settle();
    },
    type: async (label, value) => {
      const chain = await until(() => findNodes(root(), (node) => matches(labelOf(node), label))[0], `an input called “${label}”`);
      dispatch(chain, 'input', { value, cursor: value.length }, true);
      dispatch(chain, 'blur', { value }, true);
      await settle();
    },
    pick: async (label, choice) => {
      const [chain, at] = await until(() => {
        for (const found of findNodes(root(), (node) => matches(labelOf(node), label))) {
          // The attribute's short name is Taro's own; a picker is the node that carries a list of texts.
          const picker = found.findIndex((node) => rangeOf(node)?.includes(choice));
          if (picker >= 0) return [found.slice(picker), rangeOf(found[picker])?.indexOf(choice)] as const;
        }
        return undefined;
      }, `a picker called “${label}” with “${choice}”`);
      dispatch(chain, 'change', { value: at }, false);
      await settle();
    },
    close: timers.stop,
    open: async (path) => {
      navigate(path, 'reset');
      await settle();
    },
  };
  await program.open(settings.launch ? `${settings.launch.path}?${new URLSearchParams(settings.launch.query)}` : `${config.pages[0]}`);
  return program;

  function call(on: Record<string, unknown> | undefined, member: string, ...parameters: unknown[]): void {
    const method = on?.[member];
    if (typeof method !== 'function') return;
    try {
      method.apply(on, parameters);
    } catch (error) {
      faults.push(`${member}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const matches = (text: string | undefined, wanted: string | RegExp): boolean =>
  text !== undefined && text !== '' && (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
const labelOf = (node: DataNode): string | undefined =>
  [node.ariaLabel, node['aria-label'], node.placeholder, node.uid].find(
    (label): label is string => typeof label === 'string' && label !== '',
  );

/** The app's timers, so that they end with it. */
function keepTimers() {
  const running = new Set<NodeJS.Timeout>();
  const started = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  const cleared = (timer: NodeJS.Timeout) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    globals: {
      setTimeout: (act: () => void, milliseconds?: number) => started(setTimeout(act, milliseconds)),
      setInterval: (act: () => void, milliseconds?: number) => started(setInterval(act, milliseconds)),
      clearTimeout: cleared,
      clearInterval: cleared,
    },
    stop: () => {
      for (const timer of running) cleared(timer);
    },
  };
}

function rangeOf(node: DataNode | undefined): readonly string[] | undefined {
  const lists = Object.entries(node ?? {}).filter(
    ([name, value]) => name !== 'cn' && Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
  );
  return lists[0]?.[1] as readonly string[] | undefined;
}

/** CommonJS as the platforms load it: relative files only, each run once inside the sealed context. */
function makeRequire(dist: string, context: vm.Context): (path: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known) return known.exports;
    if (!existsSync(file)) throw new Error(`missing file in the build: ${relative(dist, file)}`);
    const module = { exports: {} };
    loaded.set(file, module);
    const wrapped = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
    const run: unknown = vm.runInContext(wrapped, context, { filename: relative(dist, file) });
    if (typeof run === 'function') run((path: string) => load(resolveFile(dirname(file), path)), module, module.exports);
    return module.exports;
  };
  return (path) => load(resolveFile(dist, path));
}

const resolveFile = (from: string, path: string): string => (path.endsWith('.js') ? join(from, path) : `${join(from, path)}.js`);
