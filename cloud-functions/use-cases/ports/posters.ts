import type { SiteId } from '../../domain/ids';
import type { SiteClass } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';

export type PosterContent = {
  readonly site: { readonly siteId: SiteId; readonly name: string; readonly address: string; readonly class: SiteClass };
  /** `https://<host>/s/<code>`: what the QR code says. */
  readonly siteCodeLink: string;
  /** 8 Crockford letters, the last a check digit. */
  readonly shortCode: string;
  readonly posterVersion: number;
  /** The name of the door it hangs at, printed under the site's. */
  readonly door?: string;
  /** The language that stands first and larger; the other follows. */
  readonly language: 'zh-CN' | 'en';
  /** A sheet of paper, or a sticker of 100 × 100 mm. */
  readonly size: 'a4' | 'a5' | 'sticker';
  readonly issuedAt: Instant;
};

/** A site's poster, one page as PDF. */
export type Posters = { makePoster(content: PosterContent): Promise<Uint8Array> };
