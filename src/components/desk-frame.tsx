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

type DeskFrameProps<Name extends PageName> = {
  readonly tasks: readonly DeskTask<Name>[];
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
  const { says, current, roles, children, tasks } = props;
  const needed = tasks.find(({ task }) => task === current)?.roles ?? [];
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

function Tasks<Name extends PageName>({ tasks, says, current, roles, below }: DeskFrameProps<Name> & { readonly roles: readonly Role[] }) {
  const say = useText(deskText);
  return (
    <Box as="nav" label={say.tasksLabel} className="desk-tasks">
      {tasks
        .filter((one) => mayOpen(roles, one.roles))
        .map(({ task, icon }) => (
          <PressTarget
            key={task}
            as="link"
            current={task === current}
            onPress={() => (task !== current || below) && replaceWith(task)}
            className={`desk-task ${task === current ? 'desk-task-current' : ''}`}
          >
            <Icon name={icon} />
            <Words>{says[task]}</Words>
          </PressTarget>
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

type ForRoleProps = { readonly needed: readonly Role[]; readonly held: readonly Role[]; readonly children: ReactNode };

/** The content, or which role it takes. */
function ForRole({ needed, held, children }: ForRoleProps) {
  const say = useText(deskText);
  const { role: words } = useText(everywhereText);
  if (mayOpen(held, needed)) return <>{children}</>;
  const named = (roles: readonly Role[]) => roles.map((role) => words[role]);
  return <EmptyView icon="person" title={say.roleNeeded(named(needed))} says={say.rolesHeld(named(held))} />;
}
