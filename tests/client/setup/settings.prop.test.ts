import '../../kit/page-words.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  letterHeight,
  marksAsTyped,
  valueAt,
  withLevel,
  withoutDesk,
  withValue,
} from '../../../client/setup/settings.ts'
import { siteFrom, withDesks, withQueue } from '../../../client/setup/templates.ts'
import { withoutQueue } from '../../../client/setup/way.ts'
import { levelOf } from '../../../shared/day/nouns/lane-policy.ts'
import { MOST_LEVEL } from '../../../shared/day/nouns/queue-settings.ts'
import { Site } from '../../../shared/day/nouns/site.ts'

const name = { 'zh-CN': '东门', en: 'East Gate' }
const blank = siteFrom({ kind: 'testing', name, desks: 1, metres: 20 }, 'east-gate', 'Asia/Shanghai')

const paths = fc.constantFrom(
  'id',
  'name.en',
  'spacing',
  'levels.busy',
  'queues.0.length',
  'desks.0.queues',
  'hours.from',
  'screen.distance',
)

test('a value that is set at a path is there, and nothing else has changed', () =>
  fc.assert(
    fc.property(paths, fc.oneof(fc.string(), fc.double({ noNaN: true })), (path, value) => {
      const before = JSON.stringify(blank)
      const changed = withValue(blank, path, value)
      expect(valueAt(changed, path)).toBe(value)
      expect(JSON.stringify(blank)).toBe(before)
      const [first] = path.split('.')
      const others = ({ [first as keyof Site]: _, ...rest }: Site) => rest
      expect(others(changed)).toEqual(others(blank))
    }),
  ))

test('a removed value leaves no trace', () =>
  expect(withValue(withValue(blank, 'graceMinutes', 5), 'graceMinutes', undefined)).toEqual(blank))

test('however queues and desks are added and removed, the site stays one that the server accepts', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(30)), { maxLength: 40 }), (moves) => {
      let site = blank
      for (const [move, pick] of moves) {
        const queue = site.queues[pick % site.queues.length]?.id ?? ''
        const desk = site.desks[pick % site.desks.length]?.id ?? ''
        if (move === 0) site = withQueue(site)
        else if (move === 1) site = withDesks(site, 1 + (pick % 9))
        else if (move === 4) site = withLevel(site, queue, pick % (MOST_LEVEL + 1))
        else if (move === 2 && site.desks.length > 1) site = withoutDesk(site, desk)
        else if (site.queues.length > 1 && site.desks.every(({ queues }) => queues.length > 1))
          site = withoutQueue(site, queue)
      }
      expect(v.safeParse(Site, site).issues).toBeUndefined()
    }),
  ))

test('the effects agree with the rules: 10 m at one metre are 11 marks, and 10 m away letters are 6 cm', () => {
  expect(marksAsTyped(blank, { length: 10 })).toBe(11)
  expect(marksAsTyped({ ...blank, spacing: 0 }, { length: 10 })).toBe(0)
  expect(letterHeight(10)).toBe(6)
})

test('a queue has the level that was chosen last, and a queue without a level leaves no trace', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(MOST_LEVEL), { minLength: 1 }), (chosen) => {
      const site = chosen.reduce((made, level) => withLevel(made, 'A', level), blank)
      const [first, ...others] = site.queues
      expect(levelOf(first!)).toBe(chosen.at(-1))
      expect(others).toEqual(blank.queues.slice(1))
      expect(withLevel(site, 'A', 0)).toEqual(blank)
    }),
  ))
