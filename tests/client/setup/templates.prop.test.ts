import { LANGUAGES } from '../../../shared/languages.ts'
import '../../kit/page-words.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { copyOf } from '../../../client/setup/copy.ts'
import {
  nameOf,
  siteFrom,
  TEMPLATES,
  withAllDrawn,
  withDesks,
  withLanguage,
  withQueue,
} from '../../../client/setup/templates.ts'
import { withoutQueue } from '../../../client/setup/way.ts'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import { noRepeats } from '../../../shared/day/nouns/repeats.ts'
import { MOST_DESKS, Site } from '../../../shared/day/nouns/site.ts'
import { ALL_KINDS, isStrangeTo } from '../../kit/kinds.ts'

const name = { 'zh-CN': '红旗社区', en: 'Hongqi Community' }
const made = (kind: Kind, desks = 3, metres = 20) =>
  siteFrom({ kind, name, desks, metres }, 'hongqi', 'Asia/Shanghai')
const kinds = fc.constantFrom(...ALL_KINDS)

test('three answers make a whole site of every kind, for every number of desks and length of line that is allowed', () => {
  const answers = fc.record({
    kind: kinds,
    desks: fc.integer({ min: 1, max: MOST_DESKS }),
    metres: fc.double({ min: 0, max: 300, noNaN: true }),
  })
  fc.assert(
    fc.property(answers, ({ kind, desks, metres }) => {
      const site = made(kind, desks, metres)
      expect(v.safeParse(Site, site).issues).toBeUndefined()
      expect(site.desks.map(({ id }) => id)).toEqual(
        Array.from({ length: desks }, (_, index) => `${index + 1}`),
      )
      for (const desk of site.desks) expect(desk.queues).toEqual(site.queues.map(({ id }) => id))
    }),
  )
})

test.each(ALL_KINDS)('a new %s site has its own words, and no two queues with one name', (kind) => {
  for (const { id } of TEMPLATES[kind].offers)
    for (const said of Object.values(nameOf(kind, id, LANGUAGES)))
      expect(isStrangeTo(kind, said), said).toBe(false)
  const { queues } = made(kind)
  expect(queues.length).toBeGreaterThan(1)
  expect(queues[0]?.id).toBe('A')
})

test('each added queue has a letter and a name of its own, whatever was removed before, up to the last letter', () =>
  fc.assert(
    fc.property(kinds, fc.array(fc.nat(30), { maxLength: 40 }), (kind, picks) => {
      let site = made(kind)
      for (const pick of picks) {
        const queue = site.queues[pick % site.queues.length]
        site =
          pick % 4 === 0 && site.queues.length > 1 && queue ? withoutQueue(site, queue.id) : withQueue(site)
        site = withAllDrawn(site)
        expect(v.safeParse(Site, site).issues).toBeUndefined()
        expect(noRepeats(site.queues.map((one) => one.name['zh-CN'] ?? ''))).toBe(true)
        expect(noRepeats(site.queues.map((one) => one.name.en ?? ''))).toBe(true)
      }
    }),
  ))

test('a letter to which the owner gave a name is not offered again, nor is a name that another letter has', () => {
  const [first, ...others] = made('testing').queues
  const renamed = {
    ...made('testing'),
    queues: [{ ...first!, name: { 'zh-CN': '预约队列', en: 'Booked' } }, ...others],
  }
  expect(withQueue(renamed).queues.at(-1)).toMatchObject({ id: 'C', name: { 'zh-CN': '单位团体' } })
})

test('five desks are added at once, numbered on, and there can be 60 at most', () => {
  const five = withDesks(made('hall', 2), 5)
  expect(five.desks.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(five.desks[6]?.queues).toEqual(['A', 'B', 'C'])
  expect(withDesks(made('hall', 58), 9).desks).toHaveLength(MOST_DESKS)
  const named = { ...made('hall', 1), desks: [{ id: '大厅', queues: ['A'] }] }
  expect(withDesks(named, 2).desks.map(({ id }) => id)).toEqual(['大厅', '1', '2'])
})

test('a copy has everything of the other site except its names and its place', () => {
  const place = { lat: 28, lon: 113, address: { 'zh-CN': '东门', en: 'East Gate' } }
  const first = {
    ...made('hall'),
    place,
    spacing: 2,
    hours: { from: '08:00', to: '18:00', lastNumber: '17:30' },
  }
  const other = { id: 'dongmen', name: { 'zh-CN': '东门', en: 'Dongmen' }, kind: 'hall' as const }
  const { place: _, ...rest } = first
  expect(copyOf(first, other)).toEqual({ ...rest, ...other })
  expect(v.safeParse(Site, copyOf(first, other)).issues).toBeUndefined()
})

test('a copy of another kind has as many queues, desks and metres, with the names of its own kind', () =>
  fc.assert(
    fc.property(kinds, kinds, fc.nat(20), (from, kind, more) => {
      const words = { served: { 'zh-CN': '请留观', en: 'Stay' } }
      let first: Site = { ...made(from), observationMinutes: 15, words }
      for (let n = 0; n < more; n++) first = withQueue(first)
      const [head, ...others] = first.queues
      first = { ...first, queues: [{ ...head!, placeWord: 'room' }, ...others] }
      const copy = copyOf(first, { id: 'dongmen', name, kind })
      expect(v.safeParse(Site, copy).issues).toBeUndefined()
      const shape = ({ queues, desks }: Site) => [
        queues.map(({ id, length, priority }) => [id, length, priority]),
        desks,
      ]
      expect(shape(copy)).toEqual(shape(first))
      if (from === kind) {
        expect(copy.queues).toEqual(first.queues)
        return
      }
      expect([copy.words, copy.observationMinutes, copy.queues[0]?.placeWord]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(noRepeats(copy.queues.map((one) => one.name['zh-CN'] ?? ''))).toBe(true)
      for (const one of copy.queues)
        for (const said of Object.values(one.name)) expect(isStrangeTo(kind, said), said).toBe(false)
    }),
  ))

test('a further language brings the usual names of queues that have usual names, and leaves every other to its owner', () => {
  const before = LANGUAGES.filter((tag) => tag in name)
  const further = LANGUAGES.filter((tag) => !(tag in name))
  fc.assert(
    fc.property(kinds, fc.constantFrom(...further), (kind, language) => {
      const site = made(kind)
      const own = site.queues.map((queue, index) =>
        index === 0 ? { ...queue, name: { 'zh-CN': '专窗', en: 'Special' } } : queue,
      )
      const more = withLanguage({ ...site, queues: own }, before, language)
      expect(more.languages).toEqual([...before, language])
      const [first, ...others] = more.queues
      expect(first?.name).toEqual(own[0]?.name)
      for (const queue of others) expect(queue.name).toMatchObject(nameOf(kind, queue.id, [language]))
    }),
  )
})
