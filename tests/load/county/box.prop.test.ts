import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedBy, costOf, onPaper, VIEW } from './box.ts'
import { planFrom } from './plan.ts'
import { DAY_HOURS, PEAK } from './rates.ts'
import type { Run } from './run.ts'

const MIB = 2 ** 20

/** A run of a county's whole day on one process, without refusals. */
function aRun(changes: Partial<Run> = {}): Run {
  return {
    machine: 'a machine',
    plan: planFrom([]),
    took: 1125,
    cutShort: false,
    people: 1_260_000,
    tickets: 570_000,
    commands: 1_140_000,
    repeated: 0,
    refused: {},
    views: 3_000_000,
    drawnTogether: 0,
    phones: 2000,
    unfollowed: 0,
    cut: 0,
    answered: { p50: 5, p99: 50 },
    late: [],
    latest: 0,
    loadLate: 10,
    nodes: [{ all: 900, loop: 600, before: 200 * MIB, memory: 900 * MIB, hold: 50 }],
    postgres: null,
    load: 300,
    disk: 500 * MIB,
    stretches: [],
    ...changes,
  }
}

const box = { cores: 2, memory: 4096 * MIB }
const peakOf = (people: number) => (people * PEAK) / (DAY_HOURS * 3600)

test('the capacity of a machine uses up the resource that is named first, and no more of the others than allowed', () => {
  const seconds = fc.double({ min: 1, max: 5000, noNaN: true })
  const size = fc.integer({ min: 300, max: 8000 })
  fc.assert(
    fc.property(seconds, seconds, size, fc.integer({ min: 1, max: 64 }), (loop, rest, grown, cores) => {
      const run = aRun({
        nodes: [{ all: loop + rest, loop, before: 200 * MIB, memory: grown * MIB, hold: 1 }],
      })
      const { people, limit } = carriedBy(run, { ...box, cores })
      const peak = peakOf(people)
      const used = {
        'the thread that serves': (peak * loop) / run.people / 0.7,
        'the cores': (peak * (loop + rest)) / run.people / (0.7 * cores),
        'the memory': (200 + ((grown - 200) * people) / run.people) / (4096 * 0.8),
      }
      expect(Math.max(...Object.values(used))).toBeCloseTo(1, 6)
      expect(used[limit]).toBeCloseTo(1, 6)
    }),
  )
})

test('sites, phones and disk grow with the people', () => {
  const run = aRun()
  const { people, sites, phones, disk } = carriedBy(run, box)
  const share = people / run.people
  expect(sites).toBeCloseTo(400 * share)
  expect(phones).toBeCloseTo(2000 * share)
  expect(disk).toBeCloseTo(500 * MIB * share, 0)
})

test('from a part of the day the memory of the whole day is unknown', () => {
  const part = aRun({ plan: planFrom(['--from', '8', '--to', '9']) })
  expect(costOf(part).memory).toBeNull()
  expect(carriedBy(part, box).roomForPhones).toBeNull()
})

test('views that a fast day did not send are added to its cost', () => {
  const fast = costOf(aRun())
  const asSlow = costOf(aRun({ drawnTogether: 1_000_000 }))
  expect(asSlow.loop - fast.loop).toBeCloseTo((1_000_000 * VIEW) / 1_260_000, 9)
  expect((asSlow.all ?? 0) - (fast.all ?? 0)).toBeCloseTo((1_000_000 * VIEW) / 1_260_000, 9)
})

test('the busiest of several nodes limits them, and an external database has unknown costs', () => {
  const node = { all: 500, loop: 300, before: 200 * MIB, memory: 400 * MIB, hold: 1 }
  const run = aRun({ nodes: [node, { ...node, loop: 450 }], postgres: { all: null, memory: null } })
  const cost = costOf(run)
  expect(cost.loop * run.people).toBeCloseTo(450)
  expect(cost.all).toBeNull()
  expect(onPaper(run, box, 9021).storeCores).toBeNull()
})

test('on paper there are as many machines as the sites need', () => {
  const run = aRun()
  const { boxes, people } = onPaper(run, box, 9021)
  expect(boxes * carriedBy(run, box).sites).toBeGreaterThanOrEqual(9021)
  expect((boxes - 1) * carriedBy(run, box).sites).toBeLessThan(9021)
  expect(people).toBeCloseTo((1_260_000 / 400) * 9021)
})

test('an impossible plan is refused, and the error names the option', () => {
  for (const [name, figure] of [
    ['sites', '0'],
    ['speed', 'fast'],
    ['from', '11'],
    ['phones', '2'],
    ['nodes', '1.5'],
    ['people', '-1'],
  ]) {
    expect(() => planFrom([`--${name}=${figure}`])).toThrow(`--${name}`)
  }
  expect(() => planFrom(['--from', '9', '--to', '8'])).toThrow('--to')
})
