/** Attempts by way of inspections, trainings and help; see attempts.ts. */
import { type Line, officerElsewhere, smuggle, unrecorded, victim } from './attempts';
import { sampleRequests } from './sample-requests';

export const inspectionLines = {
  makeInspectionTasks: {
    attempts: [
      smuggle('makeInspectionTasks', 'officer', { colour: 'red' }),
      smuggle('makeInspectionTasks', 'officer', { person: victim }),
      smuggle('makeInspectionTasks', 'officer', { dueAt: '2023-09-06T08:00:00+08:00' }),
    ],
  },
  addInspectionPhoto: {
    attempts: [
      { says: 'of a task that is not there', by: 'inspector', sample: sampleRequests.addInspectionPhoto, refused: { code: 'not-found' } },
      smuggle('addInspectionPhoto', 'inspector', { position: { latitudeMicro: 1, longitudeMicro: 1 } }),
    ],
  },
  recordFinding: {
    attempts: [
      smuggle('recordFinding', 'inspector', { facts: [{ kind: 'case.confirmed' }] }),
      smuggle('recordFinding', 'inspector', { position: { latitudeMicro: 49_597_000, longitudeMicro: 117_455_000 } }),
      { says: 'of a task that is not there', by: 'inspector', sample: sampleRequests.recordFinding, refused: { code: 'not-found' } },
    ],
  },
  answerHelpTicket: {
    attempts: [
      smuggle('answerHelpTicket', 'officer', { colour: 'red' }),
      { says: 'that is another district’s', by: officerElsewhere, sample: sampleRequests.answerHelpTicket, refused: { code: 'not-found' } },
    ],
  },
  reportFixed: { attempts: [unrecorded(smuggle('reportFixed', 'shop-owner', { step: 'closed' }))] },
  addSitePhoto: { attempts: [unrecorded(smuggle('addSitePhoto', 'shop-owner', { person: victim }))] },
  recordTraining: { attempts: [unrecorded(smuggle('recordTraining', 'shop-owner', { person: victim }))] },
  openHelpTicket: { attempts: [unrecorded(smuggle('openHelpTicket', 'courier', { position: { latitudeMicro: 1, longitudeMicro: 1 } }))] },
} satisfies Readonly<Record<string, Line>>;
