/** The data tree Taro gives its templates: short keys, see `Shortcuts` in @tarojs/shared. */
export type DataNode = {
  readonly sid?: string;
  readonly uid?: string;
  /** Node name, a number for the common ones. */
  readonly nn?: string;
  /** Text. */
  readonly v?: string;
  cn?: DataNode[];
  readonly [property: string]: unknown;
};

/** Applies `setData`: keys are paths such as `root.cn.[0].cn.[2].v`. */
export function applyData(data: Record<string, unknown>, change: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split('.').map((step) => step.replace(/^\[(\d+)\]$/, '$1'));
    const last = steps.pop();
    if (last === undefined) continue;
    let place: Record<string, unknown> = data;
    for (const step of steps) {
      const next = place[step];
      const inner = isRecord(next) ? next : {};
      if (!isRecord(next)) place[step] = inner;
      place = inner;
    }
    place[last] = value === undefined ? undefined : structuredClone(value);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function readTexts(node: DataNode): string[] {
  return [...(typeof node.v === 'string' && node.v !== '' ? [node.v] : []), ...(node.cn ?? []).flatMap(readTexts)];
}

/** Nodes that fit, each with its ancestors from itself upwards. */
export function findNodes(node: DataNode, fits: (node: DataNode) => boolean, above: readonly DataNode[] = []): (readonly DataNode[])[] {
  const chain = [node, ...above];
  return [...(fits(node) ? [chain] : []), ...(node.cn ?? []).flatMap((child) => findNodes(child, fits, chain))];
}
