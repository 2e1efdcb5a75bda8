import { type Column, DataTable } from '../../../components/data-table';
import { Heading, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { ListFrame } from './list-frame';
import type { LateByLaboratory, LateSample, TestList } from './use-test-list';

const keyOf = ({ laboratory, sampledAt, evidence, maskedDocumentNumber }: LateSample) =>
  `${laboratory} ${sampledAt} ${evidence} ${maskedDocumentNumber}`;

/** The evidence names the laboratory again before the sample's number; it has a column of its own. */
const numberOf = ({ laboratory, evidence }: LateSample): string =>
  evidence?.startsWith(`${laboratory} `) ? evidence.slice(laboratory.length + 1) : (evidence ?? '–');

/** Samples past the laboratory's clock, with the laboratories that owe them. */
export function LateSamples({ list }: { readonly list: TestList<LateSample, readonly LateByLaboratory[]> }) {
  const { testLists: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const cursor = useRowCursor((list.list?.rows ?? []).map(keyOf));
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  const columns: readonly Column<LateSample>[] = [
    { key: 'name', says: say.name, cell: ({ maskedName }) => maskedName ?? say.unnamed },
    {
      key: 'document',
      says: say.document,
      cell: ({ maskedDocumentNumber }) => <Words className="desk-code">{maskedDocumentNumber ?? '–'}</Words>,
    },
    { key: 'laboratory', says: say.laboratory, cell: ({ laboratory }) => laboratory },
    { key: 'sample', says: say.sample, cell: (sample) => <Words className="desk-code">{numberOf(sample)}</Words> },
    { key: 'sampled', says: say.sampledAt, cell: ({ sampledAt }) => when(sampledAt), shape: 'figure' },
    { key: 'waiting', says: say.waiting, cell: ({ hoursWaiting }) => say.hours(hoursWaiting), shape: 'figure' },
  ];
  const laboratories: readonly Column<LateByLaboratory>[] = [
    { key: 'laboratory', says: say.laboratory, cell: ({ laboratory }) => laboratory },
    { key: 'samples', says: say.samples, cell: ({ samples }) => String(samples), shape: 'figure' },
    { key: 'oldest', says: say.oldest, cell: ({ oldestSampledAt }) => when(oldestSampledAt), shape: 'figure' },
  ];
  return (
    <ListFrame list={list} title={say.lateTitle} none={say.lateNone}>
      {({ rows, more }) =>
        rows.length > 0 ? (
          <>
            <DataTable label={say.which.late} columns={columns} rows={rows} keyOf={keyOf} cursor={cursor} />
            <Heading level={3} className="desk-title">
              {say.byLaboratory}
            </Heading>
            <DataTable label={say.byLaboratory} columns={laboratories} rows={more} keyOf={({ laboratory }) => laboratory} />
          </>
        ) : null
      }
    </ListFrame>
  );
}
