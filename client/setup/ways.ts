// The usual ways through a site of each kind, step after step, and the settings that they make.

import type { Check } from '../../shared/day/nouns/checks.ts'
import type { QueueId } from '../../shared/day/nouns/ids.ts'
import { KINDS, type Kind, type PlaceWord } from '../../shared/day/nouns/kinds.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import type { StepKind } from '../../shared/day/nouns/steps.ts'
import type { Language } from '../../shared/languages.ts'
import type { Words } from '../../shared/text/words.ts'
import { wordsIn } from '../common/words/loaded-words.ts'

/** A queue with the words of its name; several may be at one step, where people are asked which is theirs. */
interface WayQueue {
  readonly id: QueueId
  readonly name: (words: Words) => string
  readonly isGreen?: boolean
}

export interface WayStep {
  readonly step: StepKind
  /** How many desks it usually has; a room has as many seats instead. */
  readonly desks: number
  /** Whether people sit here for some minutes, and are called to no desk. */
  readonly isRoom?: boolean
  readonly queues: readonly WayQueue[]
  /** Whether the desks here choose among the queues of the next step. */
  readonly isChosen?: boolean
}

/** The steps in their order. */
export type Way = readonly WayStep[]

/** Seats of a room, until somebody says how many there are. */
const SEATS = 30
/** Minutes of observation where the kind of site has none. */
const MINUTES = 30

/** The most metres of a green lane's line: few people stand in it. */
export const GREEN = 10

const ENTRANCE: readonly WayQueue[] = [
  { id: 'A', name: ({ setup }) => setup.way.queues.general },
  { id: 'G', name: ({ setup }) => setup.way.queues.green, isGreen: true },
]

/** A step with one queue, which is named as the step unless it has another name. */
function one(step: StepKind, id: QueueId, desks: number, name: WayQueue['name'] = stepWord(step)): WayStep {
  return { step, desks, queues: [{ id, name }] }
}

function stepWord(step: StepKind): WayQueue['name'] {
  return ({ steps }) => steps[step]
}

/** The ways of several steps that sites of a kind usually have. */
export const WAYS: Readonly<Record<Kind, readonly Way[]>> = {
  testing: [
    [{ step: 'entrance', desks: 2, queues: ENTRANCE }, one('registration', 'B', 2), one('sampling', 'C', 4)],
  ],
  vaccination: [
    [
      { step: 'entrance', desks: 2, queues: ENTRANCE },
      one('registration', 'B', 4, ({ setup }) => setup.way.queues.consent),
      one('vaccination', 'C', 4),
      { ...one('observation', 'D', SEATS), isRoom: true },
    ],
  ],
  hall: [
    [
      { step: 'door', desks: 1, queues: ENTRANCE, isChosen: true },
      {
        step: 'window',
        desks: 5,
        queues: [
          { id: 'B', name: ({ setup }) => setup.making.queues.hall.A },
          { id: 'C', name: ({ setup }) => setup.making.queues.hall.B },
          { id: 'D', name: ({ setup }) => setup.making.queues.hall.C },
        ],
      },
    ],
    [
      one('window', 'A', 3, ({ setup }) => setup.way.queues.submit),
      one('cashier', 'B', 1),
      one('window', 'C', 2, ({ setup }) => setup.way.queues.collect),
    ],
  ],
}

/** The word for the desks of each step. */
const PLACES: Readonly<Record<StepKind, PlaceWord>> = {
  entrance: 'table',
  registration: 'registration',
  consent: 'table',
  sampling: 'sampling',
  vaccination: 'vaccination',
  observation: 'room',
  door: 'table',
  window: 'service-window',
  cashier: 'counter',
}

const AT_THE_DOOR: readonly Check[] = ['temperature', 'code', 'mask']

/** What is usually checked in everybody at a step. */
const CHECKS: Partial<Record<StepKind, readonly Check[]>> = {
  entrance: AT_THE_DOOR,
  door: AT_THE_DOOR,
  registration: ['identity'],
  consent: ['consent', 'identity'],
}

/** At vaccination sites people consent where they register, unless there is a step of its own for that. */
function checksAt(kind: Kind, step: StepKind): readonly Check[] | undefined {
  return CHECKS[kind === 'vaccination' && step === 'registration' ? 'consent' : step]
}

/** What a queue of that step has in its settings because of it. */
export function ofStep(
  kind: Kind,
  step: StepKind,
): Pick<Site['queues'][number], 'step' | 'placeWord' | 'checks'> {
  const place = PLACES[step]
  const checks = checksAt(kind, step)
  return {
    step,
    ...(place === KINDS[kind].placeWord ? {} : { placeWord: place }),
    ...(checks ? { checks: [...checks] } : {}),
  }
}

/** The room that such a site usually has. */
export function usualRoom(kind: Kind, seats = SEATS): NonNullable<Site['queues'][number]['room']> {
  return { minutes: KINDS[kind].observationMinutes ?? MINUTES, seats }
}

export function saidIn(say: (words: Words) => string, languages: readonly Language[]): Text {
  return Object.fromEntries(languages.map((language) => [language, say(wordsIn(language))]))
}

/** The usual name of a step's queue. */
export function nameOfStep(step: StepKind, languages: readonly Language[]): Text {
  return saidIn(stepWord(step), languages)
}

interface WayAnswers {
  readonly kind: Kind
  readonly languages: readonly Language[]
  /** Metres of each queue's line. */
  readonly metres: number
  /** How many desks each step gets, and how many seats each room. */
  readonly desks: readonly number[]
}

/** The queues of a way and its desks, which are numbered on from step to step and draw from the queues of theirs. */
export function furnished(
  way: Way,
  { kind, languages, metres, desks: counts }: WayAnswers,
): Pick<Site, 'queues' | 'desks'> {
  const queues = way.flatMap(({ step, queues, isChosen, isRoom }, index) => {
    const then = way[index + 1]?.queues.map(({ id }) => id)
    return queues.map(({ id, name, isGreen = false }) => ({
      id,
      name: saidIn(name, languages),
      length: isRoom ? 0 : isGreen ? Math.min(metres, GREEN) : metres,
      callSize: 1,
      priority: isGreen,
      ...ofStep(kind, step),
      ...(isRoom ? { room: usualRoom(kind, counts[index]) } : {}),
      ...(then ? { then } : {}),
      ...(then && isChosen ? { choose: 'desk' as const } : {}),
    }))
  })
  const drawn = way.flatMap(({ queues, isRoom }, index) =>
    Array.from({ length: isRoom ? 0 : (counts[index] ?? 1) }, () => queues.map(({ id }) => id)),
  )
  return { queues, desks: drawn.map((queues, index) => ({ id: String(index + 1), queues })) }
}

/** The names that a queue of such sites may have without that its owner has chosen one. */
export function usualNames(kind: Kind, languages: readonly Language[]): Text[] {
  const queues = WAYS[kind].flatMap((way) => way.flatMap((step) => step.queues))
  return queues.map(({ name }) => saidIn(name, languages))
}
