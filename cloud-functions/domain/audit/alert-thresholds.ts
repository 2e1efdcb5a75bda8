/**
 * From what on reading is told to the auditor, per clock hour. Ours; a district with other habits changes them here and
 * says why in its decision. An alert accuses nobody: it asks the auditor to look.
 */
export const alertThresholds = {
  /**
   * Different people whose data one person read. A tracer at work on one case opens a person about every six minutes, ten
   * an hour; one page of a site's visits names up to fifty at once, so a page is ordinary and three are not.
   */
  peopleReadMin: 120,
  /** Different staff who read one person: two tracers, a second approver and a reviewer are a case; five are curiosity. */
  readersOfOnePersonMin: 5,
  /** Refused attempts of one person: a mistyped form is refused two or three times, a search for gaps goes on. */
  refusedMin: 10,
  /** 22:00 to 06:00 in Shanghai, when no desk is open: one read is enough to ask about. */
  nightFromHour: 22,
  nightToHour: 6,
} as const;
