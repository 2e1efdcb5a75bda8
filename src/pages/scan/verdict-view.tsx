import { useEffect } from 'react';
import { Action } from '../../components/action';
import { ColourFrame } from '../../components/colour-frame';
import { Box, Heading, Paragraph, Words } from '../../components/element';
import { StateMark } from '../../components/state-mark';
import { goTo } from '../../platform/navigation';
import { sound, speak } from '../../platform/speak';
import type { CheckInRecorded } from '../../services/outbox';
import { useServerClock } from '../../services/use-server-clock';
import { everywhereText } from '../../text/everywhere';
import { useLanguage } from '../../text/language';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';
import { ageText, dayAndTimeText } from '../../text/time';
import { DoorSign } from './door-sign';
import { GroupVerdicts } from './group-verdicts';
import { verdictOf } from './verdict-of';

type VerdictProps = {
  readonly recorded: CheckInRecorded;
  readonly onAgain: () => void;
  /** With the guardianships of whoever came along. */
  readonly onLeave: (along: readonly string[]) => void;
};

/** The whole screen in the verdict, readable and audible to the person at the door. */
export function VerdictView({ recorded, onAgain, onLeave }: VerdictProps) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const shown = verdictOf(recorded);
  const admitted = recorded.outcome === 'admitted';
  const why = recorded.admissionReasons.map((reason) => say.reason[reason]);
  const door = recorded.separateDoor?.[language];
  const spoken = admitted
    ? say.spokenAdmitted(recorded.site.name)
    : say.spokenRefused(recorded.site.name, [...why, ...(door ? [door] : [])].join(' '));
  // Once for each check-in, not for each change of the words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    sound(shown.sign);
    speak(spoken, language);
  }, [recorded.checkInId]);
  return (
    <ColourFrame shown={shown} full>
      <Box className="verdict">
        <Box className="verdict-top">
          <StateMark sign={shown.sign} size="huge" />
          <Box live="now">
            <Heading level={2} className="verdict-word">
              {everywhere.word[shown.sign]}
            </Heading>
            <Paragraph className="verdict-outcome">{admitted ? say.admitted : say.refused}</Paragraph>
          </Box>
        </Box>
        <Box className="verdict-sheet">
          <Heading level={3} className="verdict-site">
            {recorded.site.name}
          </Heading>
          <Paragraph className="verdict-address">{recorded.site.address}</Paragraph>
          {recorded.door ? <DoorSign door={recorded.door} /> : null}
          {door ? <Paragraph className="verdict-outcome">{door}</Paragraph> : null}
          {why.length > 0 ? <Reasons why={why} within={recorded.testWithinHours} /> : null}
          <GroupVerdicts group={recorded.group} />
          <Facts recorded={recorded} />
          <NextSteps recorded={recorded} onAgain={onAgain} onLeave={onLeave} />
        </Box>
      </Box>
    </ColourFrame>
  );
}

function Reasons({ why, within }: { readonly why: readonly string[]; readonly within: number | null }) {
  const say = useText(scanText);
  return (
    <Box as="list" className="verdict-reasons">
      {why.map((sentence) => (
        <Box as="item" key={sentence} className="verdict-reason">
          {sentence}
        </Box>
      ))}
      {within === null ? null : (
        <Box as="item" className="verdict-reason">
          {say.within(within)}
        </Box>
      )}
    </Box>
  );
}

function Facts({ recorded: { at, latestTest } }: { readonly recorded: CheckInRecorded }) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const test = latestTest
    ? `${everywhere.testResult[latestTest.result]} · ${ageText(latestTest.sampledAt, now, everywhere)}`
    : everywhere.noTest;
  return (
    <Box className="verdict-facts">
      <Box className="verdict-fact">
        <Words className="verdict-label">{say.latestTest}</Words>
        <Words className="verdict-value">{test}</Words>
      </Box>
      <Box className="verdict-fact">
        <Words className="verdict-label">{say.recorded}</Words>
        <Words className="verdict-value">{`${dayAndTimeText(at, everywhere)}${at.length > 19 ? `:${at.slice(17, 19)}` : ''}`}</Words>
      </Box>
    </Box>
  );
}

function NextSteps({ recorded, onAgain, onLeave }: VerdictProps) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  if (recorded.outcome === 'admitted') {
    const finish = () => {
      onAgain();
      goTo('myCode');
    };
    return (
      <>
        <Action says={everywhere.done} onPress={finish} />
        <Action
          weight="quiet"
          icon="door"
          says={say.leave}
          onPress={() => onLeave(recorded.group.map(({ guardianshipId }) => guardianshipId))}
        />
      </>
    );
  }
  const toDeclare = recorded.admissionReasons.includes('not-declared');
  return (
    <>
      <Action says={toDeclare ? say.toDeclare : say.toWhy} onPress={() => goTo(toDeclare ? 'declare' : 'why')} />
      <Action weight="plain" says={say.again} onPress={onAgain} />
    </>
  );
}
