import type { Role } from '../../cloud-functions/domain/caller';

/** Someone of the demo city with this role and no other. */
export const someoneWith: Readonly<Record<Role, string>> = {
  resident: 'retired-teacher',
  officer: 'officer',
  reviewer: 'reviewer',
  tracer: 'tracer',
  approver: 'approver',
  inspector: 'inspector',
  administrator: 'administrator',
  auditor: 'auditor',
  feed: 'data-feed',
  lab: 'laboratory',
  authority: 'rule-author',
};
