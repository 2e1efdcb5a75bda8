import { inspect } from 'node:util';
import { Private } from '../../cloud-functions/domain/private';

describe('a private value', () => {
  const name = new Private('张三');

  it('prints as dots wherever it is printed', () => {
    expect([`${name}`, JSON.stringify({ name }), inspect({ name })]).toEqual(['•••', '{"name":"•••"}', '{ name: ••• }']);
    expect(inspect(name, { showHidden: true, depth: 9 })).not.toContain('张三');
  });

  it('is told to whoever asks for it by name', () => {
    expect(name.reveal()).toBe('张三');
  });
});
