import type { ReactNode } from 'react';
import { Action } from '../../components/action';
import { ColourFrame } from '../../components/colour-frame';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../components/element';
import { modulesOf, shownOf } from '../../components/health-state';
import { QrPicture } from '../../components/qr-picture';
import { SlotRing } from '../../components/slot-ring';
import { StateMark } from '../../components/state-mark';
import { goTo } from '../../platform/navigation';
import { useWindowWidth } from '../../platform/window-width';
import { everywhereText } from '../../text/everywhere';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';
import { ageText, clockTime, tickingClock } from '../../text/time';
import { CodeFacts } from './code-facts';
import type { MyCode } from './use-my-code';
import './code-view.scss';

type CodeViewProps = Omit<Extract<MyCode, { kind: 'held' }>, 'kind'> & {
  readonly now: number;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  /** Whom it stands for, where that is more than the name in it. */
  readonly title?: string;
  /** Instead of what stands below one's own code: this is somebody else's. */
  readonly below?: ReactNode;
};

/** The code itself, in every state: frame, name, word and shape, rotating QR code; below it what it rests on. */
export function CodeView({ held, slot, problem, now, refreshing, onRefresh, title, below }: CodeViewProps) {
  const say = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const { issued } = held;
  const shown = shownOf(issued);
  return (
    <Box className="my-code">
      <ColourFrame shown={shown}>
        <Box className="my-code-frame">
          <Box className="my-code-top">
            <Words className="my-code-name">{title ?? issued.maskedName}</Words>
            <Words className="my-code-clock">{tickingClock(now)}</Words>
          </Box>
          <Box className="my-code-verdict">
            <StateMark sign={shown.sign} />
            <Heading level={2} className="my-code-word">
              {everywhere.word[shown.sign]}
            </Heading>
          </Box>
          <Paragraph className="my-code-flags">{flagsOf(issued, everywhere).join(' · ')}</Paragraph>
          <Plate held={held} slot={slot} refreshing={refreshing} onRefresh={onRefresh} />
          <Box className="my-code-age">
            <Words>
              {say.dataAge(ageText(issued.asOf, now, everywhere))} · {say.validUntil(clockTime(issued.validUntil))}
            </Words>
            <PressTarget onPress={onRefresh} busy={refreshing} className="my-code-refresh">
              {refreshing ? say.refreshing : say.refresh}
            </PressTarget>
          </Box>
        </Box>
      </ColourFrame>
      <Box className="my-code-below">
        {below ?? <CodeFacts issued={issued} problem={problem} now={now} />}
        <Box className="my-code-scan">
          <Action says={say.scanASite} icon="scan" onPress={() => goTo('scan')} />
        </Box>
      </Box>
    </Box>
  );
}

/** The QR code of this slot. A code nobody can verify has none to show, and one that has run out neither. */
function Plate({ held, slot, refreshing, onRefresh }: Pick<CodeViewProps, 'held' | 'slot' | 'refreshing' | 'onRefresh'>) {
  const say = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const shown = shownOf(held.issued);
  if (!slot) {
    return (
      <Instead title={say.overTitle} says={say.overSays}>
        <Action says={say.getFresh} onPress={onRefresh} busy={refreshing} />
      </Instead>
    );
  }
  if (shown.colour === 'unverifiable') return <Instead title={say.unverifiableTitle} says={say.unverifiableSays} />;
  return <Code text={slot.text} left={slot.left} colour={shown.colour} word={everywhere.word[shown.sign]} />;
}

type Issued = CodeViewProps['held']['issued'];

function flagsOf({ colour, missedTest, pendingTest }: Issued, say: (typeof everywhereText)['zh-CN']): readonly string[] {
  const name = colour === 'unverifiable' ? [] : [say.colour[colour]];
  return [...name, ...(missedTest ? [say.flag.missed] : []), ...(pendingTest ? [say.flag.pending] : [])];
}

type CodeProps = { readonly text: string; readonly left: number; readonly colour: Issued['colour']; readonly word: string };

function Code({ text, left, colour, word }: CodeProps) {
  const say = useText(myCodeText);
  const width = useWindowWidth();
  const side = Math.max(200, Math.min(288, Math.round(width * 0.62)));
  return (
    <SlotRing left={left}>
      <QrPicture text={text} modules={modulesOf[colour]} side={side} says={say.codePicture(word)} />
    </SlotRing>
  );
}

function Instead({ title, says, children }: { readonly title: string; readonly says: string; readonly children?: ReactNode }) {
  return (
    <Box className="my-code-over">
      <Heading level={3} className="my-code-over-title">
        {title}
      </Heading>
      <Paragraph className="my-code-over-says">{says}</Paragraph>
      {children}
    </Box>
  );
}
