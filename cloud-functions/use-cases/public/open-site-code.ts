import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';

export type OpenSiteCodeInput = { readonly params: { readonly siteCode: string } };
export type OpenSiteCodeNeeds = {
  /** `https://<host>`, without a slash at the end: what the posters say. */
  readonly publicOrigin: string;
  /** Where the browser app lives; empty: beside us. */
  readonly appOrigin: string;
};

/**
 * A site code's link, scanned with any other scanner, opens the browser app at the scan page with the launch parameter
 * `q` that WeChat and Alipay give a mini-program. Nothing is looked up: the page asks for the check-in itself.
 */
export async function openSiteCode(
  { params }: OpenSiteCodeInput,
  { publicOrigin, appOrigin }: OpenSiteCodeNeeds,
): Promise<Result<{ readonly location: string }, Refusal>> {
  const link = `${publicOrigin}/s/${params.siteCode}`;
  return done({ location: `${appOrigin}/#/pages/scan/index?q=${encodeURIComponent(link)}` });
}
