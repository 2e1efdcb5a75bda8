import { type Column, DataTable } from '../../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../../components/element';
import { useDivisionName } from '../../../../services/division-name';
import { dayAndTimeText } from '../../../../text/time';
import type { RuleWords } from '../editor/rule-words';
import { kindName, nameOf, ruleNameById } from '../editor/rule-words';
import { useRuleWords } from '../editor/use-rule-words';
import type { Json } from '../json';
import { FlowView, Plate } from './flow-view';
import type { DryRunReport, SampleCase } from './report';

type ReportViewProps = { readonly report: DryRunReport; readonly ruleSet: Json; readonly base: Json };
type Division = DryRunReport['byDivision'][number];
type ByRule = DryRunReport['byRule'][number];

/** What a dry run found: the flow, then where, by which rule, and a few people nobody can recognise. */
export function ReportView({ report, ruleSet, base }: ReportViewProps) {
  const words = useRuleWords();
  const { trial: say } = words.authority;
  const nameRule = (id: string) => {
    const name = ruleNameById(ruleSet, id, words);
    return name === id ? ruleNameById(base, id, words) : name;
  };
  const divisions: readonly Column<Division>[] = [
    { key: 'division', says: say.division, cell: ({ division }) => <DivisionCell division={division} /> },
    { key: 'people', says: say.people, cell: ({ people }) => String(people), shape: 'figure' },
    { key: 'changed', says: say.changed, cell: ({ changed }) => String(changed), shape: 'figure' },
    { key: 'worse', says: say.worse, cell: ({ worse }) => String(worse), shape: 'figure' },
    { key: 'better', says: say.better, cell: ({ better }) => String(better), shape: 'figure' },
  ];
  const rules: readonly Column<ByRule>[] = [
    { key: 'rule', says: say.rule, cell: ({ rule }) => nameRule(rule) },
    { key: 'worse', says: say.worse, cell: ({ worse }) => String(worse), shape: 'figure' },
    { key: 'better', says: say.better, cell: ({ better }) => String(better), shape: 'figure' },
  ];
  return (
    <Box className="report">
      <Box className="report-flow">
        <Paragraph className="report-total">
          <Words className="report-changed">{String(report.changed)}</Words>
          <Words>{` / ${words.authority.people(report.people)} ${say.changed}`}</Words>
        </Paragraph>
        <Paragraph className="desk-line">{say.doneAt(dayAndTimeText(report.at, words.everywhere))}</Paragraph>
        <FlowView report={report} />
        <Paragraph className="desk-line">
          {`${say.missedNewly} ${report.missedTest.newly} · ${say.missedNoLonger} ${report.missedTest.noLonger}`}
        </Paragraph>
      </Box>
      <Box className="report-tables">
        <Heading level={3} className="desk-title">
          {say.byDivision}
        </Heading>
        <DataTable label={say.byDivision} columns={divisions} rows={report.byDivision} keyOf={({ division }) => division ?? '-'} />
        {report.byRule.length > 0 ? (
          <>
            <Heading level={3} className="desk-title">
              {say.byRule}
            </Heading>
            <DataTable label={say.byRule} columns={rules} rows={report.byRule} keyOf={({ rule }) => rule} />
          </>
        ) : null}
      </Box>
      <Samples sample={report.sample} nameRule={nameRule} />
    </Box>
  );
}

function DivisionCell({ division }: { readonly division: string | null }) {
  const { trial: say } = useRuleWords().authority;
  const name = useDivisionName(division ?? '');
  return <Words>{division === null ? say.noDivision : name}</Words>;
}

function Samples({ sample, nameRule }: { readonly sample: readonly SampleCase[]; readonly nameRule: (id: string) => string }) {
  const words = useRuleWords();
  const { trial: say } = words.authority;
  if (sample.length === 0) return null;
  return (
    <Box as="section" label={say.sample} className="samples">
      <Heading level={3} className="desk-title">
        {say.sample}
      </Heading>
      <Paragraph className="desk-line">{say.sampleSays}</Paragraph>
      <Box as="list" label={say.sample} className="sample-list">
        {sample.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case without a name is its position
          <Box as="item" key={at} label={say.sampleCase(at + 1)} className="sample">
            <Box className="sample-colours">
              <Plate colour={one.from} />
              <Words decorative>→</Words>
              <Plate colour={one.to} />
            </Box>
            <Paragraph className="desk-line">
              {`${say.because} ${[...new Set([...one.rulesBefore, ...one.rulesAfter])].map(nameRule).join(words.authority.comma)}`}
            </Paragraph>
            {one.facts.length === 0 ? <Paragraph className="desk-line">{say.noFacts}</Paragraph> : null}
            {one.facts.map((fact, factAt) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts here have no ids, on purpose
              <Paragraph key={factAt} className="sample-fact">
                {factLine(fact, words)}
              </Paragraph>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function factLine({ kind, hoursAgo, details }: SampleCase['facts'][number], words: RuleWords): string {
  const { trial: say } = words.authority;
  const when = hoursAgo < 0 ? say.inHours(-hoursAgo) : say.hoursAgo(hoursAgo);
  const told = Object.values(details).map((value) => nameOf(String(value), words));
  return [kindName(kind, words), when, ...told].join(' · ');
}
