// The first settings of a site of each kind: its queues, their letters and names, and desks that call from all of them.

import type { Kind } from '../../shared/day/nouns/kinds.ts'
import { hasSteps } from '../../shared/day/nouns/route.ts'
import { MOST_DESKS, type Site } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { type Language, USUAL_LANGUAGES } from '../../shared/languages.ts'
import { LETTERS } from './letters.ts'
import { nextDesk, stagesOf } from './way.ts'
import { furnished, GREEN, nameOfStep, saidIn, usualNames, type Way } from './ways.ts'

/** The answers of somebody who makes a site; lengths in metres. */
export interface SiteAnswers {
  readonly kind: Kind
  /** The site's languages, its own first; left out: the usual ones. */
  readonly languages?: readonly Language[]
  readonly name: Text
  readonly desks: number
  /** The length of each queue's line; 0: nobody stands in one. */
  readonly metres: number
  /** The way through the site, with how many desks each of its steps has; left out: there is one step. */
  readonly way?: { readonly steps: Way; readonly desks: readonly number[] } | undefined
}

interface Offer {
  readonly id: string
  readonly isGreen?: boolean
}

const GREEN_LANE: Offer = { id: 'G', isGreen: true }

interface Template {
  readonly desks: number
  readonly metres: number
  /** How many of the offers a new site gets. */
  readonly begins: number
  /** The queues that such sites may have, the usual ones first. */
  readonly offers: readonly Offer[]
}

/** Queues with these letters, in that order; their names are in the words of each language. */
function offersOf(letters: string): Offer[] {
  return [...letters].map((id) => (id === GREEN_LANE.id ? GREEN_LANE : { id }))
}

export const TEMPLATES: Readonly<Record<Kind, Template>> = {
  testing: { desks: 3, metres: 20, begins: 2, offers: offersOf('AGBCD') },
  vaccination: { desks: 4, metres: 20, begins: 3, offers: offersOf('ABCGDE') },
  hall: { desks: 5, metres: 0, begins: 3, offers: offersOf('ABCGDEF') },
}

/** The usual name of the queue at such sites, in these languages; its letter where they have no such queue. */
export function nameOf(kind: Kind, id: string, languages: readonly Language[]): Text {
  return saidIn(({ setup }) => {
    const { queues, queue } = setup.making
    const usual: Readonly<Record<string, string>> = queues[kind]
    return usual[id] ?? queue({ letter: id })
  }, languages)
}

function plainName(id: string, languages: readonly Language[]): Text {
  return saidIn(({ setup }) => setup.making.queue({ letter: id }), languages)
}

/** A whole site from these answers. `id` and the zone are used unchanged. */
export function siteFrom(answers: SiteAnswers, id: string, timeZone: string): Site {
  const { kind, name, metres, way, languages = USUAL_LANGUAGES } = answers
  return {
    id,
    kind,
    ...(isUsual(languages) ? {} : { languages: [...languages] }),
    name,
    timeZone,
    presence: 'pass',
    spacing: 1,
    levels: { busy: 25, crowded: 50 },
    dayStart: '04:00',
    ...(way ? furnished(way.steps, { kind, languages, metres, desks: way.desks }) : inOneStep(answers)),
  }
}

/** The usual queues of the kind; each desk calls from every one. */
function inOneStep({
  kind,
  desks,
  metres,
  languages = USUAL_LANGUAGES,
}: SiteAnswers): Pick<Site, 'queues' | 'desks'> {
  const { offers, begins } = TEMPLATES[kind]
  const queues = offers
    .slice(0, begins)
    .map((offer) => queueOf(offer, metres, nameOf(kind, offer.id, languages)))
  const drawn = queues.map((queue) => queue.id)
  return {
    queues,
    desks: Array.from({ length: desks }, (_, index) => ({ id: String(index + 1), queues: drawn })),
  }
}

/** The usual names of these queues at sites of that kind, in their order, each once. A step keeps its name. */
export function namesFor(
  kind: Kind,
  queues: readonly Pick<Site['queues'][number], 'id' | 'priority' | 'step' | 'name'>[],
  languages: readonly Language[],
): Text[] {
  const usual = TEMPLATES[kind].offers.filter(({ isGreen }) => !isGreen)
  let [plain, green] = [0, 0]
  return queues.map(({ id, priority, step, name }) => {
    if (step) return name
    if (priority && green++ === 0) return nameOf(kind, GREEN_LANE.id, languages)
    const offer = priority ? undefined : usual[plain++]
    return offer ? nameOf(kind, offer.id, languages) : plainName(id, languages)
  })
}

