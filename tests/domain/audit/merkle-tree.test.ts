import { createHash } from 'node:crypto';
import { inclusionPath, isIncluded, merkleRoot } from '../../../cloud-functions/domain/audit/merkle-tree';

const hash = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (place: number): string => hash(Buffer.from([place])).toString('hex');
const leaves = (count: number) => Array.from({ length: count }, (_, place) => leaf(place));
const leafNode = (place: number) => hash(Buffer.from([0]), Buffer.from(leaf(place), 'hex'));
const node = (left: Buffer, right: Buffer) => hash(Buffer.from([1]), left, right);

it('is the hash of nothing for no leaves, and splits at the largest power of two below (RFC 6962 §2.1)', () => {
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(merkleRoot(leaves(1))).toBe(leafNode(0).toString('hex'));
  const five = node(node(node(leafNode(0), leafNode(1)), node(leafNode(2), leafNode(3))), leafNode(4));
  expect(merkleRoot(leaves(5))).toBe(five.toString('hex'));
});

it('proves every leaf of trees of 1 to 33 leaves at its own place, and at no other, and no other leaf', () => {
  for (let size = 1; size <= 33; size += 1) {
    const all = leaves(size);
    const root = merkleRoot(all);
    all.forEach((one, index) => {
      const path = inclusionPath(all, index);
      expect(isIncluded(one, { index, size, path }, root)).toBe(true);
      expect(isIncluded(leaf(99), { index, size, path }, root)).toBe(false);
      if (size > 1) expect(isIncluded(one, { index: (index + 1) % size, size, path }, root)).toBe(false);
      expect(isIncluded(one, { index, size, path: [...path, leaf(1)] }, root)).toBe(false);
    });
  }
});

it.each([
  ['a place before the first', { index: -1, size: 1, path: [] }],
  ['a place after the last', { index: 1, size: 1, path: [] }],
  ['a place that is no number', { index: Number.NaN, size: 1, path: [] }],
  ['a path that is no hash', { index: 0, size: 2, path: ['zz'] }],
])('refuses %s', (_, inclusion) => {
  expect(isIncluded(leaf(0), inclusion, merkleRoot(leaves(1)))).toBe(false);
});
