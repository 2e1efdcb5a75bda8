/** Every way we could think of to send an operation something that is not a request. Each must be refused, and change nothing. */
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { addressOf, sampleRequests } from './sample-requests';

export type MalformedRequest = {
  readonly says: string;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

type Json = Readonly<Record<string, unknown>>;
const json = { 'content-type': 'application/json' };

/** `authorization`: of somebody, or of a device, that may call the operation, so that it is not the sign-in that refuses. */
export function malformedRequests(name: OperationName, authorization: string): MalformedRequest[] {
  const signedIn = { authorization };
  return [
    ...badSignIns(name, authorization),
    ...badBodies(name).map((request) => ({ ...request, headers: { ...signedIn, ...request.headers } })),
    ...badFields(name).map((request) => ({ ...request, headers: { ...json, ...signedIn } })),
    ...badAddresses(name).map((request) => ({ ...request, headers: signedIn })),
    ...badMethods(name).map((request) => ({ ...request, headers: signedIn })),
  ];
}

const plain = (name: OperationName) => ({ method: routes[name].method, address: addressOf(name) });

function badSignIns(name: OperationName, authorization: string): MalformedRequest[] {
  const { access, body }: Endpoint = endpoints[name];
  if (access.kind === 'anyone') return [];
  const [scheme = '', token = ''] = authorization.split(' ');
  const otherScheme = scheme === 'Bearer' ? 'Device' : 'Bearer';
  const [head = '', claims = '', signature = ''] = token.split('.');
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const grown = Buffer.from(JSON.stringify({ sub: 'f'.repeat(32), roles: ['officer', 'auditor', 'feed'], exp: 9_999_999_999 })).toString(
    'base64url',
  );
  const authorizations: Readonly<Record<string, string | undefined>> = {
    'no authorization': undefined,
    'an empty token': `${scheme} `,
    'a token under the other scheme': `${otherScheme} ${token}`,
    'a password instead': `Basic ${Buffer.from('admin:admin').toString('base64')}`,
    'a token without its scheme': token,
    'words for a token': `${scheme} let me in`,
    'a token without a signature': `${scheme} ${unsigned}.${claims}.`,
    'a token with other claims': `${scheme} ${head}.${grown}.${signature}`,
    'half a signature': `${scheme} ${head}.${claims}.${signature.slice(0, 20)}`,
    'a token cut in two': `${scheme} ${head}.${claims}`,
    'a token of 100 KB': `${scheme} ${'a'.repeat(100_000)}`,
  };
  const text = body ? JSON.stringify(sampleRequests[name].body) : undefined;
  return Object.entries(authorizations).map(([says, sent]) => ({
    ...plain(name),
    says,
    headers: { ...(body ? json : {}), ...(sent === undefined ? {} : { authorization: sent }) },
    body: text,
  }));
}

/** Bodies that are no JSON object of ours, whatever the operation wants to know. */
function badBodies(name: OperationName): MalformedRequest[] {
  const { body, bodyBytesMax = 16_384 }: Endpoint = endpoints[name];
  if (!body) return [];
  const good = JSON.stringify(sampleRequests[name].body);
  const texts: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
    nothing: '',
    'half an object': good.slice(0, -1),
    'an object and more': `${good}{}`,
    'JSON with a comment': `/* */${good}`,
    'single quotes': good.replaceAll('"', "'"),
    null: 'null',
    'a list': `[${good}]`,
    'a word': '"declare"',
    'a number': '1e999',
    markup: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    'a form': 'a=1&b=2',
    'bytes that are no text': Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'lists in lists, 4,000 deep': `${'['.repeat(bodyBytesMax > 8_000 ? 4_000 : 900)}`,
    'closed lists in lists': `${'['.repeat(900)}${']'.repeat(900)}`,
    'one byte too many': `"${'a'.repeat(bodyBytesMax)}"`,
  };
  const wrongTypes = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    '',
  ];
  return [
    ...Object.entries(texts).map(([says, text]) => ({ ...plain(name), says: `body: ${says}`, headers: json, body: text })),
    ...wrongTypes.map((type) => ({ ...plain(name), says: `media type: ${type}`, headers: { 'content-type': type }, body: good })),
  ];
}

