import axe from 'axe-core';

/** What axe finds in a page; jsdom paints nothing, so contrast is looked at in the browser. */
export async function axeOf(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
