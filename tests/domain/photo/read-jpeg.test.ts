import { photoBytesMax } from '../../../cloud-functions/domain/photo/photo';
import { readJpeg } from '../../../cloud-functions/domain/photo/read-jpeg';
import { aJpeg, aSegment, comment, exifWithPosition } from '../../builders/a-jpeg';

const plain = aJpeg();
const problemOf = (bytes: Uint8Array): string => {
  const read = readJpeg(bytes);
  return read.ok ? 'kept' : read.error;
};

it('keeps a picture as it is', () => {
  expect(readJpeg(plain)).toEqual({ ok: true, value: plain });
});

it('takes away where, when and by whom it was taken, and what is written beside it', () => {
  const photoshop = aSegment(0xed, 'Photoshop 3.0\0 caption');
  const read = readJpeg(aJpeg({ beside: [exifWithPosition, photoshop, comment, aSegment(0xe2, 'MPF\0 second picture')] }));
  expect(read).toEqual({ ok: true, value: plain });
});

it('keeps what says how its colours are read', () => {
  const adobe = aSegment(0xee, 'Adobe\0');
  expect(readJpeg(aJpeg({ beside: [adobe, exifWithPosition] }))).toEqual({ ok: true, value: aJpeg({ beside: [adobe] }) });
});

it('cuts off what hangs behind its end, such as a film', () => {
  expect(readJpeg(aJpeg({ behind: 'ftypmp42 and a film with sound' }))).toEqual({ ok: true, value: plain });
});

it.each([
  ['nothing', new Uint8Array()],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['a web page that calls itself a photo', Uint8Array.from(Buffer.from('<html><script>alert(1)</script>'))],
  ['a PDF', Uint8Array.from(Buffer.from('%PDF-1.7'))],
  ['one that breaks off in its picture', plain.subarray(0, plain.length - 2)],
  ['one that breaks off in a segment', plain.subarray(0, 30)],
  ['a segment that says it is longer than the file', aJpeg({ beside: [Uint8Array.from([0xff, 0xe1, 0xff, 0xff])] })],
  ['one without a frame', Uint8Array.from([0xff, 0xd8, ...aSegment(0xda, Uint8Array.from([1])), 1, 0xff, 0xd9])],
  ['one of no height', aJpeg({ height: 0 })],
])('refuses %s', (_, bytes) => {
  expect(problemOf(bytes)).toBe('wrong-format');
});

it('takes 300 KB and not one byte more', () => {
  const behindOf = (bytes: number) => aJpeg({ behind: ' '.repeat(bytes - plain.length) });
  const [largest, tooLarge] = [behindOf(photoBytesMax), behindOf(photoBytesMax + 1)];
  expect([largest.length, tooLarge.length]).toEqual([photoBytesMax, photoBytesMax + 1]);
  expect([problemOf(largest), problemOf(tooLarge)]).toEqual(['kept', 'too-long']);
});

it('takes 4,096 pixels on a side and not one more', () => {
  expect([
    problemOf(aJpeg({ width: 4_096, height: 4_096 })),
    problemOf(aJpeg({ width: 4_097 })),
    problemOf(aJpeg({ height: 4_097 })),
  ]).toEqual(['kept', 'out-of-range', 'out-of-range']);
});