/** Values no field of ours takes, beside those the schema of a field happens to take. */
const strangeValues: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '🦠'.repeat(40),
  'a'.repeat(1_000),
  "'; DROP TABLE people; --",
  '=cmd|calc',
  '{{7*7}}',
  '$ne',
  [],
  [[]],
  {},
  { $gt: '' },
  { toString: 1 },
  ['a', 'b'],
  '2022-13-45',
  '2022-02-30T25:61:00Z',
];

/** The sample with one field at a time gone, strange, or one too many; what the schema takes after all is left out. */
function badFields(name: OperationName): Omit<MalformedRequest, 'headers'>[] {
  const { body: schema }: Endpoint = endpoints[name];
  const sample: Json | undefined = sampleRequests[name].body;
  if (!schema || !sample) return [];
  const polluting = ['__proto__', 'constructor', 'prototype', 'caller', 'roles', 'personId', 'colour', 'toString'];
  const bodies: [string, string][] = [
    ...polluting.map((key): [string, string] => [
      `a field ${key}`,
      `${JSON.stringify(sample).slice(0, -1)},"${key}":{"roles":["officer"],"polluted":true}}`,
    ]),
    ...pathsOf(sample).flatMap((path): [string, string][] => [
      [`without ${path.join('.')}`, JSON.stringify(replaced(sample, path, undefined))],
      ...strangeValues.map((value): [string, string] => [
        `${path.join('.')} is ${JSON.stringify(value).slice(0, 30)}`,
        JSON.stringify(replaced(sample, path, value)),
      ]),
    ]),
  ];
  return bodies.filter(([, text]) => !schema.safeParse(JSON.parse(text)).success).map(([says, body]) => ({ ...plain(name), says, body }));
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  return { ...Object(value), [key]: replaced(Reflect.get(Object(value), key), rest, by) };
}

function badAddresses(name: OperationName): Omit<MalformedRequest, 'headers'>[] {
  const { params, query }: Endpoint = endpoints[name];
  const sample = sampleRequests[name];
  const body = sample.body ? JSON.stringify(sample.body) : undefined;
  const requests: Omit<MalformedRequest, 'headers'>[] = [];
  const method = routes[name].method;
  const badIds = [
    'x',
    '0'.repeat(15),
    '0'.repeat(17),
    'ZZZZZZZZZZZZZZZZ',
    '../../etc/passwd',
    '%00',
    "' OR 1=1",
    '$where',
    '{siteId}',
    '一二三四',
    'a'.repeat(5_000),
  ];
  if (params)
    for (const bad of badIds) {
      const [key = ''] = Object.keys(sample.params ?? {});
      if (params.safeParse({ [key]: bad }).success) continue;
      requests.push({
        says: `in the path: ${bad.slice(0, 20)}`,
        method,
        address: addressOf(name, { ...sample, params: { [key]: bad } }),
        body,
      });
    }
  const badQueries = [
    'unknown=1',
    '__proto__=1',
    'page=',
    `page=${'a'.repeat(700)}`,
    'page=a&page=b',
    'day=yesterday',
    'day=2022-02-30',
    'county=1',
    'county=x&county=y',
    'parent=%00',
    'language=fr',
  ];
  if (query)
    for (const bad of badQueries) {
      const sent = Object.fromEntries([...new URLSearchParams(bad)]);
      const twice = [...new URLSearchParams(bad).keys()].length > Object.keys(sent).length;
      if (!twice && query.safeParse(sent).success) continue;
      requests.push({ says: `query: ${bad.slice(0, 30)}`, method, address: `${addressOf(name, { ...sample, query: {} })}?${bad}`, body });
    }
  return requests;
}

const badMethods = (name: OperationName): Omit<MalformedRequest, 'headers'>[] =>
  ['DELETE', 'PATCH', 'PROPFIND'].map((method) => ({ says: method, method, address: addressOf(name) }));
