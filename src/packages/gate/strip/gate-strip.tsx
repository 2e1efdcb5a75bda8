import { Box, Words } from '../../../components/element';
import { Icon } from '../../../components/icon';
import type { GateStrip as Strip } from '../../../services/gate/gate-types';
import { gateStripText } from '../../../text/gate-strip';
import { useText } from '../../../text/texts';
import './gate-strip.scss';

type Say = (typeof gateStripText)['zh-CN'];

/** Always there at a gate: cloud or not, how old its lists are, what waits to be uploaded, and a clock that is off. */
export function GateStrip({ strip }: { readonly strip: Strip }) {
  const say = useText(gateStripText);
  const clock = clockWords(strip, say);
  return (
    <Box as="header" className={`gate-strip ${strip.online ? '' : 'gate-strip-offline'}`} live="when-quiet">
      <Icon name={strip.online ? 'check' : 'offline'} />
      <Words className="gate-strip-part">{strip.online ? say.online : say.offline}</Words>
      <Words className="gate-strip-part">{ageWords(strip.trustListAgeSeconds, say, { known: say.trust, none: say.noTrust })}</Words>
      <Words className="gate-strip-part">{ageWords(strip.turnedAgeSeconds, say, { known: say.turned, none: say.noTurned })}</Words>
      <Words className="gate-strip-part">{strip.queued > 0 ? say.queued(strip.queued) : say.nothingQueued}</Words>
      {clock ? <Words className="gate-strip-part gate-strip-clock">{clock}</Words> : null}
    </Box>
  );
}

type AgeWords = { readonly known: (age: string) => string; readonly none: string };

function ageWords(seconds: number | null, say: Say, { known, none }: AgeWords): string {
  if (seconds === null) return none;
  if (seconds < 60) return known(say.age.now);
  const minutes = Math.floor(seconds / 60);
  return known(minutes < 120 ? say.age.minutes(minutes) : say.age.hours(Math.floor(minutes / 60)));
}

function clockWords({ clockWrong, clockLost, clockOffMs }: Strip, say: Say): string | undefined {
  if (clockLost) return say.clockLost;
  if (!clockWrong) return undefined;
  const seconds = Math.round(Math.abs(clockOffMs) / 1000);
  return clockOffMs > 0 ? say.clockAhead(seconds) : say.clockBehind(seconds);
}
