import { normaliseMobileNumber, parsePhoneNumber } from '../../../cloud-functions/domain/identity/phone-number';

describe('phone numbers', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    [' 138 0013 8000 ', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['+86 13800138000', '+8613800138000'],
    ['008613800138000', '+8613800138000'],
    ['19912345678', '+8619912345678'],
    ['+852 5123 4567', '+85251234567'],
    ['+12025550143', '+12025550143'],
    ['+447911123456', '+447911123456'],
  ])('%s is one to send a code to', (text, number) => {
    expect(normaliseMobileNumber(text)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['', 'required'],
    ['12345', 'wrong-format'],
    ['1380013800', 'wrong-format'],
    ['138001380000', 'wrong-format'],
    ['0470-6221234', 'wrong-format'],
    ['95519', 'wrong-format'],
    ['+999 123456789', 'wrong-format'],
  ])('"%s" is none to send a code to', (text, error) => {
    expect(normaliseMobileNumber(text)).toEqual({ ok: false, error });
  });

  it('takes a landline as a shop’s number', () => {
    expect(parsePhoneNumber('0470-6221234')).toBe('+864706221234');
    expect(parsePhoneNumber('12345')).toBeUndefined();
  });
});
