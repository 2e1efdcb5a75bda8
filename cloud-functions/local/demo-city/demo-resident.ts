import type { Fact } from '../../domain/health-code/facts';
import type { DocumentType } from '../../domain/identity/document';
import type { Instant } from '../../domain/time';
import type { DemoPerson } from '../../use-cases/ports/demo-people';

/** Someone of the demo city. Names and numbers are made up; the numbers only pass their checksum. */
export type DemoResident = DemoPerson & {
  /** GB/T 2260 of the district an officer or auditor works for. */
  readonly district?: string;
  /** Absent: signs in for the first time. */
  readonly identity?: { readonly documentType: DocumentType; readonly documentNumber: string; readonly name: string };
  readonly declares: boolean;
  /** What laboratories, the disease-control centre and employers have reported by `now`. */
  readonly facts: (now: Instant) => readonly Fact[];
};
