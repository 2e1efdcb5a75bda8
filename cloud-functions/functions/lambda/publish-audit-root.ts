import { type AuditRootsPublished, publishAuditRoot } from '../../use-cases/audit/publish-audit-root';
import { readPublishAuditRootSettings } from '../settings';
import { wirePublishAuditRoot } from '../wiring-audit';
import { auditSignerOf, storeAccess } from '../wiring-cloud';

const settings = readPublishAuditRootSettings();
const needs = wirePublishAuditRoot(storeAccess(settings), {
  signer: auditSignerOf(settings),
  jurisdiction: settings.JURISDICTION,
  everyMinutes: 60,
});

export const handler = (): Promise<AuditRootsPublished> => publishAuditRoot(needs);
