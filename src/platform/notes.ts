/** The sounds of SCREENS' table as notes: pitch glides from `from` to `to`, in hertz, for `seconds`. */
export type Note = {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly wave: 'sine' | 'triangle' | 'sawtooth';
};

export type Sign = 'green' | 'yellow' | 'red' | 'missed' | 'pending' | 'unverifiable';

const rising: readonly Note[] = [{ from: 523, to: 784, seconds: 0.35, wave: 'sine' }];
const level = { from: 587, to: 587, seconds: 0.22, wave: 'triangle' } as const;
const low = { from: 196, to: 196, seconds: 0.26, wave: 'triangle' } as const;

export const notesOf: Readonly<Record<Sign, readonly Note[]>> = {
  green: rising,
  yellow: [level, level],
  red: [low, low, low],
  missed: [
    { from: 587, to: 523, seconds: 0.24, wave: 'triangle' },
    { from: 440, to: 349, seconds: 0.32, wave: 'triangle' },
  ],
  pending: rising,
  unverifiable: [{ from: 120, to: 120, seconds: 0.7, wave: 'sawtooth' }],
};

/** Something at a gate is not as it should be: nobody takes it for the sound of a refusal, and it lasts two seconds. */
export const alarmNotes: readonly Note[] = Array.from(
  { length: 4 },
  () =>
    [
      { from: 880, to: 880, seconds: 0.18, wave: 'sawtooth' },
      { from: 622, to: 622, seconds: 0.18, wave: 'sawtooth' },
    ] as const,
).flat();

/** The part of Web Audio this needs; WeChat's audio context has the same names. */
export type NotePlayer = {
  readonly currentTime: number;
  readonly destination: unknown;
  createOscillator(): {
    type: string;
    frequency: { setValueAtTime(value: number, at: number): unknown; linearRampToValueAtTime(value: number, at: number): unknown };
    connect(to: unknown): unknown;
    start(at: number): void;
    stop(at: number): void;
  };
  createGain(): {
    gain: { setValueAtTime(value: number, at: number): unknown; linearRampToValueAtTime(value: number, at: number): unknown };
    connect(to: unknown): unknown;
  };
};

const gapSeconds = 0.09;
const loudness = 0.35;

/** One after the other, each softly in and out so that nothing clicks. */
export function playNotes(player: NotePlayer, notes: readonly Note[]): void {
  let at = player.currentTime + 0.02;
  for (const note of notes) {
    const voice = player.createOscillator();
    const volume = player.createGain();
    const end = at + note.seconds;
    voice.type = note.wave;
    voice.frequency.setValueAtTime(note.from, at);
    voice.frequency.linearRampToValueAtTime(note.to, end);
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + 0.03);
    volume.gain.setValueAtTime(loudness, end - 0.05);
    volume.gain.linearRampToValueAtTime(0, end);
    voice.connect(volume);
    volume.connect(player.destination);
    voice.start(at);
    voice.stop(end);
    at = end + gapSeconds;
  }
}
