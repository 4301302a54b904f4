// Each rule of a site's settings, broken: at which field that is said, and that it is said in words of its own.

import '../../kit/page-words.ts'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { faultsAtFields } from '../../../client/setup/faults-at-fields.ts'
import { withValue } from '../../../client/setup/settings.ts'
import { faultsOf } from '../../../server/days/faults.ts'
import { DRAW_FAULTS } from '../../../shared/day/nouns/draws.ts'
import { WAY_FAULTS } from '../../../shared/day/nouns/route.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { LANGUAGES } from '../../../shared/languages.ts'
import { withLines } from '../../kit/sample.ts'

vi.stubGlobal('navigator', { language: 'en', languages: ['en'] })
vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} })
vi.stubGlobal('document', { documentElement: {} })
const { sayFault } = await import('../../../client/setup/say-fault.ts')
const { setLanguage, words } = await import('../../../client/common/words/words.ts')

const room = { minutes: 30, seats: 6 }
const observed = {
  id: 'D',
  name: { 'zh-CN': '留观区', en: 'Observation' },
  length: 0,
  callSize: 1,
  priority: false,
  room,
}
/** A, and G that is a green lane; both go on to the room D. */
const whole = withLines(0, 0, {})
const site: Site = {
  ...whole,
  queues: [...whole.queues.map((queue) => ({ ...queue, then: ['D'] })), observed],
  desks: ['1', '2'].map((id) => ({ id, queues: ['A', 'G'] })),
}

/** A path, a value that is wrong there, and where that is said and by which rule. */
type Wrong = readonly [path: string, value: unknown, at: string, rule: string]

const twice = 'repeated'
const broken: readonly Wrong[] = [
  ['timeZone', 'Mars/Base', 'timeZone', 'unknown'],
  ['languages', ['en', 'en'], 'languages', twice],
  ['levels', { busy: 50, crowded: 25 }, 'levels.crowded', 'inconsistent'],
  ['dayStart', '25:00', 'dayStart', 'format'],
  ['queues.1.id', 'A', 'queues', twice],
  ['queues.0.level', 2, 'queues.0.level', 'inconsistent'],
  ['queues.0.then', ['D', 'D'], 'queues.0.then', twice],
  ['queues.0.checks', ['mask', 'mask'], 'queues.0.checks', twice],
  ['queues.2.length', 5, 'queues.2.room', 'inconsistent'],
  ['queues.0.then', ['X'], 'queues.0.then', 'way-nowhere'],
  ['desks', [{ id: '1', queues: ['A'] }], 'queues.0.then', 'way-undrawn'],
  ['queues.1.step', 'door', 'queues.0.then', 'way-to-entrance'],
  ['queues.1.then', ['A'], 'queues.0.then', 'way-circle'],
  ['desks.1.id', '1', 'desks', twice],
  ['desks.1.queues', ['A', 'A'], 'desks.1.queues', twice],
  ['desks.1.queues', ['A', 'X'], 'desks.1.queues', 'draws-nowhere'],
  ['desks.1.queues', ['A', 'D'], 'desks.1.queues', 'draws-room'],
]

/** The settings that are needed before a value is wrong. */
const before: Partial<Record<string, (of: Site) => Site>> = {
  'way-undrawn': (of) => withValue(of, 'queues.0.then', ['G']),
  'way-to-entrance': (of) => withValue(of, 'queues.0.then', ['G']),
  'way-circle': (of) => withValue(of, 'queues.0.then', ['G']),
}

function faults([path, value, , rule]: Wrong) {
  const made = withValue(before[rule]?.(site) ?? site, path, value)
  const found = faultsOf(v.safeParse(Site, made).issues ?? []).map((fault) => ({ ...fault, message: '' }))
  return faultsAtFields(found, ['zh-CN', 'en'])
}

test('the settings from which each test starts are sound', () => {
  expect(v.safeParse(Site, site).issues).toBeUndefined()
})

test.each(broken)('%s as %j is said at %s', async (path, value, at, rule) => {
  const [fault] = faults([path, value, at, rule])
  expect([fault?.path, fault?.rule]).toEqual([at, rule])
  for (const language of LANGUAGES) {
    await setLanguage(language)
    const said = sayFault(fault!)
    expect(said).not.toBe('')
    expect(said).not.toBe(words().faults.inconsistent())
    if (/^(?:way|draws)-/.test(rule)) expect(said).toContain(String(fault?.limit))
  }
})

test('no two rules of one field are said in the same words', () => {
  const said = broken.map((wrong) => `${wrong[2]} ${faults(wrong).slice(0, 1).map(sayFault)}`)
  expect(new Set(said).size).toBe(said.length)
})

test('every rule of the settings that is more than a limit is broken here once', () => {
  const rules = new Set(broken.map(([, , , rule]) => rule))
  for (const rule of [...WAY_FAULTS, ...DRAW_FAULTS]) expect(rules).toContain(rule)
  const messages = new Set(
    broken.flatMap(([path, value]) =>
      (v.safeParse(Site, withValue(site, path, value)).issues ?? []).map(({ message }) => message),
    ),
  )
  expect(checksOf(Site).filter((message) => !messages.has(message))).toEqual([])
})

/** The messages of all checks of a shape, however deep they are. */
function checksOf(shape: unknown): string[] {
  if (typeof shape !== 'object' || shape === null) return []
  const { type, kind, message, pipe, entries, item, wrapped } = shape as Record<string, unknown>
  const own = kind === 'validation' && /^(?:partial_)?check$/.test(String(type)) ? [String(message)] : []
  const inner = [...((pipe as unknown[] | undefined) ?? []).filter((one) => one !== shape), item, wrapped]
  return [...own, ...[...inner, ...Object.values(entries ?? {})].flatMap(checksOf)]
}
