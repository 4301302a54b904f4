// Makes the voice pack in client/public/voice: node scripts/voice/make.ts [FOLDER [LANGUAGE…]]. Run by hand, when what it says has changed.
//
// It needs Debian's packages espeak-ng and ffmpeg. espeak-ng is free software under the GNU General Public License,
// version 3 or later (https://github.com/espeak-ng/espeak-ng); it is not part of Yimi and is not needed to run it.
// What it speaks is not covered by its licence: the recordings are Yimi's own, under Yimi's.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Spoken, says } from './says.ts'

/** The voice of each language: Mandarin, Cantonese, a Spanish that is understood from Mexico to Argentina, standard Arabic. */
const VOICES: Record<Spoken, string> = {
  'zh-CN': 'cmn',
  en: 'en-gb',
  'zh-Hant': 'yue',
  es: 'es-419',
  // it says a Latin letter by its English name, which is usual in Arabic too
  ar: 'ar',
}
/** Where letters are read as in another language: in China they have their English names, too. */
const LETTERS: Partial<Record<Spoken, Spoken>> = { 'zh-CN': 'en', 'zh-Hant': 'en' }
/** Texts that a voice mispronounces, each with a respelling and the voice that reads it. */
const SOUNDS: Partial<Record<Spoken, { voice: string; of: Record<string, string> }>> = {
  // 接種 and 上 have another tone in these words than alone, and 樓 and 枱 one that is used only in speech
  'zh-Hant': {
    voice: 'yue-Latn-jyutping',
    of: { vaccination: 'zip3 zung3 gwai6 wai2', upper: 'soeng6', floor: 'lau2', table: 'toi2' },
  },
  // alone it is read as an I
  es: { voice: 'es-419', of: { Y: 'i griega' } },
  // a doubled W, Y or B is read as a vowel, or as one letter
  ar: {
    voice: 'ar',
    of: {
      'go-to': "[[j'uRdZa: ?att:aw'adZ:uhu ?'ila:]]",
      sampling: "[[m'aktabu ?'aXDi ?alAaj:in'a:t]]",
      'service-window': "[[?aSSub:'a:k]]",
    },
  },
}
/** Rewrites a text for a voice that needs another spelling than people use. */
const SPELLED: Partial<Record<Spoken, (text: string) => string>> = {
  // the mark that doubles a letter is read only before the vowel mark, and a final -at is pronounced -ah at the end of
  // a sentence
  ar: (text) => text.replace(/([\u064e-\u0650])\u0651/g, '\u0651$1').replace(/\u0629$/, '\u0647'),
}
/**
 * Words a minute: slow prompts can be understood in a yard with an echo. The words of a call are recorded one by one,
 * which makes them slower than within a sentence.
 */
const SPEEDS: Record<'prompt' | 'call', Record<Spoken, number>> = {
  prompt: { 'zh-CN': 185, en: 145, 'zh-Hant': 140, es: 150, ar: 150 },
  call: { 'zh-CN': 225, en: 165, 'zh-Hant': 155, es: 190, ar: 205 },
}
const PROMPTS = ['routine', 'full', 'crowding', 'asked']
/** Removes the silence at the start and, applied to the reversed recording, at the end. */
const TRIM = 'silenceremove=start_periods=1:start_threshold=-45dB,areverse'
/** The peak level of each clip, in decibels below full scale. */
const PEAK = 1.5

/**
 * As `trimmed` in client/screen/voice/schedule.ts: the share of full volume that counts as silence, and the seconds of
 * it that are kept.
 */
const SILENCE = 0.01
const MARGIN = 0.02
const RATE = 24_000

const [folder = join(import.meta.dirname, '../../client/public/voice'), ...only] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'yimi-voice-'))
const list: Record<string, Record<string, { file: string; says: string; seconds: number }>> = existsSync(
  join(folder, 'pack.json'),
)
  ? JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))
  : {}

for (const [language, clips] of Object.entries(says) as [Spoken, Record<string, string>][]) {
  if (only.length > 0 && !only.includes(language)) continue
  mkdirSync(join(folder, language), { recursive: true })
  list[language] = {}
  for (const [name, text] of Object.entries(clips)) {
    const file = `${language}/${name}.mp3`
    const spoken = (/^[A-Z]$/.test(name) && LETTERS[language]) || language
    const speed = SPEEDS[PROMPTS.includes(name) ? 'prompt' : 'call'][spoken]
    const sound = SOUNDS[language]?.of[name]
    if (sound) record(sound, SOUNDS[language]?.voice ?? VOICES[language], speed, join(folder, file))
    else record(SPELLED[language]?.(text) ?? text, VOICES[spoken], speed, join(folder, file))
    list[language][name] = { file, says: text, seconds: secondsOf(join(folder, file)) }
  }
}
writeFileSync(join(folder, 'pack.json'), `${JSON.stringify(list, null, 2)}\n`)
rmSync(work, { recursive: true })

function record(text: string, voice: string, speed: number, to: string): void {
  const wav = join(work, 'clip.wav')
  execFileSync('espeak-ng', ['-v', voice, '-s', `${speed}`, '-w', wav, text])
  const filters = [TRIM, TRIM, `volume=${-PEAK - loudest(wav)}dB`].join()
  ffmpeg(['-i', wav, '-af', filters, '-ar', '24000', '-ac', '1', '-b:a', '40k', '-y', to])
}

/** The length of a recording without the silence around it, in seconds: the page that joins the clips uses it. */
function secondsOf(file: string): number {
  const { status, stdout } = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', '-'],
    {
      maxBuffer: 1 << 26,
    },
  )
  if (status !== 0) throw new Error(file)
  const samples = new Float32Array(stdout.buffer, stdout.byteOffset, stdout.length >> 2)
  const first = samples.findIndex((sample) => Math.abs(sample) >= SILENCE)
  const last = samples.findLastIndex((sample) => Math.abs(sample) >= SILENCE)
  return Math.round((100 * (last - first)) / RATE + 200 * MARGIN) / 100
}

/** The peak level of a recording, in decibels. */
function loudest(file: string): number {
  const said = ffmpeg(['-i', file, '-af', 'volumedetect', '-f', 'null', '-'])
  return Number(/max_volume: (-?[\d.]+) dB/.exec(said)?.[1] ?? 0)
}

function ffmpeg(args: readonly string[]): string {
  const { status, stderr } = spawnSync('ffmpeg', ['-hide_banner', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stderr
}
