/** `refused`: the provider said no (a used or foreign code). `unreachable`: no usable answer in time. */
export type ProviderAnswer =
  | { readonly kind: 'signed-in'; readonly externalId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

export type WechatSignIn = { exchangeCode(code: string): Promise<ProviderAnswer> };
export type AlipaySignIn = { exchangeAuthCode(authCode: string): Promise<ProviderAnswer> };
export type TextMessages = { sendSignInCode(phone: string, code: string): Promise<{ readonly sent: boolean }> };
