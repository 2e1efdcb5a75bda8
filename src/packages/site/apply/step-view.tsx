import { useEffect } from 'react';
import { Card } from '../../../components/card';
import { DivisionFields } from '../../../components/division-fields';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import { useDivisions } from '../../../services/use-divisions';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';
import { type Application, isCount, type SiteClass, type StepName } from './application';

import { clockOf, HoursFields } from './hours-fields';
import { PositionField } from './position-field';
import { SubDistrictField } from './sub-district-field';

type StepProps = {
  readonly application: Application;
  readonly problem: ProblemShown | null;
  readonly onChange: (part: Partial<Application>) => void;
};

export function StepView({ step, ...props }: StepProps & { readonly step: StepName }) {
  switch (step) {
    case 'what':
      return <WhatStep {...props} />;
    case 'where':
      return <WhereStep {...props} />;
    case 'flow':
      return <FlowStep {...props} />;
    case 'check':
      return <CheckStep application={props.application} />;
  }
}

function useProblemOf(problem: ProblemShown | null): (path: string) => string | undefined {
  const language = useLanguage();
  return (path) => fieldProblemText(problem ?? undefined, path, language);
}

function WhatStep({ application, problem, onChange }: StepProps) {
  const say = useText(siteText);
  const { siteClass: classes } = useText(everywhereText);
  const problemOf = useProblemOf(problem);
  const choices = Object.entries(classes).map(([value, says]) => ({ value, says }));
  return (
    <>
      <Heading level={2} className="apply-question">
        {say.whatTitle}
      </Heading>
      <TextField
        id="site-name"
        kind="text"
        label={say.name}
        hint={say.nameHint}
        lengthMax={60}
        value={application.name}
        onValue={(name) => onChange({ name })}
        problem={problemOf('name')}
      />
      <PickField
        id="site-class"
        label={say.kind}
        placeholder={say.kind}
        choices={choices}
        value={application.siteClass}
        onValue={(chosen) => isSiteClass(chosen, classes) && onChange({ siteClass: chosen })}
        problem={problemOf('class')}
      />
    </>
  );
}

const isSiteClass = (text: string, classes: Readonly<Record<SiteClass, string>>): text is SiteClass => Object.hasOwn(classes, text);

function WhereStep({ application, problem, onChange }: StepProps) {
  const say = useText(siteText);
  const problemOf = useProblemOf(problem);
  const divisions = useDivisions(application.division, (division) => onChange({ division, divisionName: '', subDistrict: '' }));
  const nameToKeep = application.division !== '' && application.divisionName !== divisions.name ? divisions.name : '';
  // The name is known once the lists are read, which may be after a draft was restored.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onChange` is a new function at every rendering
  useEffect(() => {
    if (nameToKeep !== '') onChange({ divisionName: nameToKeep });
  }, [nameToKeep]);
  return (
    <>
      <Heading level={2} className="apply-question">
        {say.whereTitle}
      </Heading>
      <DivisionFields
        id="site-division"
        levels={divisions.levels}
        onChoose={divisions.choose}
        unreachable={divisions.unreachable}
        problem={problemOf('division')}
      />
      {application.division === '' ? null : (
        <SubDistrictField
          division={application.division}
          value={application.subDistrict}
          onValue={(subDistrict) => onChange({ subDistrict })}
          problem={problemOf('subDistrict')}
        />
      )}
      <TextField
        id="site-address"
        kind="text"
        label={say.address}
        hint={say.addressHint}
        lengthMax={120}
        value={application.address}
        onValue={(address) => onChange({ address })}
        problem={problemOf('address')}
      />
      <PositionField value={application.position} onValue={(position) => onChange({ position })} />
    </>
  );
}

function FlowStep({ application, problem, onChange }: StepProps) {
  const say = useText(siteText);
  const problemOf = useProblemOf(problem);
  const badCount = application.expected !== '' && !isCount(application.expected) ? say.wholeNumber : undefined;
  return (
    <>
      <Heading level={2} className="apply-question">
        {say.flowTitle}
      </Heading>
      <TextField
        id="site-expected"
        kind="digits"
        label={say.expected}
        lengthMax={7}
        value={application.expected}
        onValue={(expected) => onChange({ expected })}
        problem={badCount ?? problemOf('expectedVisitsPerDay')}
      />
      <TextField
        id="site-phone"
        kind="phone"
        label={say.contactPhone}
        hint={say.contactPhoneHint}
        lengthMax={20}
        autoComplete="tel"
        value={application.contactPhone}
        onValue={(contactPhone) => onChange({ contactPhone })}
        problem={problemOf('contactPhone')}
      />
      <HoursFields application={application} onChange={onChange} />
    </>
  );
}

function CheckStep({ application }: { readonly application: Application }) {
  const say = useText(siteText);
  const { siteClass: classes } = useText(everywhereText);
  const lines = [
    [say.name, application.name],
    [say.kind, classes[application.siteClass]],
    [say.address, `${application.divisionName}${application.address}`],
    [say.expected, application.expected],
    [say.contactPhone, application.contactPhone],
    ...(application.opensMinute === ''
      ? []
      : [[say.hours, `${clockOf(Number(application.opensMinute))}–${clockOf(Number(application.closesMinute))}`]]),
    ...(application.position === '' ? [] : [[say.position, say.positionTold]]),
  ];
  return (
    <Card title={say.checkTitle}>
      <Box as="list" className="apply-lines">
        {lines.map(([label, value]) => (
          <Box as="item" key={label} className="apply-line">
            <Words className="apply-line-label">{label}</Words>
            <Words className="apply-line-value">{value}</Words>
          </Box>
        ))}
      </Box>
      <Paragraph className="apply-note">{say.checkSays}</Paragraph>
    </Card>
  );
}
