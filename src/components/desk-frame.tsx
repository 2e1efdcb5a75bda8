import type { ReactNode } from 'react';
import { hasKeyboard } from '../platform/desk-keys';
import { goTo, type PageName, replaceWith } from '../platform/navigation';
import { deskText } from '../text/desk';
import { type EverywhereText, everywhereText } from '../text/everywhere';
import { useText } from '../text/texts';
import { Box, Paragraph, PressTarget, Words } from './element';
import { Icon, type IconName } from './icon';
import { Page } from './page';
import { EmptyView, SignInFirst } from './views';
import './desk-frame.scss';

type Role = keyof EverywhereText['role'];
export type DeskTask<Name extends PageName> = { readonly task: Name; readonly icon: IconName; readonly roles: readonly Role[] };
/** Tasks of one kind under a heading, or without one where a desk has few. */
export type TaskGroup<Name extends PageName> = { readonly heading?: string; readonly tasks: readonly DeskTask<Name>[] };

type DeskFrameProps<Name extends PageName> = {
  readonly groups: readonly TaskGroup<Name>[];
  /** What the tasks are called; the one that is open names the page too. */
  readonly says: Readonly<Record<Name, string>>;
  readonly current: Name;
  /** Of the person signed in; `undefined`: nobody is. */
  readonly roles: readonly Role[] | undefined;
  /** A page below the task: the task in the list leads back to it. */
  readonly below?: boolean;
  readonly children: ReactNode;
};

/** The desk around one task: the tasks at the left of a wide window, in a row above a narrow one. */
export function DeskFrame<Name extends PageName>(props: DeskFrameProps<Name>) {
  const { says, current, roles, children, groups } = props;
  const needed = groups.flatMap(({ tasks }) => tasks).find(({ task }) => task === current)?.roles ?? [];
  return (
    <Page title={says[current]} wide edgeToEdge>
      <Box className="desk">
        {roles ? <Tasks {...props} roles={roles} /> : null}
        <Box className="desk-content">
          {roles ? <ForRole {...{ needed, held: roles, children }} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}
        </Box>
      </Box>
    </Page>
  );
}

const mayOpen = (held: readonly Role[], needed: readonly Role[]): boolean => needed.some((role) => held.includes(role));

type TasksProps<Name extends PageName> = Omit<DeskFrameProps<Name>, 'roles'> & { readonly roles: readonly Role[] };

function Tasks<Name extends PageName>({ groups, ...open }: TasksProps<Name>) {
  const say = useText(deskText);
  const mine = groups
    .map(({ heading, tasks }) => ({ heading, tasks: tasks.filter((one) => mayOpen(open.roles, one.roles)) }))
    .filter(({ tasks }) => tasks.length > 0);
  return (
    <Box as="nav" label={say.tasksLabel} className="desk-tasks">
      {mine.map(({ heading, tasks }) => (
        <Box key={tasks[0]?.task} className="desk-group">
          {heading ? (
            <Words decorative className="desk-group-heading">
              {heading}
            </Words>
          ) : null}
          <Box as="list" label={heading} className="desk-group-tasks">
            {tasks.map((one) => (
              <Box as="item" key={one.task} className="desk-group-task">
                <TaskLink {...one} {...open} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
      {hasKeyboard ? (
        <Box className="desk-keys">
          {say.keys.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

type TaskLinkProps<Name extends PageName> = DeskTask<Name> & Pick<DeskFrameProps<Name>, 'says' | 'current' | 'below'>;

function TaskLink<Name extends PageName>({ task, icon, says, current, below }: TaskLinkProps<Name>) {
  return (
    <PressTarget
      as="link"
      current={task === current}
      onPress={() => (task !== current || below) && replaceWith(task)}
      className={`desk-task ${task === current ? 'desk-task-current' : ''}`}
    >
      <Icon name={icon} />
      <Words>{says[task]}</Words>
    </PressTarget>
  );
}

type ForRoleProps = { readonly needed: readonly Role[]; readonly held: readonly Role[]; readonly children: ReactNode };

/** The content, or which role it takes. */
function ForRole({ needed, held, children }: ForRoleProps) {
  const say = useText(deskText);
  const { role: words } = useText(everywhereText);
  if (mayOpen(held, needed)) return <>{children}</>;
  const named = (roles: readonly Role[]) => roles.map((role) => words[role]);
  return <EmptyView icon="person" title={say.roleNeeded(named(needed))} says={say.rolesHeld(named(held))} />;
}
