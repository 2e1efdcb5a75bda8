import { type Column, DataTable } from '../../../components/data-table';
import { Box, PressTarget, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { everywhereText } from '../../../text/everywhere';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { useStreetNames } from '../desk/use-street-names';
import type { PostShown } from './use-staff';

type StaffTableProps = { readonly posts: readonly PostShown[]; readonly onOpen: (postId: string) => void };

/** Who is what, where and until when; what is delegated to them stands under their own roles. */
export function StaffTable({ posts, onOpen }: StaffTableProps) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const streetName = useStreetNames();
  const cursor = useRowCursor(posts.map(({ postId }) => postId));
  const columns: readonly Column<PostShown>[] = [
    { key: 'name', says: say.name, cell: ({ name, isMine }) => `${name}${isMine ? say.me : ''}` },
    { key: 'roles', says: say.roles, cell: (post) => <Roles post={post} /> },
    {
      key: 'scope',
      says: say.scope,
      cell: ({ subDistrict }) => (subDistrict === null ? say.wholeDistrict : streetName(subDistrict)),
      shape: 'narrow',
    },
    { key: 'state', says: say.state, cell: ({ state }) => say.stateOf[state], shape: 'narrow' },
    { key: 'since', says: say.since, cell: ({ since }) => (since ? dayAndTimeText(since, everywhere) : '–'), shape: 'figure' },
    { key: 'until', says: say.until, cell: (post) => endOf(post, say.noEnd, (at) => dayAndTimeText(at, everywhere)), shape: 'figure' },
    {
      key: 'do',
      says: say.open,
      cell: ({ postId, name }) => (
        <PressTarget className="desk-do" label={say.openOf(name)} onPress={() => onOpen(postId)}>
          <Words>{say.open}</Words>
        </PressTarget>
      ),
      shape: 'narrow',
    },
  ];
  return <DataTable label={say.listLabel} columns={columns} rows={posts} keyOf={({ postId }) => postId} cursor={cursor} />;
}

const endOf = ({ endedAt, invitationUntil, until }: PostShown, noEnd: string, written: (at: string) => string): string => {
  const end = endedAt ?? invitationUntil ?? until;
  return end === null ? noEnd : written(end);
};

function Roles({ post }: { readonly post: PostShown }) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const named = (roles: PostShown['roles']) => roles.map((role) => everywhere.role[role]).join(say.comma);
  return (
    <Box>
      <Words>{named(post.roles)}</Words>
      {post.delegations.map(({ delegationId, roles, byName, until }) => (
        <Box key={delegationId} className="desk-soft">
          {say.delegated(named(roles), byName, dayAndTimeText(until, everywhere))}
        </Box>
      ))}
    </Box>
  );
}
