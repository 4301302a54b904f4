import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BELIEVED_AHEAD, HELD_FOR, sharedClock, steadyClock } from '../../server/clock.ts'
import { HOUR, MINUTE, MORNING, SECOND } from '../kit/given.ts'

/** A machine whose system clock can be set. */
function machine() {
  let wall = MORNING
  let running = 0
  const clock = steadyClock({ wall: () => wall, running: () => running })
  return {
    clock,
    pass(ms: number) {
      wall += ms
      running += ms
    },
    set(by: number) {
      wall += by
    },
    /** Milliseconds since the morning. */
    since: () => clock.now() - MORNING,
  }
}

test('it shows the time of the system clock', () => {
  const { pass, since } = machine()
  pass(5 * MINUTE)
  expect(since()).toBe(5 * MINUTE)
})

test('[D6] when the system clock is put back it continues at its own pace', () => {
  const { pass, set, since } = machine()
  pass(MINUTE)
  expect(since()).toBe(MINUTE)
  set(-3 * HOUR)
  expect(since()).toBe(MINUTE)
  pass(10 * MINUTE)
  expect(since()).toBe(11 * MINUTE)
})

test('when the system clock is corrected it is right again', () => {
  const { pass, set, since } = machine()
  set(-3 * HOUR)
  expect(since()).toBe(0)
  pass(MINUTE)
  set(3 * HOUR)
  expect(since()).toBe(MINUTE)
})

test('a step forward is adopted after a minute, and one that is taken back before that has no effect', () => {
  const { pass, set, since } = machine()
  set(3 * HOUR)
  expect(since()).toBe(0)
  pass(59 * SECOND)
  expect(since()).toBe(59 * SECOND)
  pass(SECOND)
  expect(since()).toBe(3 * HOUR + MINUTE)

  const brief = machine()
  brief.set(3 * HOUR)
  expect(brief.since()).toBe(0)
  brief.set(-3 * HOUR)
  brief.pass(2 * MINUTE)
  expect(brief.since()).toBe(2 * MINUTE)
})

test('it continues from the time of a log, but not from a log of another day', () => {
  const { clock, pass, since } = machine()
  clock.notBefore(MORNING + 2 * HOUR)
  pass(MINUTE)
  expect(since()).toBe(2 * HOUR + MINUTE)
  clock.notBefore(MORNING + 400 * 24 * HOUR)
  expect(since()).toBe(2 * HOUR + MINUTE)
  clock.notBefore(MORNING)
  expect(since()).toBe(2 * HOUR + MINUTE)
})

test('a clock that follows a database adopts its time at once, and never runs backwards', () => {
  let [wall, running] = [MORNING + 3 * HOUR, 1000.25]
  const clock = sharedClock({ wall: () => wall, running: () => running })
  expect(clock.now()).toBe(MORNING + 3 * HOUR)
  clock.set(MORNING, 20)
  expect(clock.now()).toBe(MORNING + 10)
  // the machine's own clock may be set to any time
  wall -= 9 * HOUR
  running += 5000
  expect(clock.now()).toBe(MORNING + 5010)
  // a difference that the network may explain has no effect; a larger one has
  clock.set(MORNING + 5005, 40)
  expect(clock.now()).toBe(MORNING + 5010)
  clock.set(MORNING + 5200, 20)
  expect(clock.now()).toBe(MORNING + 5210)
  clock.set(MORNING + 4900, 20)
  expect(clock.now()).toBe(MORNING + 5210)
  running += 400
  expect(clock.now()).toBe(MORNING + 5310)
})

test('a start with a clock that is hours ahead continues from the data, and follows the system clock as soon as it is put back', () => {
  const { clock, pass, set, since } = machine()
  set(30 * HOUR)
  clock.now()
  clock.startAfter(MORNING - MINUTE)
  expect(clock.unbelieved()).toBe(MORNING + 30 * HOUR)
  expect(since()).toBe(-MINUTE)
  pass(5 * MINUTE)
  expect(since()).toBe(4 * MINUTE)
  set(-30 * HOUR)
  expect(since()).toBe(5 * MINUTE)
  expect(clock.unbelieved()).toBeNull()
})

test('a clock that is ahead at a start is trusted after ten minutes, after a confirmation, and at once within an hour', () => {
  const waited = machine()
  waited.clock.startAfter(MORNING - 8 * HOUR)
  waited.pass(HELD_FOR - 1)
  expect(waited.since()).toBe(HELD_FOR - 1 - 8 * HOUR)
  waited.pass(1)
  expect(waited.since()).toBe(HELD_FOR)

  const told = machine()
  told.clock.startAfter(MORNING - 8 * HOUR)
  told.clock.believe()
  expect(told.since()).toBe(0)

  const near = machine()
  near.clock.startAfter(MORNING - HOUR)
  expect(near.clock.unbelieved()).toBeNull()
  expect(near.since()).toBe(0)
})

test('a step of hours during a process is not trusted for a minute, and at once after a confirmation', () => {
  const slept = machine()
  slept.clock.now()
  slept.set(14 * HOUR)
  expect(slept.clock.unbelieved()).toBe(MORNING + 14 * HOUR)
  slept.pass(MINUTE)
  expect(slept.clock.unbelieved()).toBeNull()
  expect(slept.since()).toBe(14 * HOUR + MINUTE)

  const told = machine()
  told.clock.now()
  told.set(14 * HOUR)
  told.clock.believe()
  expect(told.clock.unbelieved()).toBeNull()
  expect(told.since()).toBe(14 * HOUR)
})

const happens = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: HOUR }) }),
  fc.record({
    kind: fc.constant('set' as const),
    ms: fc.integer({ min: -2400, max: 2400 }).map((minutes) => minutes * MINUTE),
  }),
  fc.record({ kind: fc.constant('word' as const), ms: fc.constant(0) }),
)

test('however the clock is set after a start, time never runs backwards, jumps only when it is trusted, and is held for ten minutes at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * HOUR }), fc.array(happens, { maxLength: 20 }), (gap, list) => {
      const { clock, pass, set } = machine()
      clock.startAfter(MORNING - gap)
      let isHeld = gap > BELIEVED_AHEAD
      expect(clock.unbelieved() !== null).toBe(isHeld)
      let [before, ran] = [clock.now(), 0]
      expect(before).toBe(gap > BELIEVED_AHEAD ? MORNING - gap : MORNING)
      for (const { kind, ms } of list) {
        if (kind === 'word') clock.believe()
        else if (kind === 'set') set(ms)
        else pass(ms)
        if (kind === 'pass') ran += ms
        const now = clock.now()
        expect(now).toBeGreaterThanOrEqual(before)
        const says = clock.unbelieved()
        if (says !== null) expect(says - now).toBeGreaterThan(BELIEVED_AHEAD)
        isHeld &&= kind !== 'word' && says !== null
        if (isHeld) {
          expect(now).toBe(MORNING - gap + ran)
          expect(ran).toBeLessThan(HELD_FOR)
        }
        before = now
      }
    }),
  )
})
