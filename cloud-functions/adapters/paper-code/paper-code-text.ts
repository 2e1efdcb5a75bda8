type Sentence = { readonly 'zh-CN': string; readonly en: string };

/** Every sentence on a paper code's sheet. */
export const paperCodeText = {
  product: { 'zh-CN': '通码', en: 'Tongma' },
  paperCode: { 'zh-CN': '纸质码', en: 'Paper code' },
  holder: { 'zh-CN': '持码人', en: 'Holder' },
  validUntil: { 'zh-CN': '有效期至', en: 'Valid through' },
  noColour: { 'zh-CN': '不含颜色，由核验点查询', en: 'No colour on it: gates look it up' },
  made: { 'zh-CN': '制作日期', en: 'Made on' },
  lost: { 'zh-CN': '遗失请马上挂失，旧码立即作废', en: 'Lost it? Report it: it is dead at once' },
  cut: { 'zh-CN': '沿角线剪下，中间对折，贴好或塑封。', en: 'Cut along the corner marks, fold in the middle, glue or laminate.' },
} as const satisfies Record<string, Sentence>;

export const waysToUse: readonly Sentence[] = [
  { 'zh-CN': '进门时出示本码和身份证件。', en: 'At the gate show it with your identity document.' },
  {
    'zh-CN': '挂失：本人或代管人的通码，或拨 12345，或到服务台。',
    en: 'To report a loss: in Tongma, by phone 12345, or at a desk.',
  },
  { 'zh-CN': '不要借给别人；码上没有您的全名和去过的地方。', en: 'Do not lend it. It holds neither your full name nor where you went.' },
];
