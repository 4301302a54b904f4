import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Sound } from '../../../../client/screen/voice/sound.ts'

/** A browser's audio that a test starts, suspends and stops; `resume` is answered only where the browser allows sound. */
class FakeContext {
  static all: FakeContext[] = []
  static isAllowed = true
  state = 'suspended'
  currentTime = 0
  asked = 0
  onstatechange: (() => void) | null = null
  constructor() {
    FakeContext.all.push(this)
  }
  resume(): Promise<void> {
    this.asked++
    if (!FakeContext.isAllowed) return new Promise(() => {})
    this.become('running')
    return Promise.resolve()
  }
  close(): Promise<void> {
    this.state = 'closed'
    return Promise.resolve()
  }
  become(state: string): void {
    this.state = state
    this.onstatechange?.()
  }
}

beforeEach(() => {
  FakeContext.all = []
  FakeContext.isAllowed = true
  vi.stubGlobal('AudioContext', FakeContext)
})
afterEach(() => void vi.unstubAllGlobals())

const newest = () => FakeContext.all[FakeContext.all.length - 1] as FakeContext

test('suspended sound is asked for again at the next look, and its loss and return are reported', async () => {
  const told: boolean[] = []
  const sound: Sound = new Sound(() => told.push(sound.isMuted))
  await sound.ask(0)
  expect(sound.isMuted).toBe(false)
  newest().become('suspended')
  expect(sound.isMuted).toBe(true)
  sound.look(10_000)
  expect(sound.isMuted).toBe(false)
  expect(told).toEqual([false, true, false])
})

test('a clock that stands still while the sound is reported as running, as after its device was unplugged, is started again', async () => {
  const sound = new Sound()
  await sound.ask(0)
  sound.look(0)
  newest().currentTime = 10
  sound.look(10_000)
  expect(FakeContext.all).toHaveLength(1)
  sound.look(20_000)
  expect(FakeContext.all[0]?.state).toBe('closed')
  expect(FakeContext.all).toHaveLength(2)
  expect(sound.isMuted).toBe(false)
})

test('two looks at one moment do not prove that the clock stands still', async () => {
  const sound = new Sound()
  await sound.ask(0)
  sound.look(0)
  sound.look(5)
  expect(FakeContext.all).toHaveLength(1)
})

test('requests that nobody answers for weeks do not pile up', async () => {
  FakeContext.isAllowed = false
  const sound = new Sound()
  void sound.ask(0)
  for (let now = 10_000; now <= 110_000; now += 10_000) sound.look(now)
  expect(newest().asked).toBe(1)
  for (let now = 120_000; now <= 3_600_000; now += 10_000) sound.look(now)
  expect(FakeContext.all.filter(({ state }) => state !== 'closed')).toHaveLength(1)
  expect(FakeContext.all.every(({ asked }) => asked <= 1)).toBe(true)
  // somebody taps at last
  FakeContext.isAllowed = true
  await sound.ask(3_600_001)
  expect(sound.isMuted).toBe(false)
})

test('a device without sound is muted, and that is no error', async () => {
  vi.stubGlobal(
    'AudioContext',
    class {
      constructor() {
        throw new Error('no device')
      }
    },
  )
  const sound = new Sound()
  await sound.ask(0)
  sound.look(10_000)
  expect(sound.isMuted).toBe(true)
})
