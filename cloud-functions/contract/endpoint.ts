import type * as z from 'zod';
import type { ProblemCode } from './problem-codes';
import type { OperationName } from './routes';

/** One Lambda each; they fail apart (DESIGN §2). */
export type Audience = 'resident' | 'check-in' | 'gate' | 'site' | 'district' | 'authority' | 'feeds' | 'public';

/** Who may call. `scope` says whose records: checked by the use case against the caller. */
export type Access =
  | { readonly kind: 'anyone' }
  /** A device of a site, by a token its own key has signed. */
  | { readonly kind: 'device'; readonly devices: readonly ('guard' | 'sentry' | 'door-screen')[] }
  | {
      readonly kind: 'roles';
      readonly roles: readonly (
        | 'resident'
        | 'officer'
        | 'reviewer'
        | 'tracer'
        | 'approver'
        | 'inspector'
        | 'administrator'
        | 'auditor'
        | 'feed'
        | 'lab'
        | 'authority'
      )[];
      readonly scope: 'self' | 'own-site' | 'district' | 'jurisdiction' | 'country';
      /** Only shortly after the person has proved anew who they are (`step-up-needed`). */
      readonly stepUp?: true;
    };

export type Endpoint = {
  readonly audience: Audience;
  readonly access: Access;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Default 16 KiB; more is refused before it is parsed. */
  readonly bodyBytesMax?: number;
  /** `file`: a table for a spreadsheet, given for saving. */
  readonly response: z.ZodType | 'pdf' | 'file' | 'redirect' | 'openapi';
  /** 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202 | 302;
  /** Beyond the ones any operation may answer with. */
  readonly problems: readonly ProblemCode[];
  /** A session begins here: the use case is told the kind of app it begins in, never more of it. */
  readonly startsSession?: true;
  /** Only wired in the local product; the cloud does not have it. */
  readonly localOnly?: boolean;
};

/** Any operation may answer with these (HTTP layer). */
export const problemsOfEveryOperation = [
  'request-not-readable',
  'request-not-valid',
  'request-too-large',
  'content-type-not-supported',
  'method-not-allowed',
  'not-found',
  'too-many-requests',
  'unavailable',
  'fault',
] as const satisfies readonly ProblemCode[];

/** Beside those, where someone has to be signed in. */
export const problemsOfSignedInOperations = ['sign-in-needed', 'sign-in-expired', 'not-allowed'] as const satisfies readonly ProblemCode[];

/** Beside those, where a device asks. */
export const problemsOfDeviceOperations = [
  'device-not-known',
  'device-revoked',
  'device-clock-wrong',
  'not-allowed',
] as const satisfies readonly ProblemCode[];

/** Beside those of every operation: what comes of not knowing who asks. */
export function problemsOfAccess(access: Access): readonly ProblemCode[] {
  switch (access.kind) {
    case 'anyone':
      return [];
    case 'device':
      return problemsOfDeviceOperations;
    case 'roles':
      return access.stepUp ? [...problemsOfSignedInOperations, 'step-up-needed'] : problemsOfSignedInOperations;
  }
}

export type EndpointTable = Readonly<Record<OperationName, Endpoint>>;
