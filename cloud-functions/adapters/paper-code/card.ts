import { addDays, dayOf, formatDay } from '../../domain/time';
import type { PaperCodeSheet } from '../../use-cases/ports/paper-code-sheets';

/** ISO/IEC 7810 ID-1, a bank card: 85.60 × 53.98 mm, in points. */
export const card = { width: 242.65, height: 153.01 } as const;

/** The last day on which it is valid. */
export const lastDayOf = ({ validUntil }: PaperCodeSheet): string => formatDay(addDays(dayOf(validUntil), -1));
