/**
 * LevelDB as dynalite uses it hands every read and every write to a thread, one by one: half of the store's time went
 * into waking threads. Here a read is made on the spot (its block is in memory), and the writes of one turn of the event
 * loop go down as one batch. Each write is still answered only after it is in LevelDB's log.
 */
import type { LevelClass } from './level-of-dynalite';

type Put = { readonly type: 'put'; readonly key: string; readonly value: string };
type Options = object;

/** What LevelDB bindings give to those who extend them (abstract-level, "private API"). */
type Level = {
  _get(key: string, options: Options): Promise<string | undefined>;
  _getSync(key: string, options: Options): string | undefined;
  _put(key: string, value: string, options: Options): Promise<void>;
  _batch(puts: readonly Put[], options: Options): Promise<void>;
};

/** Changes every database of this class opened in this process. */
export function quickenLevel(levelClass: LevelClass): void {
  const level = levelClass.prototype;
  if (!isLevel(level)) throw new Error('this LevelDB cannot read on the spot or write in batches');
  level._get = async function (this: Level, key, options) {
    return this._getSync(key, options);
  };
  const groups = new WeakMap<Level, Group>();
  level._put = function (this: Level, key, value, options) {
    const group = groups.get(this) ?? newGroup(this, options, () => groups.delete(this));
    groups.set(this, group);
    group.puts.push({ type: 'put', key, value });
    return group.written;
  };
}

type Group = { readonly puts: Put[]; readonly written: Promise<void> };

function newGroup(level: Level, options: Options, close: () => void): Group {
  const puts: Put[] = [];
  const written = new Promise<void>((resolve, reject) => {
    setImmediate(() => {
      close();
      level._batch(puts, options).then(resolve, reject);
    });
  });
  return { puts, written };
}

const isLevel = (level: object): level is Level => ['_get', '_getSync', '_put', '_batch'].every((name) => name in level);
