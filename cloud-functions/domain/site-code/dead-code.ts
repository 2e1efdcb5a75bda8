import type { Site } from './site';

export type DeadCode = 'site-code-not-genuine' | 'site-code-replaced' | 'site-suspended' | 'site-revoked' | 'site-door-closed';

/** What a site code says of itself. */
export type CodeRead = { readonly posterVersion: number; readonly door?: number };

/**
 * Why nobody can check in with a genuine code of the site; `undefined`: it works. What holds for good comes first. A version
 * newer than the site's is not dead: only we can have made it, so the site was read before its poster was replaced.
 */
export function deadCode(site: Pick<Site, 'state' | 'posterVersion' | 'doors'>, code: CodeRead): DeadCode | undefined {
  switch (site.state) {
    case 'applied':
    case 'returned':
      // Such a site never had a poster.
      return 'site-code-not-genuine';
    case 'revoked':
      return 'site-revoked';
    case 'suspended':
    case 'approved':
      if (code.posterVersion < site.posterVersion) return 'site-code-replaced';
      if (code.posterVersion === site.posterVersion && isClosedDoor(site, code)) return 'site-door-closed';
      return site.state === 'suspended' ? 'site-suspended' : undefined;
  }
}

const isClosedDoor = ({ doors = [] }: Pick<Site, 'doors'>, { door }: CodeRead): boolean =>
  door !== undefined && !doors.some(({ doorId }) => doorId === door);
