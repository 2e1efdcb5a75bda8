import { useRouter } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { ProblemView } from '../../../components/views';
import { caseworkText } from '../../../text/casework';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { DocumentFields } from '../desk/document-fields';
import { Receipt } from '../desk/receipt';
import { UnderCase } from '../desk/under-case';
import { useDocument } from '../desk/use-document';
import { PersonView } from './person-view';
import { ProposeForm } from './propose-form';
import { type PersonFactsDesk, usePersonFacts } from './use-person-facts';
import './index.scss';

export default function Index() {
  return (
    <Desk task="personFacts">
      <Records />
    </Desk>
  );
}

/** Whoever comes from the register of positives finds the person of that entry read, once, under the same case. */
function useNamedByPositive(open: PersonFactsDesk['open']): void {
  const { positive = '' } = useRouter().params;
  const reader = useRef(open);
  useEffect(() => {
    if (positive !== '') void reader.current({ by: 'positive', positiveId: positive });
  }, [positive]);
}

/** A person by the document of the case file: what is recorded, and what is proposed about them. */
function Records() {
  const { facts: say } = useText(caseworkText);
  const desk = usePersonFacts();
  const document = useDocument();
  useNamedByPositive(desk.open);
  const named = document.named();
  const open = async () => {
    if (named && (await desk.open(named))) document.clear();
  };
  return (
    <UnderCase problem={desk.problem} onCase={desk.clear}>
      <Box className="person-facts-ask">
        <DocumentFields document={document} problem={desk.problem} onDone={() => void open()} />
        <Box className="person-facts-read">
          <Action says={say.read} busy={desk.busy} disabled={!named} onPress={() => void open()} />
        </Box>
      </Box>
      {desk.problem ? <ProblemView problem={desk.problem} /> : null}
      {desk.read ? (
        <>
          <Receipt {...desk.read.audit} />
          <PersonView read={desk.read} desk={desk} />
          <ProposeForm desk={desk} />
        </>
      ) : null}
    </UnderCase>
  );
}
