/** Where a platform has no secure source (Alipay) the cloud makes the chain's seed (DESIGN §4). */
export async function secureRandomBytes(_count: number): Promise<Uint8Array | 'none'> {
  return 'none';
}
