import type { ReactNode } from 'react';
import { DeskFrame, type DeskTask } from '../../../components/desk-frame';
import { useSession } from '../../../services/session-store';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';

type Task =
  | 'reviews'
  | 'sites'
  | 'visits'
  | 'testLists'
  | 'personFacts'
  | 'factProposals'
  | 'claims'
  | 'guardianships'
  | 'deskPaperCode'
  | 'devices'
  | 'audit';

const tasks: readonly DeskTask<Task>[] = [
  { task: 'reviews', icon: 'check', roles: ['officer'] },
  { task: 'sites', icon: 'door', roles: ['officer'] },
  { task: 'visits', icon: 'history', roles: ['officer'] },
  { task: 'testLists', icon: 'list', roles: ['officer'] },
  { task: 'personFacts', icon: 'person', roles: ['officer'] },
  { task: 'factProposals', icon: 'pen', roles: ['officer'] },
  { task: 'claims', icon: 'desk', roles: ['officer'] },
  { task: 'guardianships', icon: 'person', roles: ['officer'] },
  { task: 'deskPaperCode', icon: 'print', roles: ['officer'] },
  { task: 'devices', icon: 'scan', roles: ['officer'] },
  { task: 'audit', icon: 'eye', roles: ['officer', 'auditor'] },
];

/** The district's desk around one of its tasks. */
export function Desk({ task, children }: { readonly task: Task; readonly children: ReactNode }) {
  const { tasks: says } = useText(districtText);
  return (
    <DeskFrame tasks={tasks} says={says} current={task} roles={useSession()?.roles}>
      {children}
    </DeskFrame>
  );
}
