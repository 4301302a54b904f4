// One note of a chime: it rises at once and rings out.

import { RING } from './chime.ts'

/** Plays a note at a time in seconds of the context's own clock. `shrill`: as loud as a device can, through a crowd. */
export function playNote(
  context: BaseAudioContext,
  hertz: number,
  at: number,
  shrill = false,
): OscillatorNode {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  if (shrill) tone.type = 'square'
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(shrill ? 1 : 0.5, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + RING)
  return tone
}
