import '../../../kit/page-words.ts'
import { expect, test } from 'vitest'
import type { Shown } from '../../../../client/common/voice/memory.ts'
import type { Player, Segment } from '../../../../client/screen/voice/player.ts'
import { Voice } from '../../../../client/screen/voice/voice.ts'
import type { PlaceWord } from '../../../../shared/day/nouns/kinds.ts'

/** A player that says one segment until the test lets it end, and notes which were heard to their end and which were cut. */
function stage() {
  const heard: string[] = []
  const started: string[] = []
  let end = () => {}
  let isMuted = false
  let now = 0
  let renewed = 0
  const player: Player = {
    lengths: (clips) => 0.4 * clips.length,
    renew: () => {
      renewed++
    },
    get isMuted() {
      return isMuted
    },
    play: ({ chime, language, clips }: Segment, stop: AbortSignal) =>
      new Promise<void>((resolve) => {
        const what = `${chime ? `${chime.split('-')[0]}! ` : ''}${language} ${clips.join(' ')}`
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
  const voice = new Voice(player, () => now)
  return {
    voice,
    heard,
    started,
    mute: (muted: boolean) => {
      isMuted = muted
    },
    endOne,
    pass: (ms: number) => {
      now += ms
    },
    renewed: () => renewed,
    async endAll() {
      for (let many = 0; many < 40; many++) await endOne()
    },
  }

  /** Lets the present sentence end, and goes on to the next. */
  async function endOne(): Promise<void> {
    end()
    end = () => {}
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
  }
}

const call = (number: string, call: number, desk = '2', at = 0, place: PlaceWord = 'sampling') => ({
  number,
  desk,
  place,
  call,
  at,
})
const routine = { id: 3, kind: 'routine', queue: 'A', until: 0 } as const
const shown = (calls: Shown['calls'] = [], prompt: Shown['prompt'] = null, day = '2026-11-23'): Shown => ({
  day,
  calls,
  prompt,
})
/** The numbers of the calls and the kinds of the prompts that were said, once each. */
const about = (said: readonly string[]) => [
  ...new Set(said.map((one) => /[A-Z] \d \d \d/.exec(one)?.[0].replaceAll(' ', '') ?? one.split(' ').at(-1))),
]

test('a call is a chime, then twice each language in turn', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A031', 1)]))
  await endAll()
  const chinese = 'zh-CN please A 0 3 1 number to 2 number sampling'
  const english = 'en number A 0 3 1 go-to sampling 2'
  expect(heard).toEqual([`call! ${chinese}`, english, chinese, english])
})

test('[K1] a call is said with the place word of its own queue, also where a desk draws from two', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A031', 1, '2', 0, 'room'), call('B002', 2, '2', 0, 'service-window')]))
  await endAll()
  const chinese = heard.filter((one) => one.includes('zh-CN'))
  expect(chinese.filter((one) => one.includes('A 0 3 1')).every((one) => one.endsWith('room'))).toBe(true)
  expect(
    chinese.filter((one) => one.includes('B 0 0 2')).every((one) => one.endsWith('service-window')),
  ).toBe(true)
  expect(chinese.length).toBeGreaterThan(1)
})

test('calls and prompts from before the page opened are not said', async () => {
  const { voice, started, endAll } = stage()
  voice.show(shown([call('A001', 5)], routine))
  await endAll()
  expect(started).toEqual([])
})

test('calls are said in the order in which they came, one at a time, and before a prompt', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A003', 3, '3'), call('A002', 2), call('A001', 1, '1')], routine))
  await endAll()
  expect(about(heard)).toEqual(['A001', 'A002', 'A003', 'routine'])
})

test('a call interrupts a prompt, and the rest of the prompt is said while it is still shown', async () => {
  const { voice, heard, started, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([], routine))
  await endOne()
  voice.show(shown([call('A001', 1)], routine))
  await endAll()
  expect(about(started)).toEqual(['routine', 'A001'])
  expect(heard.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    'prompt! zh-CN',
    'call! zh-CN',
    'en number',
    'prompt! en',
    'call! zh-CN',
    'en number',
  ])
})

