import { TextDecoder } from 'node:util';
import { csvRecords, csvText } from '../../../../src/packages/authority/feeds/csv';
import { type FeedFile, type FeedName, readFeedFile, rowsPerPart } from '../../../../src/packages/authority/feeds/feed-file';
import { bundleParts } from '../../../../src/packages/authority/feeds/fhir-parts';
import { nothingImported, withPart } from '../../../../src/packages/authority/feeds/send-part';

// Browsers have it, jsdom has not.
Object.assign(globalThis, { TextDecoder });

const bytesOf = (content: Uint8Array): ArrayBuffer => new Uint8Array(content).buffer;
const file = (content: string | Uint8Array) => ({
  name: 'f',
  bytes: bytesOf(typeof content === 'string' ? Buffer.from(content) : content),
});

function read(feed: FeedName, content: string | Uint8Array): FeedFile {
  const found = readFeedFile(feed, file(content));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('a file for a feed', () => {
  it('is cut after so many rows, each part under the names of the columns', () => {
    const rows = Array.from({ length: rowsPerPart + 1 }, (_none, at) => `${at},negative`);
    const { parts, rows: count } = read('importLabResults', ['sample,result', ...rows].join('\r\n'));
    expect(count).toBe(rowsPerPart + 1);
    expect(parts.map((part) => part.rows)).toEqual([rowsPerPart, 1]);
    expect(parts[1]).toEqual({ format: 'csv', text: `sample,result\n${rowsPerPart},negative`, rows: 1 });
  });

  it('is not cut inside a quoted cell', () => {
    expect(csvRecords('name,note\r\n"a","one\r\ntwo, ""three"""\r\n\r\nb,c\n')).toEqual([
      'name,note',
      '"a","one\r\ntwo, ""three"""',
      'b,c',
    ]);
  });

  it('is read as GB 18030 where it is not UTF-8', () => {
    // 姓名,结果 / 张三,阴性 as a table program in China writes it.
    const bytes = Uint8Array.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbd, 0xe1, 0xb9, 0xfb, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xd2, 0xf5, 0xd0, 0xd4,
    ]);
    expect(read('importLabResults', bytes).parts[0]).toMatchObject({ text: '姓名,结果\n张三,阴性' });
  });

  it('may be a list of rows as JSON', () => {
    expect(read('importDutyGroups', '[{"group":"port"}]').parts).toEqual([{ format: 'rows', items: [{ group: 'port' }], rows: 1 }]);
  });

  it('is a publication as a whole for risk areas', () => {
    expect(read('importRiskAreas', '{"data":{}}').parts).toEqual([{ format: 'publication', publication: { data: {} }, rows: 1 }]);
  });

  it.each([
    ['importLabResults', '', 'empty'],
    ['importLabResults', 'only,columns\n', 'empty'],
    ['importLabResults', '{"broken', 'not-json'],
    ['importLabResults', '{"rows":1}', 'not-rows'],
    ['importDutyGroups', '{"resourceType":"Bundle","entry":[]}', 'not-for-this-feed'],
    ['importRiskAreas', 'a,b\n1,2', 'not-json'],
  ] as const)('for %s with %j is refused as %s', (feed, content, fault) => {
    expect(readFeedFile(feed, file(content))).toBe(fault);
  });
});

describe('a FHIR bundle', () => {
  const entry = (resourceType: string, id: string, more: object = {}) => ({
    fullUrl: `urn:uuid:${id}`,
    resource: { resourceType, id, ...more },
  });
  const observation = (at: number, specimen: string) =>
    entry('Observation', `o${at}`, { subject: { reference: 'Patient/p' }, specimen: { reference: specimen } });

  it('is cut by Observations, each part with the Patients and Specimens they name', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        entry('Patient', 'p'),
        entry('Specimen', 's1'),
        entry('Specimen', 's2'),
        observation(1, 'urn:uuid:s1'),
        observation(2, 'Specimen/s2'),
      ],
    };
    const parts = bundleParts(bundle, 1);
    const idsOf = (part: (typeof parts)[number]) => JSON.stringify(part.bundle).match(/"id":"\w+"/g);
    expect(parts.map(idsOf)).toEqual([
      ['"id":"o1"', '"id":"p"', '"id":"s1"'],
      ['"id":"o2"', '"id":"p"', '"id":"s2"'],
    ]);
    expect(bundleParts(bundle, 2)).toEqual([{ bundle, observations: 2 }]);
  });
});

describe('what came back', () => {
  it('names a refused row by its place in the file, not in its part', () => {
    const says = { 'zh-CN': '不对', en: 'Wrong' };
    const part = { ...nothingImported, received: 2, accepted: 1, refused: [{ row: 2, field: 'result', code: 'not-one-of', says }] };
    expect(withPart({ ...nothingImported, received: 1_000, accepted: 1_000 }, part, 1_000)).toMatchObject({
      received: 1_002,
      accepted: 1_001,
      refused: [{ row: 1_002 }],
    });
  });

  it('is written so that a table program runs nothing', () => {
    expect(csvText([['=HYPERLINK("x")', '+1', '-1', '@a', '\tb', 'plain "quoted"']])).toBe(
      '"\'=HYPERLINK(""x"")","\'+1","\'-1","\'@a","\'\tb","plain ""quoted"""\r\n',
    );
  });
});
