import type { Instant } from '../../domain/time';

export type PaperCodeSheet = {
  /** `TMP:` and 32 letters: all that the QR code says. */
  readonly text: string;
  /** 张**. */
  readonly maskedName: string;
  readonly issuedAt: Instant;
  readonly validUntil: Instant;
  readonly language: 'zh-CN' | 'en';
};

/** A card to cut out, both sides on one sheet, as PDF; it carries no colour and no whole name. */
export type PaperCodeSheets = { makeSheet(sheet: PaperCodeSheet): Promise<Uint8Array> };
