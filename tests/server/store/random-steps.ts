// Random calls of a store, as data, so that a failing sequence can be read.

import fc from 'fast-check'
import type { Append } from '../../../server/store/ports/log.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { sampleSite } from '../../kit/sample.ts'
import { append } from './lines.ts'

/** One call of the port. */
type Asked = Exclude<keyof Store, 'shared' | 'follow' | 'alone'>
export type Call = { [Name in Asked]: readonly [Name, ...Parameters<Store[Name]>] }[Asked]

interface DayStep {
  readonly site: string
  readonly date: string
  /** How far `expected` is from where the day is. */
  readonly off: number
  readonly count: number
  readonly due: number | null
  readonly ended: boolean
  /** The site's new spacing, if it has one. */
  readonly spacing: number | null
}

/** A call as it stands, or appends that are told first where their days are. */
export type Step = { readonly call: Call } | { readonly appends: readonly DayStep[] }

const SITES = ['one', 'two', 'three']
const DATES = ['2026-11-23', '2026-11-24']
const WORDS = ['a', 'b', 'B']
const sites = fc.constantFrom(...SITES)
const dates = fc.constantFrom(...DATES)
const words = fc.constantFrom(...WORDS)
const few = fc.integer({ min: 0, max: 5 })
const site = (id: string, spacing: number) => ({ ...sampleSite(), id, spacing })
const fullSite = fc.tuple(sites, few).map(([id, spacing]) => site(id, spacing))
const staff = fc.record({
  id: words,
  name: words,
  role: fc.constantFrom('owner' as const, 'marshal' as const),
  sites: fc.array(sites, { maxLength: 2 }),
  allSites: fc.boolean(),
  passcode: words,
})
const session = fc.record({
  hash: words,
  id: words,
  staff: words,
  device: words,
  agent: words,
  since: few,
  expiresAt: few,
})
const change = fc.record(
  {
    role: fc.constantFrom('owner' as const, 'viewer' as const),
    sites: fc.array(sites),
    allSites: fc.boolean(),
    counsellor: fc.boolean(),
    passcode: words,
  },
  { requiredKeys: [] },
)
const tries = fc.record({ count: few, until: few, expiresAt: few })
const enrolment = fc.record({ hash: words, staff: words, expiresAt: few })
const screen = fc.record({
  id: words,
  site: sites,
  name: words,
  hash: words,
  pairedAt: few,
  seen: fc.option(few),
  scope: fc.record({ desks: fc.array(words), queues: fc.array(words) }),
})
const pairing = fc.record({
  code: words,
  claim: words,
  expiresAt: few,
  screen: fc.constant(null),
  asker: words,
})

const dayStep: fc.Arbitrary<DayStep> = fc.record({
  site: sites,
  date: dates,
  off: fc.constantFrom(0, 0, 0, -1, 1),
  count: fc.integer({ min: 1, max: 3 }),
  due: fc.option(few),
  ended: fc.boolean(),
  spacing: fc.option(few),
})

const calls = fc.oneof<fc.Arbitrary<Call>[]>(
  fc.tuple(fc.constant('read'), sites, dates, few),
  fc.tuple(fc.constant('days'), sites, few),
  fc.tuple(fc.constant('addSite'), fullSite),
  fc.tuple(fc.constant('saveSite'), fullSite),
  fc.tuple(fc.constant('addStaff'), staff),
  fc.tuple(fc.constant('removeStaff'), words),
  fc.tuple(fc.constant('dismissStaff'), words),
  fc.tuple(fc.constant('changeStaff'), words, change, words),
  fc.tuple(fc.constant('addSession'), session, few),
  fc.tuple(fc.constant('touchSession'), words, few),
  fc.tuple(fc.constant('sessionAt'), words, sites),
  fc.tuple(fc.constant('knowDevice'), words, words, few, few),
  fc.tuple(fc.constant('forgetDevice'), words, words),
  fc.tuple(fc.constant('putTries'), words, words, few, tries),
  fc.tuple(fc.constant('takeBackTry'), words, words, few, few),
  fc.tuple(fc.constant('forgetTries'), words, words),
  fc.tuple(fc.constant('addEnrolment'), enrolment, few),
  fc.tuple(fc.constant('useEnrolment'), words, few),
  fc.tuple(fc.constant('takeIn'), words, words),
  fc.tuple(fc.constant('seeScreen'), words, few),
  fc.tuple(fc.constant('removeSession'), words),
  fc.tuple(fc.constant('sweep'), few),
  fc.tuple(
    fc.constant('settleTimes'),
    few.map((at) => at - 60_000),
    fc.record({ sessions: few, devices: few, tries: few, pairings: few, enrolments: few, claims: few }),
  ),
  fc.tuple(fc.constant('addPairing'), pairing),
  fc.tuple(fc.constant('pair'), words, screen),
  fc.tuple(fc.constant('changeScreen'), words, fc.record({ name: words }, { requiredKeys: [] })),
  fc.tuple(fc.constant('removeScreen'), words),
)

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: calls.map((call) => ({ call })) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(dayStep, { minLength: 1, maxLength: 3, selector: ({ site, date }) => `${site} ${date}` })
        .map((appends) => ({ appends })),
    },
  ),
  // long ones: two things of one name must meet
  { maxLength: 80, size: 'max' },
)

/** Everything that a store can be asked without changing it. */
export const everything: readonly Call[] = [
  ...SITES.flatMap((id): Call[] => [
    ...DATES.map((date): Call => ['read', id, date]),
    ['days', id, 9],
    ['site', id],
    ['siteLog', id],
  ]),
  ...WORDS.flatMap((one): Call[] => [
    ['session', one],
    ['staffNamed', one],
    ['takenIn', one],
    ['enrolmentOf', one, 2],
    ['openPairings', one, 2],
    ...WORDS.flatMap((other): Call[] => [
      ['knowsDevice', one, other, 2],
      ['tries', one, other],
    ]),
    ['screen', one],
    ['pairingByCode', one],
    ['pairingByClaim', one],
  ]),
  ['latestDays'],
  ['sites'],
  ['staff'],
  ['screens'],
  ['sessions', null, 2, 9],
  ['lastingSessions', WORDS, 2],
  ['pairedScreens', WORDS],
]

/** The call that a step is, on a store that is where this one is. */
export async function callOf(step: Step, store: Store): Promise<Call> {
  if ('call' in step) return step.call
  return ['append', await Promise.all(step.appends.map((day) => appendOf(day, store)))]
}

async function appendOf(day: DayStep, store: Store): Promise<Append> {
  const rows = await store.days(day.site, DATES.length)
  const version = rows.find(({ date }) => date === day.date)?.version ?? 0
  const made = append(day.site, Math.max(0, version + day.off), day.count, { date: day.date })
  const row = { ...made.row, ended: day.ended, dueAt: day.due }
  return { ...made, row, ...(day.spacing === null ? {} : { settings: site(day.site, day.spacing) }) }
}
