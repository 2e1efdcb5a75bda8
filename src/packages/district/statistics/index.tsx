import { Chips } from '../../../components/chips';
import { Box } from '../../../components/element';
import { DayField } from '../../../components/field';
import { serverDay } from '../../../services/server-day';
import { statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Codes } from './codes';
import { Laboratories } from './laboratories';
import { Numbers } from './numbers';
import { type FiltersInUse, stretches, useFilters, views } from './use-filters';
import './index.scss';

export default function Index() {
  return (
    <Desk task="statistics">
      <Statistics />
    </Desk>
  );
}

function Statistics() {
  const say = useText(statisticsText);
  const inUse = useFilters();
  const { filters, change } = inUse;
  return (
    <>
      <Chips
        legend={say.viewLabel}
        choices={views.map((value) => ({ value, says: say.views[value] }))}
        chosen={filters.view}
        onChoose={(view) => change({ view })}
      />
      {filters.view === 'codes' ? <Codes {...inUse} /> : <DayFilters {...inUse} />}
      {filters.view === 'numbers' ? <Numbers filters={filters} /> : null}
      {filters.view === 'labs' ? <Laboratories filters={filters} /> : null}
    </>
  );
}

function DayFilters({ filters, change }: FiltersInUse) {
  const say = useText(statisticsText);
  const today = serverDay();
  return (
    <Box className="statistics-filters">
      <Chips
        legend={say.daysLabel}
        choices={stretches.map((value) => ({ value, says: say.days[value] }))}
        chosen={filters.days}
        onChoose={(days) => change({ days })}
      />
      {filters.days === 'own' ? (
        <>
          <DayField
            id="from-day"
            label={say.from}
            value={filters.from}
            to={filters.to}
            onValue={(from) => change({ from })}
            placeholder={say.from}
          />
          <DayField id="to-day" label={say.to} value={filters.to} to={today} onValue={(to) => change({ to })} placeholder={say.to} />
        </>
      ) : null}
    </Box>
  );
}
