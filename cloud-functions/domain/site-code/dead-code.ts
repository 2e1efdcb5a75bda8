import type { Site } from './site';

export type DeadCode = 'site-code-not-genuine' | 'site-code-replaced' | 'site-suspended' | 'site-revoked';

/**
 * Why nobody can check in with a genuine code of the site; `undefined`: it works. What holds for good comes first. A version
 * newer than the site's is not dead: only we can have made it, so the site was read before its poster was replaced.
 */
export function deadCode({ state, posterVersion }: Pick<Site, 'state' | 'posterVersion'>, codeVersion: number): DeadCode | undefined {
  switch (state) {
    case 'applied':
    case 'returned':
      // Such a site never had a poster.
      return 'site-code-not-genuine';
    case 'revoked':
      return 'site-revoked';
    case 'suspended':
    case 'approved':
      if (codeVersion < posterVersion) return 'site-code-replaced';
      return state === 'suspended' ? 'site-suspended' : undefined;
  }
}
