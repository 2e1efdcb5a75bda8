/** Who may call, and the parameters that several audiences share. */
import * as z from 'zod';
import { pageMark, siteId } from '../schemas/basics';

export const anyone = { kind: 'anyone' } as const;
export const self = { kind: 'roles', roles: ['resident'], scope: 'self' } as const;
export const ownSite = { kind: 'roles', roles: ['resident'], scope: 'own-site' } as const;
export const districtOfficer = { kind: 'roles', roles: ['officer'], scope: 'district' } as const;
/** Everybody who works for a district, for what is their own. */
export const anyStaff = {
  kind: 'roles',
  roles: ['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'administrator', 'auditor'],
  scope: 'district',
} as const;
/** Who reads where people were. */
export const visitReaders = { kind: 'roles', roles: ['officer', 'tracer'], scope: 'district' } as const;
export const healthAuthority = { kind: 'roles', roles: ['authority'], scope: 'jurisdiction' } as const;
export const dataFeed = { kind: 'roles', roles: ['feed'], scope: 'country' } as const;
export const onePage = z.strictObject({ page: pageMark.optional() });
export const oneSite = z.strictObject({ siteId });