test('a call that is no longer true is dropped, even while it is said', async () => {
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

test('a repeated call is said again, and the sentence about the earlier one is dropped', async () => {
  const { voice, heard, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A001', 1)]))
  await endOne()
  voice.show(shown([call('A001', 2)]))
  await endAll()
  expect(heard.filter((one) => one.startsWith('call!'))).toHaveLength(2)
  expect(heard).toHaveLength(5)
})

test('a prompt that is no longer shown is dropped', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown([], routine))
  voice.show(shown([], null))
  await endAll()
  expect(heard).toEqual([])
})

test('a call that nobody could hear is not said later', async () => {
  const { voice, started, mute, pass, endAll } = stage()
  mute(true)
  voice.show(shown())
  voice.show(shown([call('A001', 1)], routine))
  pass(60_000)
  voice.show(shown([call('A001', 1)], routine))
  await voice.silence()
  mute(false)
  voice.show(shown([call('A001', 1)], routine))
  await endAll()
  expect(started).toEqual([])
})

test('a call that came during a short loss of sound is said when the sound is back', async () => {
  const { voice, heard, mute, pass, endAll } = stage()
  voice.show(shown())
  mute(true)
  voice.show(shown([call('A001', 1)]))
  pass(10_000)
  mute(false)
  voice.look()
  await endAll()
  expect(about(heard)).toEqual(['A001'])
})

test('a sentence that was interrupted by the loss of sound was not heard, and is said again', async () => {
  const { voice, started, mute, endOne } = stage()
  voice.show(shown())
  voice.show(shown([call('A001', 1)]))
  mute(true)
  await endOne()
  mute(false)
  voice.look()
  await endOne()
  expect(started.slice(0, 2).every((one) => one.startsWith('call! zh-CN'))).toBe(true)
})

test('a sound that never ends is given up after a while, the player starts again, and the next sentence is said', async () => {
  const { voice, heard, pass, renewed, endOne, endAll } = stage()
  voice.show(shown())
  voice.show(shown([call('A001', 1)]))
  pass(10_000)
  voice.look()
  expect(renewed()).toBe(0)
  pass(20_000)
  voice.look()
  expect(renewed()).toBe(1)
  await endOne()
  await endAll()
  expect(about(heard)).toEqual(['A001'])
})

test('ten people who share a tube are called in one sentence', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown())
  voice.show(shown(Array.from({ length: 10 }, (_, index) => call(`A0${30 - index}`, 10 - index))))
  await endAll()
  expect(heard).toHaveLength(4)
  expect(heard[0]).toBe('call! zh-CN please A 0 2 1 to 0 3 0 number to 2 number sampling')
})

test("after the server's data were restored, the next call is said although its count is lower", async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown([call('A009', 40, '2', 900)]))
  voice.show(shown([call('A002', 2, '2', 100)]))
  await endAll()
  voice.show(shown([call('A003', 3, '2', 1000)]))
  await endAll()
  expect(about(heard)).toContain('A003')
})

test('calls that are on the view after a restore are not said, and later ones are', async () => {
  const { voice, heard, endAll } = stage()
  voice.show({ ...shown(), epoch: 1 })
  voice.show({ ...shown([call('A002', 2, '2', 100), call('A003', 3, '3', 200)]), epoch: 1 })
  await endAll()
  const before = heard.length
  voice.show({ ...shown([call('A002', 2, '2', 100), call('A001', 1, '3', 90)]), epoch: 2 })
  await endAll()
  expect(heard).toHaveLength(before)
  voice.show({ ...shown([call('A003', 3, '3', 200), call('A002', 2, '2', 100)]), epoch: 2 })
  await endAll()
  expect(about(heard.slice(before))).toEqual(['A003'])
})

test('a call between the restore and the next view is said', async () => {
  const { voice, heard, endAll } = stage()
  voice.show({ ...shown([call('A009', 9, '2', 900)]), epoch: 1 })
  voice.show({ ...shown([call('A003', 3, '2', 1000), call('A002', 2, '1', 100)]), epoch: 2 })
  await endAll()
  expect(about(heard)).toEqual(['A003'])
})

test('when somebody leaves a tube while it is called they are no longer said, and the others are', async () => {
  const { voice, heard, endAll } = stage()
  const tube = Array.from({ length: 4 }, (_, index) => call(`A00${4 - index}`, 4 - index))
  voice.show(shown())
  voice.show(shown(tube))
  voice.show(shown(tube.filter(({ number }) => number !== 'A002')))
  await endAll()
  expect(heard[0]).toBe('call! zh-CN please A 0 0 1 , 0 0 3 , 0 0 4 number to 2 number sampling')
})

test('the next day counts its calls from 1 again', async () => {
  const { voice, heard, endAll } = stage()
  voice.show(shown([call('A099', 99)]))
  voice.show(shown([call('A001', 1)], null, '2026-11-24'))
  await endAll()
  expect(about(heard)).toEqual(['A001'])
})
