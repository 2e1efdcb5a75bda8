import { isCheckInId } from '../../../cloud-functions/domain/ids';
import { instant } from '../../../cloud-functions/domain/time';
import { auditIdAt } from '../../../cloud-functions/domain/tracing/audit-id';

describe('an audit id', () => {
  it('is a UUIDv7 of its time', () => {
    const id = auditIdAt(instant(1_645_557_742_000), Uint8Array.of(0xcc, 0x38, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f, 0xff));
    expect(id).toBe('017f22e2-79b0-7cc3-8c4d-c0c0c07398ff');
    expect(isCheckInId(id)).toBe(true);
  });
  it('has a valid variant for any random bytes, and sorts by time', () => {
    const ids = [0, 0x0f, 0x3c, 0x80, 0xff].map((byte, later) =>
      auditIdAt(instant(1_645_557_742_000 + later), new Uint8Array(10).fill(byte)),
    );
    expect(ids.every(isCheckInId)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });
});
