/** The sound of a verdict, and its sentence aloud where the platform can speak. Never fails: the screen says the same. */
import Taro from '@tarojs/taro';
import { alarmNotes, type Note, type NotePlayer, notesOf, playNotes, type Sign } from './notes';

/** Plays the sign's notes; where there is no sound, as many knocks. */
export const sound = (sign: Sign): void => play(notesOf[sign]);

/** A gate has found something abnormal: somebody should look up. */
export const alarm = (): void => play(alarmNotes);

function play(notes: readonly Note[]): void {
  try {
    const player = audioContext();
    if (player) playNotes(player, notes);
    else knock(notes.length);
  } catch {
    // Silent phones stay silent.
  }
}

/** Mini-programs have no voice of their own; the sound and the screen carry it. */
export function speak(_sentence: string, _language: 'zh-CN' | 'en'): void {}

/** On first touch, where a platform lets sound start only then. */
export function readySound(): void {}

/** For a device nobody touches: resolves as soon as sound may start, which a kiosk browser can be told to allow by itself. */
export async function soundUntouched(): Promise<void> {}

let kept: NotePlayer | undefined;
declare const wx: { createWebAudioContext?: () => NotePlayer } | undefined;

function audioContext(): NotePlayer | undefined {
  if (!kept && typeof wx !== 'undefined' && wx.createWebAudioContext) kept = wx.createWebAudioContext();
  return kept;
}

function knock(times: number): void {
  for (let index = 0; index < times; index++)
    setTimeout(() => void Taro.vibrateShort({ type: 'heavy' }).catch(() => undefined), index * 300);
}
