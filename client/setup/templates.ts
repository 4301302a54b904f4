// What a site of each kind begins with: its queues, their letters and names, and desks that draw from all of them.

import type { Kind } from '../../shared/day/kinds.ts'
import { MOST_DESKS, type Site, type Text } from '../../shared/day/site.ts'

/** What is asked of whoever makes a site; lengths in metres. */
export interface Answers {
  readonly kind: Kind
  readonly name: Text
  readonly desks: number
  /** Of each queue's line; 0: nobody stands in one. */
  readonly metres: number
}

interface Offer {
  readonly id: string
  readonly name: Text
  readonly isGreen?: boolean
}

/** Metres of a green lane's line at most: few stand in it. */
const GREEN = 10
const GREEN_LANE: Offer = { id: 'G', name: { 'zh-CN': '绿色通道', en: 'Green lane' }, isGreen: true }

interface Template {
  readonly desks: number
  readonly metres: number
  /** Of the offers, how many a new site has. */
  readonly begins: number
  /** The queues that such sites have, the usual ones first. */
  readonly offers: readonly Offer[]
}

export const TEMPLATES: Readonly<Record<Kind, Template>> = {
  testing: {
    desks: 3,
    metres: 20,
    begins: 2,
    offers: [
      { id: 'A', name: { 'zh-CN': '普通队列', en: 'General' } },
      GREEN_LANE,
      { id: 'B', name: { 'zh-CN': '预约队列', en: 'By appointment' } },
      { id: 'C', name: { 'zh-CN': '单位团体', en: 'Groups' } },
      { id: 'D', name: { 'zh-CN': '复核队列', en: 'Repeat tests' } },
    ],
  },
  vaccination: {
    desks: 4,
    metres: 20,
    begins: 3,
    offers: [
      { id: 'A', name: { 'zh-CN': '第一针', en: 'First dose' } },
      { id: 'B', name: { 'zh-CN': '第二针', en: 'Second dose' } },
      { id: 'C', name: { 'zh-CN': '加强针', en: 'Booster dose' } },
      GREEN_LANE,
      { id: 'D', name: { 'zh-CN': '儿童接种', en: 'Children' } },
      { id: 'E', name: { 'zh-CN': '预约接种', en: 'By appointment' } },
    ],
  },
  hall: {
    desks: 5,
    metres: 0,
    begins: 3,
    offers: [
      { id: 'A', name: { 'zh-CN': '综合业务', en: 'General services' } },
      { id: 'B', name: { 'zh-CN': '社保医保', en: 'Social insurance' } },
      { id: 'C', name: { 'zh-CN': '户籍证件', en: 'Residence and ID' } },
      GREEN_LANE,
      { id: 'D', name: { 'zh-CN': '不动产登记', en: 'Property' } },
      { id: 'E', name: { 'zh-CN': '税务', en: 'Taxes' } },
      { id: 'F', name: { 'zh-CN': '住房公积金', en: 'Housing fund' } },
    ],
  },
}

/** I, O and Q are never prefixes. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** A whole site of these answers; each of its desks draws from every queue. `id` and the zone are taken as they are. */
export function siteFrom({ kind, name, desks, metres }: Answers, id: string, timeZone: string): Site {
  const { offers, begins } = TEMPLATES[kind]
  const queues = offers.slice(0, begins).map((offer) => queueOf(offer, metres))
  return {
    id,
    kind,
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

/** The names that these queues have at sites of that kind, in their order, each once. */
export function namesFor(
  kind: Kind,
  queues: readonly Pick<Site['queues'][number], 'id' | 'priority'>[],
): Text[] {
  const usual = TEMPLATES[kind].offers.filter(({ isGreen }) => !isGreen)
  let [plain, green] = [0, 0]
  return queues.map(({ id, priority }) => {
    if (priority && green++ === 0) return GREEN_LANE.name
    return (priority ? undefined : usual[plain++]?.name) ?? plainName(id)
  })
}

/** With one more queue, which every desk draws from: the next that such sites have, with a letter and a name of its own. */
export function withQueue(site: Site): Site {
  const offer = offerFor(site)
  if (!offer) return site
  const [first] = site.queues.filter(({ priority }) => !priority)
  const queue = queueOf(offer, first?.length ?? TEMPLATES[site.kind].metres)
  const desks = site.desks.map((desk) => ({ ...desk, queues: [...desk.queues, queue.id] }))
  return { ...site, queues: [...site.queues, queue], desks }
}

/** With so many more desks, numbered on from the highest, each of which draws from all queues; 60 at most. */
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

/** The site with every desk drawing from every queue. */
export function withAllDrawn(site: Site): Site {
  const queues = site.queues.map(({ id }) => id)
  return { ...site, desks: site.desks.map((desk) => ({ ...desk, queues })) }
}

function offerFor({ kind, queues }: Site): Offer | undefined {
  const isFree = ({ id, name }: Offer) =>
    queues.every(
      (queue) => queue.id !== id && queue.name['zh-CN'] !== name['zh-CN'] && queue.name.en !== name.en,
    )
  const plain = [...LETTERS].map((id) => ({ id, name: plainName(id) }))
  return [...TEMPLATES[kind].offers, ...plain].find(isFree)
}

function plainName(id: string): Text {
  return { 'zh-CN': `${id} 队`, en: `Queue ${id}` }
}

function queueOf({ id, name, isGreen = false }: Offer, metres: number): Site['queues'][number] {
  return { id, name, length: isGreen ? Math.min(metres, GREEN) : metres, callSize: 1, priority: isGreen }
}
