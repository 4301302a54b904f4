import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { evolve } from '../../../../shared/day/evolve.ts'
import { settingsVersion } from '../../../../shared/day/nouns/settings-version.ts'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import {
  callNext,
  given,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'
import { otherSettings } from '../other-settings.ts'

const change = (site: Site) => step('change-settings', { site }, { by: { role: 'owner', id: 'o' } })

test('[S1] a change in the middle of a day is an event, and no ticket is lost', () => {
  const site = withLines(1)
  given(openDay, openDesk(), times(4, taken()))
    .when(change(site))
    .leaves((day) => {
      expect(day.queues.get('A')?.standing).toEqual(['A001', 'A002', 'A003', 'A004'])
      expect(day.desks.get('1')?.open).toBe(true)
    })
})

test('[S1] before the day is opened there is nothing to change in it', () =>
  given()
    .when(change(withLines(1)))
    .already())

test('[S2] a queue that has given numbers and a desk that is open cannot be removed', () => {
  const { queues, desks } = sampleSite()
  const withoutG = sampleSite({
    queues: [queues[0]!],
    desks: desks.map((desk) => ({ ...desk, queues: ['A'] })),
  })
  given(openDay, taken('G')).when(change(withoutG)).refused('invalid')
  given(openDay, openDesk('1')).when(change(withoutG)).refused('invalid')
  given(openDay).when(change(withoutG)).happens({ type: 'settings-changed', site: withoutG })
  given(openDay, openDesk('1'))
    .when(change(sampleSite({ desks: [desks[1]!] })))
    .refused('invalid')
  given(openDay, openDesk('2'))
    .when(change(sampleSite({ desks: [desks[1]!] })))
    .leaves((day) => expect([...day.desks.keys()]).toEqual(['2']))
})

test.each<[string, Step[]]>([
  ['waits', []],
  ['is held', [step('hold', { number: 'A001' })]],
  ['is called', [callNext('2', [])]],
  ['was missed', [callNext('2', []), step('miss', { number: 'A001' }), step('close-desk', { desk: '2' })]],
  ['was returned', [callNext('2', []), step('return-ticket', { number: 'A001' })]],
])(
  '[S2] nor a queue or desk that a ticket is linked to, since it %s there, from whatever letter',
  (_how, moved) => {
    const { queues, desks } = sampleSite()
    const onlyA = sampleSite({ queues: [queues[0]!], desks: [{ ...desks[0]!, queues: ['A'] }] })
    const day = given(
      openDay,
      taken(),
      step('transfer', { number: 'A001', queue: 'G' }),
      openDesk('2', ['G']),
      moved,
    )
    day.when(change(onlyA)).refused('invalid')
    const over = [step('leave', { number: 'A001' }), step('close-desk', { desk: '2' })]
    play(day, ...over, change(onlyA))
  },
)

test('[S4] a log in which a queue in use was removed is read as if it had stayed', () => {
  const { queues, desks } = sampleSite()
  const onlyA = sampleSite({ queues: [queues[0]!], desks: desks.map((desk) => ({ ...desk, queues: ['A'] })) })
  const before = given(openDay, taken('A', 3), step('transfer', { number: 'A001', queue: 'G' }))
  const old = evolve(before.day, {
    version: before.day.version + 1,
    id: 'from-before',
    command: 'change-settings',
    by: { role: 'owner', id: 'o' },
    at: before.at,
    event: { type: 'settings-changed', site: onlyA },
  })
  expect([...old.queues.keys()]).toEqual(['A', 'G'])
  const { day } = play({ ...before, day: old }, openDesk('1', ['G']), callNext('1', []))
  expect(day.desks.get('1')?.calling).toEqual(['A001'])
})

const changeOf = (site: Site, expected: string) =>
  step('change-settings', { site, expected }, { by: { role: 'owner', id: 'o' } })

test('[S6] settings are accepted only if those that they are based on are still current', () => {
  const mine = sampleSite({ spacing: 2 })
  const theirs = sampleSite({ spacing: 3 })
  const seen = settingsVersion(sampleSite())
  given(openDay).when(changeOf(mine, seen)).happens({ type: 'settings-changed', site: mine })
  given(openDay, change(theirs)).when(changeOf(mine, seen)).refused('settings-moved-on')
  given(openDay, change(theirs))
    .when(changeOf(mine, settingsVersion(theirs)))
    .happens({ type: 'settings-changed', site: mine })
  // the answer to the first press was lost
  given(openDay, change(mine)).when(changeOf(mine, seen)).happens({ type: 'settings-changed', site: mine })
})

test('[S6] the version tells settings apart, regardless of the order in which they are written', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(12)), { maxLength: 8 }), (changes) => {
      const other = changes.reduce((site, [pick, people]) => otherSettings(site, pick, people), sampleSite())
      const turned = Object.fromEntries(Object.entries(other).reverse()) as unknown as Site
      expect(settingsVersion(turned)).toBe(settingsVersion(other))
      const isSame = isDeepStrictEqual(other, sampleSite())
      expect(settingsVersion(other) === settingsVersion(sampleSite())).toBe(isSame)
    }),
  ))

