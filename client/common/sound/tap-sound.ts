// Two notes from the device in the hand: rising for a call, falling for a prompt. Browsers allow them once the page was tapped.

import { NOTE_STEP, NOTES } from './chime.ts'
import { playNote } from './note.ts'

/** Hertz, one after the other: it rises and falls as no chime does. */
const ALARM = [988, 1319, 988, 1319] as const
/** Seconds from one of them to the next. */
const ALARM_STEP = 0.22

let audio: AudioContext | null = null

/** From the first tap on, wherever it is, browsers let the page play sound. */
export function allowSoundAtFirstTap(): void {
  // after a phone call iOS leaves the sound interrupted: it resumes with the next tap, or with the next look where that
  // is enough
  const goOn = (): void => void audio?.resume().catch(() => {})
  const begin = (): void => {
    // Safari 14.0 has it only under an old name; there the page gives no sound
    if (typeof AudioContext === 'undefined') return
    audio ??= new AudioContext()
    goOn()
  }
  for (const event of ['pointerup', 'keydown']) addEventListener(event, begin, { passive: true })
  document.addEventListener('visibilitychange', goOn)
}

/** `loudness`: from 0 to 1; without one, as a device sounds that lies beside the hand. */
export function playTapSound(kind: 'call' | 'prompt', loudness?: number): void {
  if (audio?.state !== 'running') return
  for (const [index, hertz] of NOTES[kind].entries())
    playNote(audio, hertz, audio.currentTime + index * NOTE_STEP, loudness)
}

/** Calls staff from wherever they are: for tablets alone, never for people in a line. */
export function playAlarmSound(): void {
  if (audio?.state !== 'running') return
  for (const [index, hertz] of ALARM.entries())
    playNote(audio, hertz, audio.currentTime + index * ALARM_STEP, 1, 'square')
}
