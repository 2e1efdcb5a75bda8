import { alarmNotes, type Note, type NotePlayer, notesOf, playNotes } from './notes';
import type * as everywhere from './speak';

let player: (NotePlayer & { resume(): Promise<void> }) | undefined;

export const readySound: typeof everywhere.readySound = () => {
  try {
    if (typeof AudioContext === 'undefined' || !isTouched()) return;
    player ??= new AudioContext();
    void player.resume().catch(() => undefined);
  } catch {
    // No sound here.
  }
};

/** One for the page: browsers give out few. */
let untouched: Promise<void> | undefined;
export const soundUntouched: typeof everywhere.soundUntouched = () => {
  untouched ??= waitForSound();
  return untouched;
};

async function waitForSound(): Promise<void> {
  try {
    if (typeof AudioContext === 'undefined') return;
    const waiting = new AudioContext();
    // Resolves at once in a browser that was told to, elsewhere with the first touch.
    await waiting.resume();
    player ??= waiting;
  } catch {
    // No sound here.
  }
}

export const sound: typeof everywhere.sound = (sign) => play(notesOf[sign]);
export const alarm: typeof everywhere.alarm = () => play(alarmNotes);

function play(notes: readonly Note[]): void {
  try {
    readySound();
    if (player) playNotes(player, notes);
    // Where the phone is on mute it still knocks, once per note.
    if (isTouched()) navigator.vibrate?.(notes.flatMap(() => [160, 90]));
  } catch {
    // The screen says the same.
  }
}

/** Browsers make no sound before the first touch of a page, and complain when asked. */
const isTouched = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

export const speak: typeof everywhere.speak = (sentence, language) => {
  try {
    if (typeof speechSynthesis === 'undefined') return;
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language === 'en' ? 'en' : 'zh'));
    if (!voice) return;
    const words = new SpeechSynthesisUtterance(sentence);
    words.voice = voice;
    words.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  } catch {
    // The screen says the same.
  }
};
