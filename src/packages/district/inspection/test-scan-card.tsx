import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Notice } from '../../../components/notice';
import { ScanCamera } from '../../../components/scan-camera';
import { inspectionText } from '../../../text/inspection';
import { scanText } from '../../../text/scan';
import { useText } from '../../../text/texts';
import { verdictOf } from './test-scan';
import type { VisitInUse } from './use-visit';

/** Scans the code at the door and says whether it is the one that should hang there. */
export function TestScan({ siteId, visit }: { readonly siteId: string; readonly visit: VisitInUse }) {
  const say = useText(inspectionText);
  const scan = useText(scanText);
  const [open, setOpen] = useState(false);
  const [offline, setOffline] = useState(false);
  const { testScan } = visit.draft;
  const read = async (text: string) => {
    setOpen(false);
    const verdict = await verdictOf(text, siteId);
    setOffline(verdict === undefined);
    if (verdict) visit.change({ testScan: verdict });
  };
  const unread = () => {
    setOpen(false);
    setOffline(false);
    visit.change({ testScan: { read: false } });
  };
  return (
    <Card title={say.testScan}>
      {testScan ? <Notice tone={testScan.version === 'current' ? 'good' : 'plain'} says={say.scanned[testScan.version ?? 'none']} /> : null}
      {offline ? <Notice says={say.scanned.offline} /> : null}
      {open ? <ScanCamera says={scan} onText={(text) => void read(text)} /> : null}
      {open ? null : <Action weight="quiet" icon="scan" says={testScan ? say.scanAgain : say.testScan} onPress={() => setOpen(true)} />}
      <Action weight="plain" says={say.cannotScan} onPress={unread} />
    </Card>
  );
}
