/** What the verifier has found: each names what it is about, so that somebody can go and look. */

export type FindingKind =
  /** A link, or the entry in it, is not what was written. */
  | 'link-changed'
  | 'link-missing'
  /** A link that stood elsewhere. */
  | 'link-moved'
  /** A second link for an entry that says something else. */
  | 'link-inserted'
  | 'copy-changed'
  | 'copy-missing'
  /** A copy of which no link knows. */
  | 'copy-inserted'
  | 'root-changed'
  | 'root-missing'
  /** A root that does not follow from the one before, or from the chains. */
  | 'root-not-following'
  /** Something that this program never writes. */
  | 'unknown-item';

export type Finding = {
  readonly kind: FindingKind;
  readonly auditId?: string;
  readonly shard?: number;
  readonly seq?: number;
  readonly root?: number;
  /** The list whose copy it is, or what of a root does not fit. */
  readonly part?: string;
};
