import { useCallback, useEffect, useRef, useState } from 'react';
import { useLaunchLink } from '../../platform/launch';
import { readySound } from '../../platform/speak';
import { call } from '../../services/api';
import { checkInToSite, leaveSite, onCheckInSettled } from '../../services/check-in';
import type { CheckInRecorded } from '../../services/outbox';
import { useSession } from '../../services/session-store';
import { readScanned } from '../../services/site-code-link';
import type { ProblemShown } from '../../text/problem-shown';

export type Scan =
  | { readonly kind: 'scanning'; readonly wrong: 'personal-code' | 'other' | null }
  | { readonly kind: 'sign-in-first' }
  | { readonly kind: 'checking-in' }
  | { readonly kind: 'recorded'; readonly recorded: CheckInRecorded }
  | { readonly kind: 'queued'; readonly leaving: boolean }
  | { readonly kind: 'declined'; readonly problem: ProblemShown }
  | { readonly kind: 'not-kept' };

type Read = { readonly siteCode: string; readonly channel: 'scanner' | 'link' };
const scanning: Scan = { kind: 'scanning', wrong: null };
const deadCodes = new Set<ProblemShown['code']>([
  'site-code-not-genuine',
  'site-code-replaced',
  'site-suspended',
  'site-revoked',
  'site-door-closed',
]);
/** A camera still pointing at the poster shows the same verdict again; it does not check in again. */
const sameVisitMilliseconds = 10_000;

/** From a scanned text, or the link the app was opened with, to the answer of the cloud. */
export function useScan() {
  const session = useSession();
  const link = useLaunchLink();
  const [scan, setScan] = useState<Scan>(scanning);
  const [read, setRead] = useState<Read | null>(null);
  const queuedId = useRef<string | null>(null);
  /** Where the answer on the screen was scanned. */
  const entered = useRef<Read | null>(null);
  const latest = useRef<{ readonly siteCode: string; readonly at: number; readonly scan: Scan } | null>(null);

  const take = useCallback((text: string, channel: Read['channel']) => {
    const scanned = readScanned(text);
    if (scanned.kind !== 'site-code') return setScan({ kind: 'scanning', wrong: scanned.kind });
    const before = latest.current;
    const isSameVisit = before?.siteCode === scanned.siteCode && Date.now() - before.at < sameVisitMilliseconds;
    if (before && isSameVisit) return setScan(before.scan);
    setRead({ siteCode: scanned.siteCode, channel });
  }, []);

  useEffect(() => {
    if (link) take(link, 'link');
  }, [link, take]);

  const show = useCallback((from: Read, { checkIn, settled }: Sent) => {
    queuedId.current = settled.state === 'waiting' ? checkIn.checkInId : null;
    const scan = scanOf(settled, checkIn.leaving === true);
    // What failed may be tried again at once.
    latest.current = settled.state === 'recorded' ? { siteCode: from.siteCode, at: Date.now(), scan } : null;
    entered.current = from;
    setScan(scan);
  }, []);
  /** Out of the site whose verdict is on the screen, with whoever came along. */
  const leave = useCallback(
    (along: readonly string[]) => {
      const from = entered.current;
      if (!from) return;
      setScan({ kind: 'checking-in' });
      void leaveSite(from.siteCode, from.channel, along).then((sent) => show(from, sent));
    },
    [show],
  );

  const signedIn = session !== null;
  useEffect(() => {
    if (!read) return;
    if (!signedIn) {
      setScan({ kind: 'sign-in-first' });
      // A dead poster says so before anybody signs in for it.
      void call('findSiteByCode', { params: { siteCode: read.siteCode } }).then((found) => {
        if (found.ok || !deadCodes.has(found.error.code)) return;
        setRead((still) => (still === read ? null : still));
        setScan((still) => (still.kind === 'sign-in-first' ? { kind: 'declined', problem: found.error } : still));
      });
      return;
    }
    // Taken off before it is sent: nothing can send it a second time.
    setRead(null);
    setScan({ kind: 'checking-in' });
    void checkInToSite(read.siteCode, read.channel).then((sent) => show(read, sent));
  }, [read, signedIn, show]);

  // A queued one that was sent meanwhile: the screen turns into its answer.
  useEffect(
    () =>
      onCheckInSettled((checkIn, settled) => {
        if (checkIn.checkInId !== queuedId.current || settled.state === 'waiting') return;
        queuedId.current = null;
        setScan(scanOf(settled, checkIn.leaving === true));
      }),
    [],
  );

  const onText = useCallback((text: string) => take(text, 'scanner'), [take]);
  const again = useCallback(() => {
    readySound();
    queuedId.current = null;
    setRead(null);
    setScan(scanning);
  }, []);
  return { scan, onText, again, leave };
}

type Sent = Awaited<ReturnType<typeof checkInToSite>>;
type Settled = Sent['settled'];

function scanOf(settled: Settled, leaving: boolean): Scan {
  switch (settled.state) {
    case 'recorded':
      return { kind: 'recorded', recorded: settled.recorded };
    case 'waiting':
      return { kind: 'queued', leaving };
    case 'declined':
      return { kind: 'declined', problem: settled.problem };
    case 'not-kept':
      return { kind: 'not-kept' };
  }
}
