import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { changesOf, isSameSite, merged } from '../../../client/setup/merge.ts'
import { withValue } from '../../../client/setup/settings.ts'
import { MOST_DESKS, Site } from '../../../shared/day/nouns/site.ts'
import { sampleSite } from '../../kit/sample.ts'
import { otherSettings } from '../../shared/day/other-settings.ts'

const base = sampleSite()
const hours = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const calendar = { opens: 'itself', week: { mon: [{ from: '08:00', to: '12:00' }] } } as const

/** With hours that are the same every day, with a calendar, or with neither. */
function opening(site: Site, which: number): Site {
  const none = withValue(withValue(site, 'hours', undefined), 'calendar', undefined)
  if (which % 3 === 0) return none
  return which % 3 === 1 ? withValue(none, 'hours', hours) : withValue(none, 'calendar', calendar)
}

/** Random edits of the sample's settings. */
const edited = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 6 }).map((edits) =>
  edits.reduce((site, [pick, people]) => {
    if (pick < 7) return otherSettings(site, pick, people)
    if (pick === 7) return withValue(site, 'name.en', `Name ${people}`)
    if (pick === 8) return opening(site, people)
    if (pick === 9) return withValue(site, 'levels', { busy: 1 + people, crowded: 20 + people })
    if (pick === 10)
      return withValue(site, 'words', people % 2 ? { after: { 'zh-CN': `${people}`, en: 'a' } } : undefined)
    return withValue(site, 'graceMinutes', people ? people : undefined)
  }, base),
)
const choices = fc.constantFrom('mine' as const, 'theirs' as const)

test('for any edits by two people and any choices, the merged settings are a valid site', () =>
  fc.assert(
    fc.property(edited, edited, fc.array(choices, { maxLength: 20 }), (mine, theirs, picks) => {
      const disputed = changesOf(base, mine, theirs)
      const chosen = Object.fromEntries(disputed.map(({ path }, index) => [path, picks[index] ?? 'mine']))
      const both = merged(base, mine, theirs, chosen)
      if (both.desks.length <= MOST_DESKS) expect(v.safeParse(Site, both).issues).toBeUndefined()
    }),
  ))

test('where only one has changed anything, the result is theirs; where both made the same change, there is nothing to choose', () =>
  fc.assert(
    fc.property(edited, (one) => {
      expect(isSameSite(merged(base, one, base), one)).toBe(true)
      expect(isSameSite(merged(base, base, one), one)).toBe(true)
      expect(isSameSite(merged(base, one, one), one)).toBe(true)
      expect(changesOf(base, one, base)).toEqual([])
      expect(changesOf(base, one, one).filter(({ isDisputed }) => isDisputed)).toEqual([])
    }),
  ))

test('no choice loses an undisputed change of either', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      choices,
      (grace, minutes, choice) => {
        const mine = { ...base, graceMinutes: grace, spacing: 2 }
        const theirs = { ...base, graceMinutes: minutes, hours }
        const both = merged(base, mine, theirs, { graceMinutes: choice })
        expect(both).toMatchObject({ spacing: 2, hours, graceMinutes: choice === 'mine' ? grace : minutes })
      },
    ),
  ))

test('a change has its old value, its present one and the one typed here, and the name of its queue or desk', () => {
  const [a, g] = base.queues
  const mine = { ...base, spacing: 2, queues: [a!, { ...g!, length: 5 }] }
  const theirs = {
    ...base,
    spacing: 3,
    queues: [{ ...a!, length: 7 }, g!],
    desks: base.desks.slice(0, 2),
  }
  expect(changesOf(base, mine, theirs)).toEqual([
    { path: 'spacing', before: 1, theirs: 3, mine: 2, isDisputed: true },
    { path: 'queues.A', before: a, theirs: { ...a!, length: 7 }, mine: a, isDisputed: false },
    { path: 'desks.3', before: base.desks[2], theirs: undefined, mine: base.desks[2], isDisputed: false },
  ])
  const both = merged(base, mine, theirs, { spacing: 'theirs' })
  expect(both).toMatchObject({ spacing: 3, queues: [{ length: 7 }, { length: 5 }] })
  expect(both.desks.map(({ id }) => id)).toEqual(['1', '2'])
})
