// Two notes from the device in the hand: rising for a call, falling for a prompt. Browsers allow them once the page was tapped.

/** Hertz: a fifth. */
const LOW = 659
const HIGH = 988
/** Seconds from one note to the next, and for which each rings. */
const STEP = 0.28
const RING = 0.9

let audio: AudioContext | null = null

/** From the first tap on, wherever it lands, sound may begin. */
export function allowSoundAtFirstTap(): void {
  const begin = (): void => {
    // Safari 14.0 has it under its old name only; then the page says it alone
    if (typeof AudioContext === 'undefined') return
    audio ??= new AudioContext()
    // after a phone call iOS leaves it interrupted: the next tap lets it go on
    void audio.resume().catch(() => {})
  }
  for (const event of ['pointerup', 'keydown']) addEventListener(event, begin, { passive: true })
}

export function sound(kind: 'call' | 'prompt'): void {
  if (audio?.state !== 'running') return
  const notes = kind === 'call' ? [LOW, HIGH] : [HIGH, LOW]
  for (const [index, hertz] of notes.entries()) note(audio, hertz, audio.currentTime + index * STEP)
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
