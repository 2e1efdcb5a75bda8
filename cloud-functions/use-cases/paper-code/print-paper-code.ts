import { paperCodeIdBytes, paperCodeIdFrom } from '../../domain/gate/paper-code';
import { type PaperCodeReason, paperCodeValidUntil } from '../../domain/gate/paper-code-reason';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { dayOf, formatDay, millisecondsPerDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { PaperCodeKeys, Random } from '../ports/keys';
import type { PaperCodeSheet, PaperCodeSheets } from '../ports/paper-code-sheets';
import type { PaperCode, PaperCodes } from '../ports/paper-codes';

export type PrintPaperCodeNeeds = {
  readonly paperCodes: Pick<PaperCodes, 'add' | 'listOf'>;
  readonly paperCodeKeys: Pick<PaperCodeKeys, 'makePaperCode'>;
  readonly paperCodeSheets: PaperCodeSheets;
  readonly clock: Clock;
  readonly random: Random;
};

export type ToPrint = {
  readonly personId: PersonId;
  readonly maskedName: string;
  readonly because: PaperCodeReason;
  readonly issuedBy: PersonId;
  readonly language: PaperCodeSheet['language'];
};
export type PaperCodeFile = { readonly pdf: Uint8Array; readonly fileName: string };

/** A card that is misprinted twice and lost once on one day. */
const codesPerDayMax = 5;

/** A fresh code, valid for 180 days, and its sheet; the one before ends. Refused: a sixth within 24 hours. */
export async function printPaperCode(
  { personId, maskedName, because, issuedBy, language }: ToPrint,
  { paperCodes, paperCodeKeys, paperCodeSheets, clock, random }: PrintPaperCodeNeeds,
): Promise<Result<PaperCodeFile, Refusal>> {
  const issuedAt = clock.now();
  const today = (await paperCodes.listOf(personId)).filter((code) => code.issuedAt > issuedAt - millisecondsPerDay);
  if (today.length >= codesPerDayMax) return refused({ code: 'too-many-requests' });
  const paperCodeId = paperCodeIdFrom(random.bytes(paperCodeIdBytes));
  const code: PaperCode = { paperCodeId, personId, because, issuedBy, issuedAt, validUntil: paperCodeValidUntil(issuedAt) };
  const text = paperCodeKeys.makePaperCode(paperCodeId);
  // The sheet first: a code that could not be printed must not end the one that was.
  const pdf = await paperCodeSheets.makeSheet({ text, maskedName, issuedAt, validUntil: code.validUntil, language });
  await paperCodes.add(code);
  return done({ pdf, fileName: `paper-code-${formatDay(dayOf(issuedAt))}.pdf` });
}
