import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { Box } from '../../../components/element';
import { showPlace } from '../../../platform/show-place';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';
import { DraftBar } from './draft-bar';
import { AdmissionTable } from './editor/admission-table';
import { changedRuleCount, type Editor } from './editor/editor';
import { GoldenCases } from './editor/golden-cases';
import { RawJson } from './editor/raw-json';
import { RulesTable } from './editor/rules-table';
import { SetHead } from './editor/set-head';
import { FaultList } from './fault-list';
import type { RuleSetFault } from './faults';
import { isList, pathOf, valueAt } from './json';
import { ActsView } from './trial/acts-view';
import { History, Signatures } from './trial/signatures';
import { TrialView } from './trial/trial-view';
import { Watches } from './trial/watches';
import { jsonOf } from './use-draft';
import type { Opened, ReleaseInUse } from './use-release';

const parts = ['rules', 'admission', 'cases', 'json', 'trial'] as const;
type Part = (typeof parts)[number];
type PartsProps = { readonly inUse: ReleaseInUse; readonly opened: Opened };

/** One part at a time: the tables, the cases, the text, and the way out to people. */
export function ReleaseParts({ inUse, opened }: PartsProps) {
  const { release: say, cases } = useText(authorityText);
  const [part, setPart] = useState<Part>(opened.release.state === 'draft' ? 'rules' : 'trial');
  // Here and not in the part itself: a look at another part must not lose it.
  const [jsonTyped, setJsonTyped] = useState<string>();
  const [openRules, setOpenRules] = useState<readonly number[]>([]);
  const { checked } = inUse.check;
  const { ruleSet, editable, change } = inUse.draft;
  const editor: Editor = { ruleSet, base: jsonOf(opened.base), faults: checked.faults, editable, change };
  const disagreeing = checked.goldenOutcomes.filter(({ agrees }) => !agrees).length;
  const goTo = (fault: RuleSetFault) => {
    const target = partOf(fault.place, ruleSet);
    const [table, row] = pathOf(fault.place);
    if (table === 'rules' && typeof row === 'number' && !openRules.includes(row)) setOpenRules([...openRules, row]);
    setPart(target);
    showPlace(fault.place);
  };
  const toggle = (row: number) => setOpenRules(openRules.includes(row) ? openRules.filter((one) => one !== row) : [...openRules, row]);
  return (
    <>
      <Box className="parts-line">
        <Chips
          legend={say.tabsLabel}
          choices={parts.map((value) => ({
            value,
            says: value === 'cases' && disagreeing > 0 ? `${say.tabs.cases} · ${cases.disagree(disagreeing)}` : say.tabs[value],
          }))}
          chosen={part}
          onChoose={setPart}
        />
        <DraftBar inUse={inUse} changed={changedRuleCount(editor)} />
      </Box>
      {part === 'trial' ? null : <FaultList faults={checked.faults} ruleSet={ruleSet} onGoTo={goTo} />}
      {part === 'rules' ? (
        <>
          <SetHead editor={editor} />
          <RulesTable editor={editor} open={openRules} onToggle={toggle} />
        </>
      ) : null}
      {part === 'admission' ? <AdmissionTable editor={editor} /> : null}
      {part === 'cases' ? <GoldenCases editor={editor} outcomes={checked.goldenOutcomes} /> : null}
      {part === 'json' ? <RawJson editor={editor} typed={jsonTyped} onType={setJsonTyped} /> : null}
      {part === 'trial' ? <Trial {...{ inUse, opened }} /> : null}
      <Box className="release-end" decorative />
    </>
  );
}

function Trial({ inUse, opened }: PartsProps) {
  return (
    <Box className="trial-page">
      <Box className="trial-main">
        <TrialView {...{ inUse, opened }} />
        <Watches release={opened.release} />
        <History history={opened.release.history} />
      </Box>
      <Box className="trial-side">
        <Signatures history={opened.release.history} />
        <ActsView {...{ inUse, opened }} />
      </Box>
    </Box>
  );
}

/** Where a fault can be mended: its table, or the raw text where no table has its place. */
function partOf(place: string, ruleSet: Editor['ruleSet']): Part {
  const [table] = pathOf(place);
  switch (table) {
    case 'rules':
      return isList(valueAt(ruleSet, ['rules'])) ? 'rules' : 'json';
    case 'admission':
      return 'admission';
    case 'goldenCases':
      return 'cases';
    case 'version':
    case 'id':
    case 'effectiveFrom':
    case 'effectiveUntil':
    case 'pendingHoursMax':
      return 'rules';
    default:
      return 'json';
  }
}
