import { rawMember } from '../../../cloud-functions/adapters/alipay/raw-member';

describe('the text of one member', () => {
  it.each([
    ['as it stands, escapes and spaces kept', '{"a":{"x":"\\/", "y":1},"sign":"s"}', '{"x":"\\/", "y":1}'],
    ['after the others', '{"sign":"s", "a" : {"x":[1,{"b":2}]} }', '{"x":[1,{"b":2}]}'],
    ['with brackets, quotation marks and its own name inside strings', '{"a":{"x":"}\\"a\\":{"},"sign":"a"}', '{"x":"}\\"a\\":{"}'],
    ['that is no object', '{"a":"text","b":2}', '"text"'],
  ])('is found %s', (_, text, expected) => {
    expect(rawMember(text, 'a')).toBe(expected);
  });

  it.each([
    ['deeper than the top', '{"b":{"a":1}}'],
    ['only as a value', '{"b":"a"}'],
    ['twice', '{"a":1,"a":2}'],
  ])('is not found %s', (_, text) => {
    expect(rawMember(text, 'a')).toBeUndefined();
  });
});
