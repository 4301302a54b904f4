// Sounds on the audio clock, one after the other without a gap: a chime, then clips.

import { type ChimeKind, chimeSeconds, NOTE_STEP, NOTES, RING } from '../../common/sound/chime.ts'
import { playNote } from '../../common/sound/note.ts'
import { OVERLAP } from './lengths.ts'

/** A recording without the silence around it, in seconds of its buffer. */
export interface Clip {
  /** Null: a moment of silence. */
  readonly buffer: AudioBuffer | null
  readonly offset: number
  readonly duration: number
}

export interface Scheduled {
  /** When the last sound ends, in seconds of the context's clock. */
  readonly ends: number
  stop(): void
}

/** Seconds to be ahead of the clock: a note that starts in the past begins with a click. */
const AHEAD = 0.03

/** Schedules a chime, where there is one, and the clips after it, as soon as possible. */
export function schedule(
  context: BaseAudioContext,
  chime: ChimeKind | null,
  clips: readonly Clip[],
): Scheduled {
  const sources: AudioScheduledSourceNode[] = []
  let at = context.currentTime + AHEAD
  if (chime) {
    for (const [index, hertz] of NOTES[chime].entries())
      sources.push(playNote(context, hertz, at + index * NOTE_STEP))
    at += clips.length ? chimeSeconds(chime) : NOTE_STEP + RING
  }
  for (const { buffer, offset, duration } of clips) {
    if (buffer) {
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(context.destination)
      source.start(at, offset, duration)
      sources.push(source)
    }
    at += duration - OVERLAP
  }
  return {
    ends: clips.length ? at + OVERLAP : at,
    stop() {
      for (const source of sources) {
        source.stop()
        source.disconnect()
      }
    },
  }
}

/** Below this share of full volume a sample counts as silence. */
const SILENCE = 0.01
/** Seconds to keep before and after the sound, so that no consonant is cut. */
const MARGIN = 0.02

/** A recording without the silence that its maker or its file format added. */
export function trimmed(buffer: AudioBuffer): Clip {
  const samples = buffer.getChannelData(0)
  let first = 0
  let last = samples.length - 1
  while (first < last && Math.abs(samples[first] ?? 0) < SILENCE) first++
  while (last > first && Math.abs(samples[last] ?? 0) < SILENCE) last--
  const offset = Math.max(0, first / buffer.sampleRate - MARGIN)
  const end = Math.min(buffer.duration, last / buffer.sampleRate + MARGIN)
  return { buffer, offset, duration: end - offset }
}
