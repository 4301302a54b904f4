import { expect, test } from 'vitest'
import type { Player, Segment } from '../../../client/common/voice/player.ts'
import type { Shown } from '../../../client/common/voice/to-say.ts'
import { Voice } from '../../../client/common/voice/voice.ts'

/** A player that says one segment until the test lets it end, and notes what was heard to its end and what was cut. */
function stage() {
  const heard: string[] = []
  const started: string[] = []
  let end = () => {}
  let isMuted = false
  const player: Player = {
    get isMuted() {
      return isMuted
    },
    play: ({ chime, language, clips }: Segment, stop: AbortSignal) =>
      new Promise<void>((resolve) => {
        const what = `${chime ? `${chime}! ` : ''}${language} ${clips.join(' ')}`
        started.push(what)
        end = () => {
          heard.push(what)
          resolve()
        }
        const cut = () => {
          end = () => {}
          resolve()
        }
        stop.addEventListener('abort', cut, { once: true })
      }),
  }
  const voice = new Voice(player)
  return {
    voice,
    heard,
    started,
    mute: (muted: boolean) => {
      isMuted = muted
    },
    endOne,
    async endAll() {
      for (let many = 0; many < 40; many++) await endOne()
    },
  }

  /** Lets what is being said end, and goes on to the next. */
  async function endOne(): Promise<void> {
    end()
    end = () => {}
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
  }
}

const call = (number: string, call: number) => ({ number, desk: '2', call, at: 0 })
const routine = { id: 3, kind: 'routine', queue: 'A', until: 0 } as const
const shown = (calls: Shown['calls'] = [], prompt: Shown['prompt'] = null, day = '2026-11-23'): Shown => ({
  day,
  calls,
  prompt,
})
/** The numbers of the calls and the kinds of the prompts in what was said, once each. */
const about = (said: readonly string[]) => [
  ...new Set(said.map((one) => /[A-Z] \d \d \d/.exec(one)?.[0].replaceAll(' ', '') ?? one.split(' ').at(-1))),
]

test('a call is a chime, then twice each language in turn', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A031', 1)]))
  await endAll()
  const chinese = 'zh-CN please A 0 3 1 number to 2 desk'
  const english = 'en number A 0 3 1 to-desk 2'
  expect(heard).toEqual([`call! ${chinese}`, english, chinese, english])
})

test('what was called or prompted before the page opened is not said', async () => {
  const { voice, started, endAll } = stage()
  voice.show(shown([call('A001', 5)], routine))
  await endAll()
  expect(started).toEqual([])
})

test('calls are said in the order in which they came, one at a time, and before a prompt', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A003', 3), call('A002', 2), call('A001', 1)], routine))
  await endAll()
  expect(about(heard)).toEqual(['A001', 'A002', 'A003', 'routine'])
})

test('a call cuts a prompt short, and the prompt is said again while it is still the one', async () => {
  const { voice, heard, started, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([], routine))
  await endOne()
  voice.show(shown([call('A001', 1)], routine))
  await endAll()
  expect(about(started)).toEqual(['routine', 'A001'])
  expect(heard.map((one) => one.split(' ')[0])).toEqual([
    'prompt!',
    'call!',
    'en',
    'zh-CN',
    'en',
    'prompt!',
    'en',
  ])
})

test('a call that is no longer true is dropped, also in the middle', async () => {
  const { voice, heard, started, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A002', 2), call('A001', 1)]))
  await endOne()
  voice.show(shown([call('A002', 2)]))
  await endAll()
  expect(heard.filter((one) => one.includes('0 0 1'))).toHaveLength(1)
  voice.show(shown([call('A004', 4), call('A003', 3)]))
  voice.show(shown([call('A004', 4)]))
  await endAll()
  expect(started.filter((one) => one.includes('0 0 3'))).toHaveLength(1)
  expect(about(heard).at(-1)).toBe('A004')
})

test('a number that is called again is said again, and what was being said of it is dropped', async () => {
  const { voice, heard, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A001', 1)]))
  await endOne()
  voice.show(shown([call('A001', 2)]))
  await endAll()
  expect(heard.filter((one) => one.startsWith('call!'))).toHaveLength(2)
  expect(heard).toHaveLength(5)
})

test('a prompt that is no longer the one is dropped', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([], routine))
  voice.show(shown([], null))
  await endAll()
  expect(heard).toEqual([])
})

test('what nobody could hear is not said later', async () => {
  const { voice, started, mute, endAll } = stage()
  mute(true)
  voice.show(shown())
  voice.show(shown([call('A001', 1)], routine))
  await voice.silence()
  mute(false)
  voice.show(shown([call('A001', 1)], routine))
  await endAll()
  expect(started).toEqual([])
})

test('the next day counts its calls from one again', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown([call('A099', 99)]))
  voice.show(shown([call('A001', 1)], null, '2026-11-24'))
  await endAll()
  expect(about(heard)).toEqual(['A001'])
})
