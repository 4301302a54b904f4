// Says the settings of each folded part of a site's form in one sentence.

import { comeBackOf } from '../../shared/day/nouns/come-back.ts'
import { holdingOf } from '../../shared/day/nouns/holds.ts'
import { placeWordOf } from '../../shared/day/nouns/kinds.ts'
import { askedBy } from '../../shared/day/nouns/person.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { quotaWords } from '../../shared/text/quota-words.ts'
import { USUAL } from '../common/wall/surface.ts'
import { inWords, language, words } from '../common/words/words.ts'
import { sayCalendar } from './say-calendar.ts'
import { sayZone } from './zones.ts'

export type PartName = keyof ReturnType<typeof words>['setup']['form']['parts']

/** The settings of the part, as typed. `at`: the time for which a zone's offset from UTC is said. */
export function sayPart(part: PartName, site: Site, at: number): string {
  return says[part](site, at)
}

/** The name of a queue, and the place to which it calls. */
export function sayQueue(site: Site, id: string): string {
  const { form, fields } = words().setup
  const queue = site.queues.find((one) => one.id === id)
  const said = [
    form.says.callSize({ count: queue?.callSize ?? '…' }),
    // inside a sentence: without the capital letter of a heading
    form.says.placeWord({ place: words().voice.places[placeWordOf(site, id)] }),
    queue?.priority ? fields.priority : '',
    ...(queue ? sayStep(queue) : []),
  ]
  return said.filter(Boolean).join(form.says.also)
}

/** Whether it is a room, what is checked in a queue, and where one goes on to; nothing of what it does not have. */
export function sayStep({
  checks = [],
  then = [],
  room,
}: Pick<Site['queues'][number], 'checks' | 'then' | 'room'>): string[] {
  const { checks: text, setup } = words()
  const { says } = setup.form
  return [
    room ? says.room({ minutes: room.minutes ?? '…', seats: room.seats ?? '…' }) : '',
    checks.length ? says.checks({ checks: checks.map((check) => text.names[check]).join(says.listed) }) : '',
    then.length ? says.then({ queues: then.join(says.listed) }) : '',
  ].filter(Boolean)
}

/** The names of languages, each in itself. */
export function sayLanguages(tags: readonly Language[]): string {
  return tags.map((tag) => languages[tag].name).join(' · ')
}

const says: Record<PartName, (site: Site, at: number) => string> = {
  who({ presence, footfall }) {
    const text = words().setup.form.says
    const who = text.who[presence]
    return footfall === undefined ? who : text.footfall({ who, count: footfall })
  },
  hours({ hours, calendar }) {
    const text = words().setup.form.says
    if (calendar) return sayCalendar(calendar)
    return hours ? text.hours(hours) : text.noHours
  },
  line({ spacing, markPer = 'party', graceMinutes = 3 }) {
    const text = words().setup.form.says
    return text.line({ spacing: spacing ?? '…', unit: text.units[markPer], grace: graceMinutes })
  },
  inside({ capacity }) {
    const text = words().setup.form.says
    return capacity === undefined ? text.noLimit : text.inside({ count: capacity })
  },
  holding(site) {
    const { times, minutes } = holdingOf(site)
    return words().setup.form.says.holding({ times: times ?? '…', minutes: minutes ?? '…' })
  },
  comeBack: (site) => words().setup.form.says.comeBack({ places: comeBackOf(site).places ?? '…' }),
  quota({ quotas = [] }) {
    const text = quotaWords[language()].setup
    const said = quotas.map(({ queues, people }) =>
      typeof people === 'number'
        ? text.says({ queues: queues.join(' '), people })
        : text.sometimes({ queues: queues.join(' ') }),
    )
    return said.length ? said.join(' · ') : text.none
  },
  turnAway: ({ turnAway }) => sayOwn(turnAway),
  levels: ({ levels }) =>
    words().setup.form.says.levels({ busy: levels.busy ?? '…', crowded: levels.crowded ?? '…' }),
  day: ({ timeZone, dayStart }, at) =>
    words().setup.form.says.day({ zone: sayZone(timeZone, at), time: dayStart }),
  place({ place, group }) {
    const text = words().setup.form.place
    const said = [place ? inWords(place.address) : '', group ? inWords(group) : ''].filter(Boolean)
    return said.length ? said.join(words().setup.form.says.listed) : text.none
  },
  screen: ({ screen }) => words().setup.form.says[screen ? 'screen' : 'noScreen']({ ...USUAL, ...screen }),
  asks(site) {
    const text = words().setup.form.says
    const what = sayAsked(site)
    if (what.length === 0) return text.noAsks
    return text.asked({ what: what.join(text.listed), count: askedBy(site)?.keepHours ?? 24 })
  },
  languages: (site) => sayLanguages(languagesOf(site)),
  wifi({ wifi }) {
    const text = words().setup.form.says
    return wifi ? text.wifi({ wifi }) : text.noWifi
  },
  words: ({ words: own }) => sayOwn(own),
}

/** The details that a site asks for, each in words. */
export function sayAsked({ asks = {} }: Pick<Site, 'asks'>): string[] {
  const text = words().setup.form.says.asks
  return (['name', 'digits', 'phone', 'mail'] as const).filter((one) => asks[one]).map((one) => text[one])
}

/** How many sentences are the site's own. */
function sayOwn(sentences: object = {}): string {
  const text = words().setup.form.says
  const count = Object.keys(sentences).length
  return count ? text.words({ count }) : text.noWords
}
