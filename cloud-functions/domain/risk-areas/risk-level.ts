import type { RiskLevel } from './publication';

const ranks: Readonly<Record<RiskLevel, number>> = { high: 3, medium: 2, low: 1 };

export const isRiskier = (one: RiskLevel, other: RiskLevel): boolean => ranks[one] > ranks[other];
/** For sorting, riskiest first. */
export const riskiestFirst = (one: RiskLevel, other: RiskLevel): number => ranks[other] - ranks[one];