test('[S7] a site is not put away while its day is open, and opens none until it is brought back', () => {
  const ended = sampleSite({ ended: true })
  given(openDay).when(change(ended)).refused('invalid')
  given(openDay, taken(), step('close-day', {})).when(change(ended)).refused('invalid')
  given(openDay, step('close-day', {})).when(change(ended)).already()
  const { day } = given()
  const away = { ...given(), day: { ...day, site: { ...day.site, ended: true } } }
  expect(() => play(away, openDay)).toThrow('site-ended')
  play({ ...away, day: { ...away.day, site: { ...away.day.site, ended: false } } }, openDay)
})

const address = { 'zh-CN': '东门', en: 'East Gate' }
const screen = { diagonal: 55, distance: 6, languages: 'alternate' }
const withQueues = (change: object): object => ({
  queues: sampleSite().queues.map((queue) => ({ ...queue, ...change })),
})

/** A setting, its least and greatest value, and the settings with it. */
const bounded: readonly [string, number, number, (value: number) => object][] = [
  ['latitude', -90, 90, (lat) => ({ place: { lat, lon: 113, address } })],
  ['longitude', -180, 180, (lon) => ({ place: { lat: 28, lon, address } })],
  ['metres between marks', 0.5, 3, (spacing) => ({ spacing })],
  ['metres of a line', 0, 300, (length) => withQueues({ length })],
  ['people of a call', 1, 50, (callSize) => withQueues({ callSize })],
  ['minutes of a busy site', 1, 599, (busy) => ({ levels: { busy, crowded: 600 } })],
  ['minutes of a crowded site', 2, 600, (crowded) => ({ levels: { busy: 1, crowded } })],
  ['minutes of grace', 1, 30, (graceMinutes) => ({ graceMinutes })],
  ['seconds between reminders', 30, 3600, (routineSeconds) => ({ routineSeconds })],
  ['minutes of observation', 1, 240, (observationMinutes) => ({ observationMinutes })],
  ['hours for which an answer is kept', 1, 720, (keepHours) => ({ asks: { keepHours } })],
  ['inches of a screen', 10, 200, (diagonal) => ({ screen: { ...screen, diagonal } })],
  ['metres from which a screen is read', 2, 50, (distance) => ({ screen: { ...screen, distance } })],
]

test.each(bounded)('a site accepts no other %s than from %d to %d', (_what, least, most, having) => {
  const isTaken = (value: number) => v.safeParse(Site, { ...sampleSite(), ...having(value) }).success
  for (const value of [least, most]) expect(isTaken(value), String(value)).toBe(true)
  for (const value of [least - 1, most + 1, -1e9, 1e9, Number.POSITIVE_INFINITY, Number.NaN])
    expect(isTaken(value), String(value)).toBe(false)
})

test('a site may name its street or township, in both languages, and its summary has the name', () => {
  const takes = (group: unknown) => v.safeParse(Site, { ...sampleSite(), group }).success
  const group = { 'zh-CN': '红旗街道', en: 'Hongqi Street' }
  expect(takes(undefined)).toBe(true)
  expect(takes(group)).toBe(true)
  for (const wrong of [
    '红旗街道',
    { 'zh-CN': '红旗街道' },
    { ...group, en: ' ' },
    { ...group, en: 'x'.repeat(61) },
  ])
    expect(takes(wrong), JSON.stringify(wrong)).toBe(false)
  const { day, at } = given(openDay)
  expect(siteSummary(day, at)).not.toHaveProperty('group')
  expect(siteSummary({ ...day, site: { ...day.site, group } }, at)).toMatchObject({ group })
})
