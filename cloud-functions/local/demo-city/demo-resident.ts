import type { DocumentType } from '../../domain/identity/document';
import type { Instant } from '../../domain/time';
import type { DemoPerson } from '../../use-cases/ports/demo-people';
import type { Report } from './reports';

/** Someone of the demo city. Names and numbers are made up; the numbers only pass their checksum. */
export type DemoResident = DemoPerson & {
  /** GB/T 2260 of the district an officer or auditor works for. */
  readonly district?: string;
  /** Absent: signs in for the first time. */
  readonly identity?: { readonly documentType: DocumentType; readonly documentNumber: string; readonly name: string };
  readonly declares: boolean;
  /** What laboratories, vaccination sites and employers have reported by `now`. */
  readonly reports: (now: Instant) => readonly Report[];
};
