// Two rising notes before a call. Silent until somebody has tapped the page: browsers want it so.

/** Hertz: a fifth, as station halls use. */
const NOTES = [659, 988]
/** Seconds from one note to the next, and for which a note rings. */
const STEP = 0.28
const RING = 0.9

let audio: AudioContext | null = null

/** To be called from a tap, the only place from which a browser lets sound begin. */
export async function enableSound(): Promise<void> {
  audio ??= new AudioContext()
  await audio.resume()
}

export function isMuted(): boolean {
  return audio?.state !== 'running'
}

export function chime(): void {
  if (!audio || isMuted()) return
  for (const [index, hertz] of NOTES.entries()) note(audio, hertz, audio.currentTime + index * STEP)
}

function note(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.5, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RING)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + RING)
}
