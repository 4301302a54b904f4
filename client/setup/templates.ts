// The first settings of a site of each kind: its queues, their letters and names, and desks that call from all of them.

import type { Kind } from '../../shared/day/nouns/kinds.ts'
import { MOST_DESKS, type Site } from '../../shared/day/nouns/site.ts'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { type Language, USUAL_LANGUAGES } from '../../shared/languages.ts'
import type { Words } from '../../shared/text/words.ts'
import { wordsIn } from '../common/words/loaded-words.ts'

/** The answers of somebody who makes a site; lengths in metres. */
export interface SiteAnswers {
  readonly kind: Kind
  /** The site's languages, its own first; left out: the usual ones. */
  readonly languages?: readonly Language[]
  readonly name: Text
  readonly desks: number
  /** The length of each queue's line; 0: nobody stands in one. */
  readonly metres: number
}

interface Offer {
  readonly id: string
  readonly isGreen?: boolean
}

/** The most metres of a green lane's line: few people stand in it. */
const GREEN = 10
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
  return named(languages, ({ queues, queue }) => {
    const usual: Readonly<Record<string, string>> = queues[kind]
    return usual[id] ?? queue({ letter: id })
  })
}

function plainName(id: string, languages: readonly Language[]): Text {
  return named(languages, ({ queue }) => queue({ letter: id }))
}

function named(languages: readonly Language[], say: (text: Words['setup']['making']) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, say(wordsIn(language).setup.making)]))
}

/** I, O and Q are never used: they look like digits. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** A whole site from these answers; each desk calls from every queue. `id` and the zone are used unchanged. */
export function siteFrom(
  { kind, name, desks, metres, languages = USUAL_LANGUAGES }: SiteAnswers,
  id: string,
  timeZone: string,
): Site {
  const { offers, begins } = TEMPLATES[kind]
  const queues = offers
    .slice(0, begins)
    .map((offer) => queueOf(offer, metres, nameOf(kind, offer.id, languages)))
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
    queues,
    desks: Array.from({ length: desks }, (_, index) => ({
      id: String(index + 1),
      queues: queues.map((queue) => queue.id),
    })),
  }
}

/** The usual names of these queues at sites of that kind, in their order, each once. */
export function namesFor(
  kind: Kind,
  queues: readonly Pick<Site['queues'][number], 'id' | 'priority'>[],
  languages: readonly Language[],
): Text[] {
  const usual = TEMPLATES[kind].offers.filter(({ isGreen }) => !isGreen)
  let [plain, green] = [0, 0]
  return queues.map(({ id, priority }) => {
    if (priority && green++ === 0) return nameOf(kind, GREEN_LANE.id, languages)
    const offer = priority ? undefined : usual[plain++]
    return offer ? nameOf(kind, offer.id, languages) : plainName(id, languages)
  })
}

/** With one more queue, from which every desk calls: the next usual one, with a free letter and a free name. */
export function withQueue(site: Site): Site {
  const offer = offerFor(site)
  if (!offer) return site
  const [first] = site.queues.filter(({ priority }) => !priority)
  const queue = queueOf(offer, first?.length ?? TEMPLATES[site.kind].metres, offer.name)
  const desks = site.desks.map((desk) => ({ ...desk, queues: [...desk.queues, queue.id] }))
  return { ...site, queues: [...site.queues, queue], desks }
}

/** With so many more desks, numbered on from the highest, each calling from all queues; 60 at most. */
export function withDesks(site: Site, count: number): Site {
  const highest = Math.max(0, ...site.desks.map(({ id }) => Number(id) || 0))
  const queues = site.queues.map(({ id }) => id)
  const more = Math.min(count, MOST_DESKS - site.desks.length)
  const added = Array.from({ length: Math.max(0, more) }, (_, index) => ({
    id: String(highest + index + 1),
    queues,
  }))
  return { ...site, desks: [...site.desks, ...added] }
}

/** The site with every desk calling from every queue. */
export function withAllDrawn(site: Site): Site {
  const queues = site.queues.map(({ id }) => id)
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
    const usual = nameOf(site.kind, queue.id, [...before, language])
    const isNamedSo = before.every((tag) => queue.name[tag] === usual[tag])
    return isNamedSo ? { ...queue, name: { ...usual, ...queue.name } } : queue
  })
  return { ...site, languages: [...before, language], queues }
}

function isUsual(languages: readonly Language[]): boolean {
  return languages.join() === USUAL_LANGUAGES.join()
}

function queueOf({ id, isGreen = false }: Offer, metres: number, name: Text): Site['queues'][number] {
  return { id, name, length: isGreen ? Math.min(metres, GREEN) : metres, callSize: 1, priority: isGreen }
}
