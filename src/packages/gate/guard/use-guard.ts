import { useCallback, useEffect, useRef, useState } from 'react';
import { storage } from '../../../platform/storage';
import type { Checked, DocumentRead, GateHere, Reading } from '../../../services/gate/gate-types';
import { serverNow } from '../../../services/server-clock';
import { hasFever, isSomebody, isToCompare, notThePerson, type PersonAside, type PersonHere, personOf } from './person-here';

export type Guard =
  | { readonly kind: 'scanning' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'document' }
  /** Name, number and age beside the face. */
  | { readonly kind: 'compare'; readonly person: PersonHere }
  /** The whole screen for a moment; written down when it goes. */
  | { readonly kind: 'verdict'; readonly person: PersonHere }
  | { readonly kind: 'reading'; readonly person: PersonHere }
  | { readonly kind: 'fever'; readonly person: PersonAside }
  | { readonly kind: 'not-kept' };

const scanning: Guard = { kind: 'scanning' };
const takesEachKey = 'guard-takes-each-temperature';

type Work = Pick<GateHere, 'checkText' | 'checkDocument' | 'record' | 'withReading'>;

/** From what is held before the camera to a record of it; the guard adds what they read and sees, and decides nothing. */
export function useGuard(gate: Work) {
  const [guard, setGuard] = useState<Guard>(scanning);
  const [aside, setAside] = useState<readonly PersonAside[]>([]);
  const [latest, setLatest] = useState<Checked | null>(null);
  const [takesEach, setTakesEach] = useState(() => storage.read(takesEachKey) === 'yes');
  const work = useRef(gate);
  work.current = gate;
  // Two texts may come before the screen has changed: each person is written down once.
  const now = useRef<Guard>(scanning);
  const show = useCallback((next: Guard) => {
    now.current = next;
    setGuard(next);
  }, []);

  const write = useCallback(
    async ({ checked, reading }: PersonHere, next: Guard = scanning) => {
      show(next);
      if (checked.again) return;
      setLatest(work.current.withReading(checked, reading));
      const kept = await work.current.record(checked, reading);
      if (!kept.ok && kept.error === 'not-kept') show({ kind: 'not-kept' });
    },
    [show],
  );

  const present = useCallback(
    (checked: Checked, manualReason: string | null) => {
      const person = personOf(checked, manualReason);
      show({ kind: isToCompare(checked) ? 'compare' : 'verdict', person });
    },
    [show],
  );

  const onText = useCallback(
    async (text: string, from: 'camera' | 'scanner') => {
      const before = now.current;
      // Whoever aims a scanner reads the next person while a verdict still stands; a camera sees the same one again.
      if (before.kind === 'verdict' && from === 'scanner') void write(before.person, { kind: 'checking' });
      else if (before.kind !== 'scanning' && before.kind !== 'document') return;
      show({ kind: 'checking' });
      present(await work.current.checkText(text), null);
    },
    [show, present, write],
  );

  const onDocument = useCallback(
    async (read: DocumentRead) => {
      show({ kind: 'checking' });
      present(await work.current.checkDocument(read), read.manualReason ?? null);
    },
    [show, present],
  );

  /** The verdict has been seen: written down, or first the temperature. */
  const seen = useCallback(() => {
    const { current } = now;
    if (current.kind !== 'verdict') return;
    const asks = takesEach && isSomebody(current.person.checked) && !current.person.checked.again;
    if (asks && current.person.reading.temperatureTenths === null) show({ kind: 'reading', person: current.person });
    else void write(current.person);
  }, [show, write, takesEach]);

  const submit = useCallback(
    (person: PersonHere, reading: Reading) => {
      const read = { ...person, reading };
      if (!hasFever(read)) return void write(read);
      const resting: PersonAside = { ...read, asideId: serverNow(), step: 'aside', restsSince: null };
      setAside((others) => [...others, resting]);
      show({ kind: 'fever', person: resting });
    },
    [show, write],
  );

  const changeAside = useCallback(
    (person: PersonAside, next: 'stay' | 'scan') => {
      setAside((all) => all.map((one) => (one.asideId === person.asideId ? person : one)));
      show(next === 'stay' ? { kind: 'fever', person } : scanning);
    },
    [show],
  );

  const endAside = useCallback(
    (asideId: number, person: PersonHere) => {
      setAside((all) => all.filter((one) => one.asideId !== asideId));
      void write(person);
    },
    [write],
  );

  useRecordedWhenLeft(aside, work);

  return {
    guard,
    aside,
    latest,
    takesEach,
    takeEach: (on: boolean) => {
      storage.write(takesEachKey, on ? 'yes' : 'no');
      setTakesEach(on);
    },
    onText,
    onDocument,
    seen,
    submit,
    changeAside,
    endAside,
    openReading: (person: PersonHere) => show({ kind: 'reading', person }),
    openDocument: () => show({ kind: 'document' }),
    openAside: (person: PersonAside) => show({ kind: 'fever', person }),
    isThePerson: (person: PersonHere) => show({ kind: 'verdict', person }),
    isNotThePerson: (person: PersonHere) => show({ kind: 'verdict', person: notThePerson(person) }),
    backToScan: () => show(scanning),
  };
}

/** A guard who leaves the page leaves nobody unrecorded: then the first reading stands. */
function useRecordedWhenLeft(aside: readonly PersonAside[], work: { readonly current: Work }): void {
  const waiting = useRef(aside);
  waiting.current = aside;
  useEffect(
    () => () => {
      for (const { checked, reading } of waiting.current) void work.current.record(checked, reading);
    },
    [work],
  );
}
