// The voice as people hear it: the real recordings through a real browser's audio.

import '../kit/page-words.ts'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayCall } from '../../client/screen/voice/sentences.ts'
import { openBrowser, openPage, pairScreen, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    openBrowser(['--autoplay-policy=no-user-gesture-required']),
    serverProcess(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

/** The code that joins the recordings, as a script that a page can load. */
async function voiceScript(): Promise<string> {
  const entry = join(import.meta.dirname, '../../client/screen/voice/schedule.ts')
  const lib = { entry, name: 'voice', formats: ['iife' as const] }
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } })
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }]
  return output[0].code
}

// biome-ignore lint/suspicious/noExplicitAny: a browser's own objects, which Node does not know
type Browsers = any

interface Heard {
  /** The loudness of each clip in its own time, and before the first sound and after the last. */
  chime: number
  clips: number[]
  after: number
}

test('the chime and every clip of a call are heard when they are due, one after the other, and then it is silent', async () => {
  const page = await openPage(browser, { bypassCSP: true })
  await page.goto(`${server.base}/voice/pack.json`)
  await page.addScriptTag({ content: await voiceScript() })
  for (const language of ['zh-CN', 'en', 'ar'] as const) {
    const said = sayCall({ numbers: ['A031'], desk: '21', place: 'sampling' }, language)
    const names = [...said.clips]
    const heard = await page.evaluate(listen, { names, language })
    expect(heard.chime).toBeGreaterThan(0.02)
    expect(heard.clips).toHaveLength(names.length)
    for (const [index, loudness] of heard.clips.entries())
      expect(loudness, names[index]).toBeGreaterThan(0.01)
    expect(heard.after).toBe(0)
  }
  await page.context().close()
})

/** Runs in the page: plays a sentence into an OfflineAudioContext and measures the result. */
async function listen({
  names,
  language,
}: {
  names: string[]
  language: 'zh-CN' | 'en' | 'ar'
}): Promise<Heard> {
  const { OfflineAudioContext, voice } = globalThis as Browsers
  const { schedule, trimmed } = voice
  const context = new OfflineAudioContext(1, 48_000 * 20, 48_000)
  const list: Browsers = await (await fetch('/voice/pack.json')).json()
  const clips = await Promise.all(
    names.map(async (name) => {
      const recorded = await fetch(`/voice/${list[language][name].file}`)
      return trimmed(await context.decodeAudioData(await recorded.arrayBuffer()))
    }),
  )
  const { ends } = schedule(context, 'call', clips)
  const samples: Float32Array = (await context.startRendering()).getChannelData(0)
  const loudness = (from: number, to: number) => {
    const part = samples.slice(Math.round(from * 48_000), Math.round(to * 48_000))
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
  }
  let at = ends - clips.reduce((sum: number, { duration }: { duration: number }) => sum + duration, 0)
  const chime = loudness(0, at)
  const each = clips.map(({ duration }: { duration: number }) => {
    at += duration
    return loudness(at - duration, at)
  })
  return { chime, clips: each, after: loudness(ends + 0.2, 20) }
}

test('a screen says a prompt, and a call interrupts it', async () => {
  const screen = await openPage(browser, { viewport: SIZES.screen })
  const tablet = await openPage(browser, { viewport: SIZES.tablet })
  await screen.addInitScript(noteSounds)
  await screen.goto(`${server.base}/screen/xingfuli`)
  await signIn(tablet, server.base)
  await pairScreen(screen, tablet)
  await tablet.getByText('正常').waitFor()
  const give = giverOf(tablet)

  await give('take-ticket', { queue: 'A' })
  await give('remind-spacing', { queue: 'A' })
  // the two notes and the first words of the prompt have begun
  await screen.waitForFunction(() => sounds().length >= 3 && sounds().every(({ stopped }) => !stopped))
  await give('call-next', { desk: '1', seen: [] })
  const during = await screen.waitForFunction(() => {
    const cut = sounds().findIndex(({ stopped }) => stopped)
    const all = sounds()
    return cut >= 0 && all.length > 6 ? { cut, hertz: all.map(({ hertz }) => hertz) } : null
  })
  const { cut, hertz } = await during.jsonValue().then((value) => value ?? { cut: -1, hertz: [] })
  expect(cut).toBeGreaterThanOrEqual(0)
  // falling for the prompt, then rising for the call
  expect(hertz.filter(Boolean).slice(0, 4)).toEqual([880, 659, 659, 988])
  await Promise.all([screen, tablet].map((page) => page.context().close()))
})

function giverOf(page: Page) {
  return async (command: string, data: object) => {
    const path = `${server.base}/api/sites/xingfuli/commands/${command}`
    const response = await page.request.post(path, { data })
    expect(response.ok(), command).toBe(true)
  }
}

interface Sound {
  hertz: number
  stopped: boolean
}
declare function sounds(): Sound[]

/** Runs before the page: notes each sound that is started, and whether it was cut off. */
function noteSounds(): void {
  const { AudioScheduledSourceNode, AudioBufferSourceNode, OscillatorNode } = globalThis as Browsers
  const noted = new Map<unknown, Sound>()
  Object.assign(globalThis, { sounds: () => [...noted.values()] })
  const { stop } = AudioScheduledSourceNode.prototype
  for (const kind of [AudioBufferSourceNode, OscillatorNode]) {
    const { start } = kind.prototype
    kind.prototype.start = function (this: Browsers, ...args: number[]) {
      noted.set(this, { hertz: this instanceof OscillatorNode ? this.frequency.value : 0, stopped: false })
      return start.apply(this, args)
    }
  }
  AudioScheduledSourceNode.prototype.stop = function (this: Browsers, at?: number) {
    const sound = noted.get(this)
    // a stop with a time is a note's own end
    if (sound && at === undefined) sound.stopped = true
    return stop.call(this, at ?? 0)
  }
}
