/** What closes the hours of the audit record runs on. */
import { makeAuditAlerts } from '../adapters/dynamodb/audit-alerts';
import { makeAuditChain } from '../adapters/dynamodb/audit-chain';
import { makeAuditRoots } from '../adapters/dynamodb/audit-roots';
import type { StoreAccess } from '../adapters/dynamodb/store-access';
import type { PublishAuditRootNeeds } from '../use-cases/audit/publish-audit-root';

/** The only one that may use the key of the record; it opens no key ring. */
export const wirePublishAuditRoot = (
  access: StoreAccess,
  closing: Pick<PublishAuditRootNeeds, 'signer' | 'jurisdiction' | 'everyMinutes'>,
): PublishAuditRootNeeds => ({
  ...closing,
  chain: makeAuditChain(access),
  roots: makeAuditRoots(access),
  alerts: makeAuditAlerts(access),
  clock: access.clock,
});
