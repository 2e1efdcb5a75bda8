import { Card } from '../../../components/card';
import { type Column, DataTable } from '../../../components/data-table';
import { Heading, Paragraph } from '../../../components/element';
import { LoadingView, ProblemView } from '../../../components/views';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Streets } from './streets';

type ClassShown = AnswerOf<'listSiteClasses'>['classes'][number];

export default function Index() {
  return (
    <Desk task="siteClasses">
      <Classes />
      <Streets />
    </Desk>
  );
}

/** Every class: what it asks, what its doors have to have, whose scan counts. */
function Classes() {
  const say = useText(districtSiteText);
  const manage = useText(siteManageText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const { answer, reload } = useAnswer('listSiteClasses', {});
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const { classes, ruleSetId } = answer.value;
  const asksOf = ({ asks, testWithinHours }: ClassShown['admission']) =>
    testWithinHours === null ? say.asks[asks] : `${say.asks[asks]}，${say.testWithin(testWithinHours)}`;
  const coverOf = ({ coveredIn, reason }: ClassShown['parentScan']) => {
    const names = coveredIn.map((one) => everywhere.siteClass[one]).join('、');
    return `${coveredIn.length === 0 ? say.neverCovered : say.coveredIn(names)} ${manage.reason[reason]}`;
  };
  const columns: readonly Column<ClassShown>[] = [
    { key: 'class', says: say.class, cell: (one) => everywhere.siteClass[one.class] },
    { key: 'admission', says: say.admission, cell: ({ admission }) => asksOf(admission) },
    { key: 'basis', says: say.basis, cell: ({ admission }) => admission.basis[language] },
    { key: 'specification', says: say.specification, cell: ({ specification }) => say.items(specification.length), shape: 'narrow' },
    { key: 'tree', says: say.tree, cell: ({ parentScan }) => coverOf(parentScan) },
  ];
  return (
    <>
      <Heading level={2} className="desk-title">
        {say.classesTitle}
      </Heading>
      <Paragraph className="desk-line">{say.classesSay}</Paragraph>
      <Paragraph className="desk-line">{`${say.ruleSet} ${ruleSetId ?? say.noRuleSet}`}</Paragraph>
      <DataTable label={say.classesTitle} columns={columns} rows={classes} keyOf={(one) => one.class} />
      <Card title={say.specification}>
        {answer.value.items.map(({ id, says, done }) => (
          <Paragraph key={id}>{`${says[language]}：${done[language]}`}</Paragraph>
        ))}
      </Card>
    </>
  );
}
