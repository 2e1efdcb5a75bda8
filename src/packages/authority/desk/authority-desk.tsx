import type { ReactNode } from 'react';
import { DeskFrame, type TaskGroup } from '../../../components/desk-frame';
import { useSession } from '../../../services/session-store';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';

type Task = 'releases' | 'replay' | 'codeKeys' | 'feeds';

const groups: readonly TaskGroup<Task>[] = [
  {
    tasks: [
      { task: 'releases', icon: 'list', roles: ['authority'] },
      { task: 'replay', icon: 'history', roles: ['authority'] },
      { task: 'codeKeys', icon: 'lock', roles: ['authority'] },
      { task: 'feeds', icon: 'plus', roles: ['feed', 'lab'] },
    ],
  },
];

type AuthorityDeskProps = { readonly task: Task; readonly below?: boolean; readonly children: ReactNode };

/** The health authority's desk around one of its tasks; laboratories and feeds find theirs here too. */
export function AuthorityDesk({ task, below, children }: AuthorityDeskProps) {
  const { tasks: says } = useText(authorityText);
  return (
    <DeskFrame groups={groups} says={says} current={task} below={below} roles={useSession()?.roles}>
      {children}
    </DeskFrame>
  );
}
