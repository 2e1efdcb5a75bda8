/** How this platform can vouch for the person; `services/session` exchanges it for a session. */
export type ProviderLogin =
  | { readonly provider: 'wechat'; readonly code: string }
  | { readonly provider: 'alipay'; readonly authCode: string }
  | { readonly provider: 'none' };

export const loginProvider: ProviderLogin['provider'] = 'none';

/** Asks the platform; `none` when it has no account of its own, or the person said no. */
export async function providerLogin(): Promise<ProviderLogin> {
  return { provider: 'none' };
}
