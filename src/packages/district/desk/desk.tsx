import type { ReactNode } from 'react';
import { Box, Paragraph, PressTarget, Words } from '../../../components/element';
import { Icon, type IconName } from '../../../components/icon';
import { Page } from '../../../components/page';
import { EmptyView, SignInFirst } from '../../../components/views';
import { hasKeyboard } from '../../../platform/desk-keys';
import { goTo, replaceWith } from '../../../platform/navigation';
import { type Session, useSession } from '../../../services/session-store';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import './desk.scss';

type Role = Session['roles'][number];
type Task = 'reviews' | 'sites' | 'visits' | 'audit';

const tasks: readonly { readonly task: Task; readonly icon: IconName; readonly roles: readonly Role[] }[] = [
  { task: 'reviews', icon: 'check', roles: ['officer'] },
  { task: 'sites', icon: 'door', roles: ['officer'] },
  { task: 'visits', icon: 'history', roles: ['officer'] },
  { task: 'audit', icon: 'eye', roles: ['officer', 'auditor'] },
];

/** The desk around one task: the tasks at the left of a wide window, in a row above a narrow one. */
export function Desk({ task, children }: { readonly task: Task; readonly children: ReactNode }) {
  const { tasks: say } = useText(districtText);
  const session = useSession();
  return (
    <Page title={say[task]} wide edgeToEdge>
      <Box className="desk">
        {session ? <Tasks current={task} roles={session.roles} /> : null}
        <Box className="desk-content">
          {session ? <ForRole {...{ task, roles: session.roles, children }} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}
        </Box>
      </Box>
    </Page>
  );
}

const mayOpen = (given: readonly Role[], needed: readonly Role[]): boolean => needed.some((role) => given.includes(role));

function Tasks({ current, roles }: { readonly current: Task; readonly roles: readonly Role[] }) {
  const { tasks: say, ...rest } = useText(districtText);
  return (
    <Box as="nav" label={rest.tasksLabel} className="desk-tasks">
      {tasks
        .filter((one) => mayOpen(roles, one.roles))
        .map(({ task, icon }) => (
          <PressTarget
            key={task}
            as="link"
            current={task === current}
            onPress={() => task !== current && replaceWith(task)}
            className={`desk-task ${task === current ? 'desk-task-current' : ''}`}
          >
            <Icon name={icon} />
            <Words>{say[task]}</Words>
          </PressTarget>
        ))}
      {hasKeyboard ? (
        <Box className="desk-keys">
          {rest.keys.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

/** The content, or which role it takes. */
function ForRole({ task, roles, children }: { readonly task: Task; readonly roles: readonly Role[]; readonly children: ReactNode }) {
  const say = useText(districtText);
  const everywhere = useText(everywhereText);
  const needed = tasks.find((one) => one.task === task)?.roles ?? [];
  if (mayOpen(roles, needed)) return <>{children}</>;
  const words = (names: readonly Role[]) => names.map((role) => everywhere.role[role]);
  return <EmptyView icon="person" title={say.roleNeeded(words(needed))} says={say.rolesHeld(words(roles))} />;
}
