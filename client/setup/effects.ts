// The effect of a setting in words, computed by the rules that will use it.

import { placeWordOf } from '../../shared/day/nouns/kinds.ts'
import { mixOf } from '../../shared/day/nouns/lane-policy.ts'
import { askedBy } from '../../shared/day/nouns/person.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { joinsPerStep } from '../../shared/day/rules/joins.ts'
import { graceMinutesOf } from '../../shared/day/rules/line.ts'
import { routineSecondsOf } from '../../shared/day/rules/prompts.ts'
import { languages } from '../../shared/languages.ts'
import { unsaid } from '../common/voice/desk.ts'
import { spokenIn } from '../common/voice/memory.ts'
import { words } from '../common/words/words.ts'
import { letterHeight, marksAsTyped, valueAt } from './settings.ts'
import { capacityOf } from './voice-capacity.ts'

type Effects = Record<string, (site: Site) => string>

const effects: Effects = {
  id: ({ id }) => words().setup.effects.id({ id: id || '…' }),
  presence: ({ presence }) => words().setup.effects.presence[presence],
  footfall: (site) => {
    const most = joinsPerStep(site)
    const text = words().setup.effects.footfall
    return most === null ? text.none : text.most({ count: most })
  },
  spacing: (site) =>
    words().setup.effects.spacing({
      marks: site.queues.map((queue) => `${queue.id} ${marksAsTyped(site, queue)}`).join(' · '),
    }),
  capacity: ({ capacity }) => (capacity ? words().setup.effects.capacity({ count: capacity }) : ''),
  'holding.minutes': () => words().setup.effects.holding(),
  'comeBack.places': () => words().setup.effects.comeBack(),
  graceMinutes: (site) => words().setup.effects.grace({ count: graceMinutesOf(site) }),
  routineSeconds: (site) => words().setup.effects.routine({ count: routineSecondsOf(site) }),
  mix: (site) => words().setup.effects.mix({ count: mixOf(site) }),
  'levels.crowded': ({ levels }) => words().setup.effects.levels(levels),
  dayStart: ({ dayStart }) => words().setup.effects.dayStart({ time: dayStart }),
  'hours.lastNumber': ({ hours }) => words().setup.effects.lastNumber({ time: hours?.lastNumber ?? '' }),
  'asks.keepHours': (site) => words().setup.effects.asks({ count: askedBy(site)?.keepHours ?? 0 }),
  'asks.phone': ({ asks }) => (asks?.phone ? words().setup.effects.contact() : ''),
  'asks.mail': ({ asks }) => (asks?.mail ? words().setup.effects.contact() : ''),
  'screen.distance': ({ screen }) =>
    words().setup.effects.letters({ count: letterHeight(screen?.distance ?? 0) }),
  desks: (site) => {
    const capacity = capacityOf(site)
    return capacity ? words().voice.capacity({ ...capacity, count: capacity.desks }) : ''
  },
}

/** The characters of a desk's name that the screen's voice cannot say; empty where it can say the name in each language. */
function sayUnsaid(desk: string, site: Site): string {
  const spoken = spokenIn({ languages: languagesOf(site) })
  const missing = unsaid(desk.trim(), spoken)
  const text = words().voice.unsaid
  if (missing.length === 0) return ''
  if (missing.length === spoken.length) return text.all({ desk })
  return text.some({ desk, languages: missing.map((tag) => languages[tag].name).join(' · ') })
}

/** The numbers that an effect is computed from, and that have no default. */
const needed: Readonly<Record<string, readonly string[]>> = {
  spacing: ['spacing'],
  'levels.crowded': ['levels.busy', 'levels.crowded'],
  'screen.distance': ['screen.distance'],
}

/** Whether these numbers are there: while one is being typed it may be missing. */
function isTyped(site: Site, path: string): boolean {
  return (needed[path] ?? []).every((one) => Number(valueAt(site, one)) > 0)
}

/** The effect of the setting at a path; empty where there is nothing to add to its name. */
export function effectOf(site: Site, path: string): string {
  const inDesk = /^desks\.(\d+)\.id$/.exec(path)
  if (inDesk) return sayUnsaid(site.desks[Number(inDesk[1])]?.id ?? '', site)
  const inQueue = /^queues\.(\d+)\.(length|callSize)$/.exec(path)
  if (!inQueue) return isTyped(site, path) ? (effects[path]?.(site) ?? '') : ''
  const text = words().setup.effects
  const queue = site.queues[Number(inQueue[1])]
  if (!queue) return ''
  if (inQueue[2] === 'callSize') return queue.callSize > 1 ? text.callSize({ count: queue.callSize }) : ''
  const count = marksAsTyped(site, queue)
  if (typeof valueAt(site, path) !== 'number') return ''
  return Number(valueAt(site, path)) > 0
    ? text.marks({ count })
    : text.noLine({ place: words().places[placeWordOf(site, queue.id)] })
}
