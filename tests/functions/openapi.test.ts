import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { routes } from '../../cloud-functions/contract/routes';
import { openapiDocument } from '../../cloud-functions/functions/openapi';

const written: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

/** The validator is an ES module that finds its schemas by `import.meta`, so it runs in a process of its own. */
function validate(document: unknown): boolean {
  const program = `
    import { text } from 'node:stream/consumers';
    import { Validator } from '@seriousme/openapi-schema-validator';
    const { valid } = await new Validator().validate(JSON.parse(await text(process.stdin)));
    console.log(valid);`;
  return (
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: JSON.stringify(document) })
      .toString()
      .trim() === 'true'
  );
}

describe('docs/openapi.json', () => {
  it('is what the contract says today', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
  });

  it('is valid OpenAPI 3.1', () => {
    expect(validate(written)).toBe(true);
  });

  it('would be refused by that validator if it were not', () => {
    expect(validate({ ...Object(written), paths: { '/v1/me': { get: { parameters: 'none' } } } })).toBe(false);
  });

  it('tells what a device has to sign, and the problems that only a device hears', () => {
    const { paths, components } = Object(openapiDocument());
    const { security, responses } = paths['/v1/gate/syncs'].post;
    expect(security).toEqual([{ device: [] }]);
    expect(responses[401].description).toBe('device-not-known, device-clock-wrong');
    expect(responses[403].description).toBe('device-revoked, not-allowed');
    expect(components.securitySchemes.device).toMatchObject({ in: 'header', name: 'authorization' });
    expect(paths['/v1/gate/guard-devices'].post.security).toEqual([{ session: [] }]);
    expect(paths['/v1/gate/devices'].post.security).toBeUndefined();
  });

  it('has every operation of the contract under its own name', () => {
    const { paths } = written as { paths: Record<string, Record<string, { operationId: string }>> };
    const found = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(found.sort()).toEqual(Object.keys(routes).sort());
  });
});
