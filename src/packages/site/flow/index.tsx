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
  const busy = flow.hours.filter((hour) => hour.admitted + hour.refused > 0);
  const busiest = busy.reduce<Flow['hours'][number] | undefined>((most, hour) => (most && sum(most) >= sum(hour) ? most : hour), undefined);
  return (
    <>
      <Box className="flow-totals" live="when-quiet">
        <Total says={everywhere.outcome.admitted} count={flow.admitted} />
        <Total says={everywhere.outcome.refused} count={flow.refused} />
      </Box>
      <Card>
        {total === 0 ? <Paragraph>{say.nobody}</Paragraph> : <HourBars hours={flow.hours} says={say.barsOf(total)} />}
        {busiest ? <Paragraph className="flow-note">{say.busiest(hourSpan(busiest.hour), sum(busiest))}</Paragraph> : null}
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

function Total({ says, count }: { readonly says: string; readonly count: number }) {
  return (
    <Box className="flow-total">
      <Words className="flow-number">{String(count)}</Words>
      <Words>{says}</Words>
    </Box>
  );
}

const sum = (hour: { readonly admitted: number; readonly refused: number }): number => hour.admitted + hour.refused;
const hourSpan = (hour: number): string => `${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`;
