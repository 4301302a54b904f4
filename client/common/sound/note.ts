// One note of a chime: it rises at once and rings out.

import { RING } from './chime.ts'

/** Plays a note at a time in seconds of the context's own clock. `loudness`: from 0 to 1; `shape`: a square goes through a crowd. */
export function playNote(
  context: BaseAudioContext,
  hertz: number,
  at: number,
  loudness = 0.5,
  shape: OscillatorType = 'sine',
): OscillatorNode {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  tone.type = shape
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + RING)
  return tone
}