/**
 * With one more queue: the next usual one, with a free letter and a free name. Every desk calls from it; at a site of
 * several steps it is one more at the first step, with the desks there.
 */
export function withQueue(site: Site): Site {
  const offer = offerFor(site)
  if (!offer) return site
  const [first] = site.queues.filter(({ priority }) => !priority)
  const queue = queueOf(offer, first?.length ?? TEMPLATES[site.kind].metres, offer.name)
  const beside = hasSteps(site) ? stagesOf(site)[0]?.[0] : undefined
  const desks = site.desks.map((desk) =>
    !beside || desk.queues.includes(beside.id) ? { ...desk, queues: [...desk.queues, queue.id] } : desk,
  )
  const { step, placeWord, checks, then, choose } = beside ?? {}
  const alike = Object.fromEntries(
    Object.entries({ step, placeWord, checks, then, choose }).filter(([, value]) => value !== undefined),
  )
  return { ...site, queues: [...site.queues, { ...queue, ...alike }], desks }
}

/**
 * With so many more desks, numbered on from the highest; 60 at most. Each calls from all queues, and at a site of several
 * steps from those of the last desk.
 */
export function withDesks(site: Site, count: number): Site {
  const highest = Number(nextDesk(site))
  const last = site.desks[site.desks.length - 1]
  const queues = last && hasSteps(site) ? last.queues : site.queues.map(({ id }) => id)
  const more = Math.min(count, MOST_DESKS - site.desks.length)
  const added = Array.from({ length: Math.max(0, more) }, (_, index) => ({
    id: String(highest + index),
    queues,
  }))
  return { ...site, desks: [...site.desks, ...added] }
}

/** The site with every desk calling from every queue. */
export function withAllDrawn(site: Site): Site {
  const queues = site.queues.filter(({ room }) => !room).map(({ id }) => id)
  return { ...site, desks: site.desks.map((desk) => ({ ...desk, queues })) }
}

/** The next usual queue whose letter and names are still free. */
function offerFor({ kind, queues, ...site }: Site): (Offer & { readonly name: Text }) | undefined {
  const languages = languagesOf(site)
  const isFree = ({ id, name }: { id: string; name: Text }) =>
    queues.every(
      (queue) =>
        queue.id !== id &&
        languages.every((one) => queue.name[one] === undefined || queue.name[one] !== name[one]),
    )
  const usual = TEMPLATES[kind].offers.map((offer) => ({ ...offer, name: nameOf(kind, offer.id, languages) }))
  const plain = [...LETTERS].map((id) => ({ id, name: plainName(id, languages) }))
  return [...usual, ...plain].find(isFree)
}

/**
 * The site with one more language. A queue that still has its usual names gets its usual name in that language too. The
 * words of all these languages have to be loaded.
 */
export function withLanguage(site: Site, before: readonly Language[], language: Language): Site {
  const queues = site.queues.map((queue) => {
    const usual = usualNamesOf(site.kind, queue, [...before, language]).find((names) =>
      before.every((tag) => queue.name[tag] === names[tag]),
    )
    return usual ? { ...queue, name: { ...usual, ...queue.name } } : queue
  })
  return { ...site, languages: [...before, language], queues }
}

function usualNamesOf(
  kind: Kind,
  { id, step }: Pick<Site['queues'][number], 'id' | 'step'>,
  languages: readonly Language[],
): Text[] {
  const ofWays = step ? [nameOfStep(step, languages), ...usualNames(kind, languages)] : []
  return [nameOf(kind, id, languages), ...ofWays]
}

function isUsual(languages: readonly Language[]): boolean {
  return languages.join() === USUAL_LANGUAGES.join()
}

function queueOf({ id, isGreen = false }: Offer, metres: number, name: Text): Site['queues'][number] {
  return { id, name, length: isGreen ? Math.min(metres, GREEN) : metres, callSize: 1, priority: isGreen }
}
