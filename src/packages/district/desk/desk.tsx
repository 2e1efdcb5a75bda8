import type { ReactNode } from 'react';
import { DeskFrame, type DeskTask } from '../../../components/desk-frame';
import { useSession } from '../../../services/session-store';
import { deskText } from '../../../text/desk';
import { districtText } from '../../../text/district';
import type { DistrictText } from '../../../text/district-chinese';
import { useText } from '../../../text/texts';

/** Every task has its words; a page's address has the same name. */
type Task = keyof DistrictText['tasks'];

/** In the order of the day: what waits, where, who was there, what follows, what it amounts to, who did it. */
const groups = ['reviews', 'sites', 'visits', 'tracing', 'positives', 'statistics', 'inspection', 'exports', 'audit', 'staff'] as const;
type Group = (typeof groups)[number];

const tasksOf: Readonly<Record<Group, readonly DeskTask<Task>[]>> = {
  reviews: [
    { task: 'reviews', icon: 'check', roles: ['officer', 'reviewer'] },
    { task: 'claims', icon: 'desk', roles: ['officer', 'reviewer'] },
    { task: 'guardianships', icon: 'person', roles: ['officer', 'reviewer'] },
  ],
  sites: [
    { task: 'sites', icon: 'door', roles: ['officer', 'reviewer', 'inspector', 'administrator'] },
    { task: 'siteClasses', icon: 'list', roles: ['officer', 'reviewer', 'inspector', 'administrator'] },
    { task: 'devices', icon: 'scan', roles: ['officer'] },
  ],
  visits: [
    { task: 'visits', icon: 'history', roles: ['officer', 'tracer'] },
    { task: 'approvals', icon: 'check', roles: ['approver', 'officer', 'tracer'] },
  ],
  tracing: [
    { task: 'tracing', icon: 'history', roles: ['tracer'] },
    { task: 'selections', icon: 'check', roles: ['tracer', 'approver'] },
    { task: 'personFacts', icon: 'person', roles: ['officer', 'tracer'] },
    { task: 'factProposals', icon: 'pen', roles: ['officer', 'tracer', 'approver'] },
  ],
  positives: [
    { task: 'positives', icon: 'history', roles: ['tracer', 'officer'] },
    { task: 'testLists', icon: 'list', roles: ['officer'] },
    { task: 'deskPaperCode', icon: 'print', roles: ['officer'] },
  ],
  statistics: [{ task: 'statistics', icon: 'list', roles: ['officer', 'reviewer', 'tracer', 'inspector', 'administrator'] }],
  inspection: [
    { task: 'inspections', icon: 'list', roles: ['officer', 'inspector'] },
    { task: 'myInspections', icon: 'scan', roles: ['inspector'] },
    { task: 'helpTickets', icon: 'pen', roles: ['officer', 'inspector'] },
  ],
  exports: [{ task: 'exports', icon: 'print', roles: ['officer', 'tracer', 'approver', 'administrator', 'inspector', 'auditor'] }],
  audit: [{ task: 'audit', icon: 'eye', roles: ['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'administrator', 'auditor'] }],
  staff: [
    { task: 'staff', icon: 'person', roles: ['administrator', 'auditor'] },
    { task: 'myPost', icon: 'lock', roles: ['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'administrator', 'auditor'] },
  ],
};

/** The district's desk around one of its tasks. */
export function Desk({ task, children }: { readonly task: Task; readonly children: ReactNode }) {
  const { tasks: says } = useText(districtText);
  const { deskGroups } = useText(deskText);
  const headed = groups.map((group) => ({ heading: deskGroups[group], tasks: tasksOf[group] }));
  return (
    <DeskFrame groups={headed} says={says} current={task} roles={useSession()?.roles}>
      {children}
    </DeskFrame>
  );
}
