import { Box, Heading, Words } from '../../components/element';
import { StateMark } from '../../components/state-mark';
import type { CheckInRecorded } from '../../services/outbox';
import { everywhereText } from '../../text/everywhere';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';
import { verdictOf } from './verdict-of';

/** Each of those who came along, judged alone. */
export function GroupVerdicts({ group }: Pick<CheckInRecorded, 'group'>) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  if (group.length === 0) return null;
  return (
    <Box as="section" className="verdict-group">
      <Heading level={3} className="verdict-label">
        {say.groupTitle}
      </Heading>
      <Box as="list">
        {group.map((member) => (
          <Box as="item" key={member.guardianshipId} className="verdict-member">
            <StateMark sign={verdictOf({ ...member, missedTest: false, pendingTest: false }).sign} size="small" />
            <Words className="verdict-member-name">{member.maskedName}</Words>
            <Words>
              {[everywhere.outcome[member.outcome], ...member.admissionReasons.map((reason) => say.reason[reason])].join(' · ')}
            </Words>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
