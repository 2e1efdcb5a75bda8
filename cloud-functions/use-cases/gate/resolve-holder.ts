/** Whose record it is: what a gate read, back to the person. */
import type { DeviceCaller } from '../../domain/gate/device';
import type { GateReason } from '../../domain/gate/gate-record';
import { codeTellsWho, isReadByMachine } from '../../domain/gate/known-holder';
import { personOfDocument } from '../../domain/gate/record-names';
import { documentKeyText } from '../../domain/identity/document-key';
import type { PersonId } from '../../domain/ids';
import { decodeBase64url } from '../../domain/personal-code/base64url';
import { lifeSecondsMax } from '../../domain/personal-code/code-payload';
import type { Instant } from '../../domain/time';
import type { CodeSubjects, GateCheckSeal, LookupKeys, PaperCodeKeys } from '../ports/keys';
import type { LiveCode, LiveCodes } from '../ports/live-codes';
import type { PaperCodes } from '../ports/paper-codes';
import type { PeopleStore } from '../ports/people-store';
import type { GateHolder, GateRecord } from './sent-record';

export type ResolveHolderNeeds = {
  readonly codeSubjects: Pick<CodeSubjects, 'uncover'>;
  readonly liveCodes: Pick<LiveCodes, 'get'>;
  readonly gateCheckSeal: Pick<GateCheckSeal, 'open'>;
  readonly paperCodeKeys: Pick<PaperCodeKeys, 'readPaperCode'>;
  readonly paperCodes: Pick<PaperCodes, 'get'>;
  readonly people: Pick<PeopleStore, 'findPersonByDocument'>;
  readonly lookupKeys: LookupKeys;
};

export type KnownHolder = {
  readonly kind: 'known';
  /** One person, or a group, whoever brought it first. */
  readonly people: readonly PersonId[];
  /** False: an id that stands for a document. */
  readonly registered: boolean;
  /** Something of theirs was held up to the gate. A number that was typed in proves nobody there. */
  readonly present: boolean;
};
export type Holder =
  | KnownHolder
  /** `because`: what the cloud found and the gate could not know. */
  | { readonly kind: 'nobody'; readonly because?: GateReason }
  /** The gate says it knew, and cannot have. */
  | { readonly kind: 'not-known' };

export type ToResolve = {
  readonly device: DeviceCaller;
  readonly record: Pick<GateRecord, 'holder' | 'reasons' | 'means'>;
  /** When the check was. */
  readonly at: Instant;
  readonly now: Instant;
};

const nobody: Holder = { kind: 'nobody' };
const notKnown: Holder = { kind: 'not-known' };
const known = (...people: readonly PersonId[]): KnownHolder => ({ kind: 'known', people, registered: true, present: true });

export async function resolveHolder(
  { device, record: { holder, reasons, means }, at, now }: ToResolve,
  needs: ResolveHolderNeeds,
): Promise<Holder> {
  switch (holder.by) {
    case 'code':
      return codeTellsWho(reasons) ? holderOfCode(holder, at, needs) : nobody;
    case 'check': {
      const checked = needs.gateCheckSeal.open(device.deviceId, holder.check, now);
      return checked ? { ...known(checked.personId), registered: checked.registered, present: checked.means !== 'document' } : notKnown;
    }
    case 'paper':
      return holderOfPaper(holder.paperCode, at, needs);
    case 'document':
      return holderOfDocument(holder, isReadByMachine(means, device), needs);
    case 'nobody':
      return nobody;
  }
}

/**
 * Bytes that we never covered give somebody to whom no such code was issued. A code kept from an earlier visit tells nobody's
 * later one: a gate finds no code good but within its life.
 */
async function holderOfCode(
  { subject, anchor }: Extract<GateHolder, { by: 'code' }>,
  at: Instant,
  { codeSubjects, liveCodes }: ResolveHolderNeeds,
): Promise<Holder> {
  const [covered, chainEnd] = [decodeBase64url(subject), decodeBase64url(anchor)];
  const personId = covered && chainEnd && codeSubjects.uncover(covered, chainEnd);
  if (personId === undefined) return notKnown;
  const code = await liveCodes.get(personId, subject.slice(0, codeNameLetters));
  return code && livedAt(code, at) ? known(...code.members) : notKnown;
}

/** A slot before it was signed is good as well (personal-code/verify-code), and a gate's clock may be a slot off ours. */
const clocksOffMs = 60_000;
const livedAt = ({ until }: Pick<LiveCode, 'until'>, at: Instant): boolean =>
  at < until + clocksOffMs && at >= until - lifeSecondsMax * 1000 - clocksOffMs;

/** base64url of 6 bytes: the beginning of the covered subject's own. */
const codeNameLetters = 8;

/** As it was at the moment of the check: a code reported lost since then had still been its holder's. */
async function holderOfPaper(text: string, at: Instant, { paperCodeKeys, paperCodes }: ResolveHolderNeeds): Promise<Holder> {
  const paperCodeId = paperCodeKeys.readPaperCode(text);
  if (paperCodeId === undefined) return { kind: 'nobody', because: 'paper-code-not-genuine' };
  const code = await paperCodes.get(paperCodeId);
  const wasAlive = code !== undefined && at < code.validUntil && (code.ended === undefined || at < code.ended.at);
  return wasAlive ? known(code.personId) : { kind: 'nobody', because: 'paper-code-dead' };
}

async function holderOfDocument(
  document: Extract<GateHolder, { by: 'document' }>,
  present: boolean,
  { people, lookupKeys }: ResolveHolderNeeds,
): Promise<Holder> {
  const text = documentKeyText(document);
  if (!text.ok) return { kind: 'nobody', because: 'document-not-valid' };
  const documentKey = lookupKeys.lookupKey('document', text.value);
  const personId = await people.findPersonByDocument(documentKey);
  return { ...known(personId ?? personOfDocument(documentKey)), registered: personId !== undefined, present };
}
