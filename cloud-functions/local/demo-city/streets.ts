/**
 * The streets of Manzhouli: codes and names as the National Bureau of Statistics published them (statistical division codes, as of
 * 2015-09-30), which follow GB/T 10114. Real places; who lives and works there in the demo city is made up.
 */
export const streetsOfManzhouli = [
  { code: '150781001', name: '东山街道' },
  { code: '150781002', name: '道南街道' },
  { code: '150781003', name: '道北街道' },
  { code: '150781004', name: '兴华街道' },
  { code: '150781100', name: '新开河镇' },
] as const;
