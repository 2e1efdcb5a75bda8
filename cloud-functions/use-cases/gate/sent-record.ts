/** A record as a gate sends it: the contract's `gateRecord`, read. */
import type { GateMeans, GateReason } from '../../domain/gate/gate-record';
import type { DecidedColour } from '../../domain/health-code/decision';
import type { DocumentType } from '../../domain/identity/document';

export type GateHolder =
  | { readonly by: 'code'; readonly subject: string; readonly anchor: string; readonly slot: string; readonly kid: string }
  | { readonly by: 'check'; readonly check: string }
  | { readonly by: 'paper'; readonly paperCode: string }
  | { readonly by: 'document'; readonly documentType: DocumentType; readonly documentNumber: string; readonly nationality?: string }
  | { readonly by: 'nobody' };

export type GateRecord = {
  readonly recordId: string;
  readonly means: GateMeans;
  readonly holder: GateHolder;
  readonly outcome: 'admitted' | 'refused';
  readonly reasons: readonly GateReason[];
  /** As the gate's screen showed it; decides nothing here. */
  readonly colour: DecidedColour | null;
  readonly people: number;
  readonly temperatureTenths: number | null;
  readonly symptoms: readonly string[];
  readonly note: string | null;
  readonly manualReason: string | null;
  readonly dataAgeSeconds: number | null;
  readonly offline: boolean;
};
