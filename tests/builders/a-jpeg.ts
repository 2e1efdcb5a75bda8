/** JPEGs written by hand after ITU-T T.81: enough of one to be read by its segments. */
const bytesOf = (...parts: readonly (number | string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : typeof part === 'string' ? [...Buffer.from(part)] : [...part])),
  );
export function aSegment(kind: number, content: Uint8Array | string): Uint8Array {
  const length = Buffer.from(content).length + 2;
  return bytesOf(0xff, kind, length >> 8, length & 0xff, content);
}
const two = (value: number): Uint8Array => bytesOf(value >> 8, value & 0xff);

export const exifWithPosition = aSegment(0xe1, 'Exif\0\0GPSLatitude 49.597 Owner Zhang San');
export const comment = aSegment(0xfe, 'taken at home');

export type JpegParts = {
  readonly width?: number;
  readonly height?: number;
  readonly beside?: readonly Uint8Array[];
  /** Bytes of the picture itself. */
  readonly scan?: Uint8Array;
  readonly behind?: string;
};

/** A stuffed 0xff, a restart and a second scan are in it, as cameras write them. */
export function aJpeg({
  width = 1_280,
  height = 960,
  beside = [],
  scan = bytesOf(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
  behind = '',
}: JpegParts = {}): Uint8Array {
  const startOfScan = aSegment(0xda, bytesOf(1, 1, 0, 0, 63, 0));
  return bytesOf(
    bytesOf(0xff, 0xd8),
    aSegment(0xe0, 'JFIF\0'),
    ...beside,
    aSegment(0xdb, new Uint8Array(65)),
    aSegment(0xc0, bytesOf(8, two(height), two(width), 1, 1, 0x11, 0)),
    startOfScan,
    scan,
    startOfScan,
    scan,
    bytesOf(0xff, 0xd9),
    behind,
  );
}
