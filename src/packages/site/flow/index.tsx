import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { DayField } from '../../../components/field';
import { HourBars } from '../../../components/hour-bars';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo, textOfParameter } from '../../../platform/navigation';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';
import { clockTime } from '../../../text/time';
import { busySpans, cameIn, type HourSpan, most } from './busy-hours';
import './index.scss';

type Flow = AnswerOf<'getSiteFlow'>;

export default function Index() {
  const say = useText(siteText);
  const { siteId = '', name = '' } = useRouter().params;
  const [day, setDay] = useState('');
  const { answer, reload } = useAnswer('getSiteFlow', { params: { siteId }, query: day === '' ? {} : { day } });
  return (
    <Page title={say.flowTitleOf(textOfParameter(name))} foot={<Action weight="quiet" says={say.refresh} onPress={reload} />}>
      {answer.state === 'loading' ? <LoadingView /> : null}
      {answer.state === 'signed-out' ? <SignInFirst onSignIn={() => goTo('signIn')} /> : null}
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? (
        <>
          <DayField
            id="flow-day"
            label={say.day}
            placeholder={answer.value.day}
            value={day === '' ? answer.value.day : day}
            onValue={setDay}
          />
          <FlowOfDay flow={answer.value} />
        </>
      ) : null}
    </Page>
  );
}

function FlowOfDay({ flow }: { readonly flow: Flow }) {
  const say = useText(siteText);
  const everywhere = useText(everywhereText);
  const total = flow.admitted + flow.refused;
  const busy = flow.hours.filter((hour) => cameIn(hour) > 0);
  return (
    <>
      <Box className="flow-totals" live="when-quiet">
        <Total says={everywhere.outcome.admitted} count={flow.admitted} />
        <Total says={everywhere.outcome.refused} count={flow.refused} />
      </Box>
      <Card>
        {total === 0 ? <Paragraph>{say.nobody}</Paragraph> : <HourBars hours={flow.hours} says={say.barsOf(total)} />}
        <BusyHours hours={flow.hours} />
        <Fullest flow={flow} />
      </Card>
      {busy.length > 0 ? (
        <Card>
          <Box as="list" className="flow-hours">
            {busy.map((hour) => (
              <Box as="item" key={hour.hour} className="flow-hour">
                <Words>{hourSpan(hour.hour)}</Words>
                <Words>
                  {`${say.admitted} ${hour.admitted}`}
                  {hour.refused > 0 ? ` · ${say.refused} ${hour.refused}` : ''}
                </Words>
              </Box>
            ))}
          </Box>
        </Card>
      ) : null}
      {flow.doors && flow.doors.length > 0 ? (
        <Card title={say.flowByDoor}>
          <Box as="list" className="flow-hours">
            {flow.doors.map((door) => (
              <Box as="item" key={door.doorId} className="flow-hour">
                <Words>{door.name ?? say.flowDoorGone}</Words>
                <Words>
                  {`${say.admitted} ${door.admitted}`}
                  {door.refused > 0 ? ` · ${say.refused} ${door.refused}` : ''}
                </Words>
              </Box>
            ))}
          </Box>
        </Card>
      ) : null}
      <Paragraph className="flow-note">{`${say.countedAt(clockTime(flow.countedAt))} · ${say.countsOnly}`}</Paragraph>
    </>
  );
}

function BusyHours({ hours }: Pick<Flow, 'hours'>) {
  const say = useText(siteText);
  const busiest = most(hours, cameIn);
  if (!busiest) return null;
  return (
    <>
      <Paragraph className="flow-note">{say.busiest(hourSpan(busiest.hour), cameIn(busiest))}</Paragraph>
      <Paragraph className="flow-note">{say.busyHours(busySpans(hours).map(spanText))}</Paragraph>
    </>
  );
}

/** Who was turned away did not fill it. */
function Fullest({ flow: { hours, capacity } }: { readonly flow: Flow }) {
  const say = useText(siteText);
  const fullest = most(hours, ({ admitted }) => admitted);
  if (capacity === null) return <Paragraph className="flow-note">{say.capacityNotSet}</Paragraph>;
  if (!fullest) return null;
  const percent = Math.round((fullest.admitted / capacity) * 100);
  return (
    <Paragraph className="flow-note">
      {say.fullest({ hours: hourSpan(fullest.hour), count: fullest.admitted, capacity, percent })}
    </Paragraph>
  );
}

function Total({ says, count }: { readonly says: string; readonly count: number }) {
  return (
    <Box className="flow-total">
      <Words className="flow-number">{String(count)}</Words>
      <Words>{says}</Words>
    </Box>
  );
}

const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const spanText = ({ from, to }: HourSpan): string => `${clockHour(from)}–${clockHour(to)}`;
const hourSpan = (hour: number): string => spanText({ from: hour, to: hour + 1 });
