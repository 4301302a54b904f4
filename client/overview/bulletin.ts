// The bulletin of a period, as health offices publish it: how many people were served and with what, where it was most
// crowded, the longest wait, and the change against the period before.

import { daysIn } from '../../shared/day/nouns/dates.ts'
import { AWAY } from '../../shared/day/reports/figures/door.ts'
import type { PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import { type Language, localeOf } from '../../shared/languages.ts'
import { quotaWords } from '../../shared/text/quota-words.ts'
import { wordsIn } from '../common/words/loaded-words.ts'
import { roundedMinutes } from './say-figures.ts'
import type { SoFar } from './so-far.ts'

/** With fewer waits a share means little: such a site is named the most crowded only where there is no other. */
const FEW = 10

type Facts = Pick<PeriodFigures, 'from' | 'to' | 'all' | 'before' | 'marshals' | 'kinds' | 'sites'>

/** A period that is not over, and the time of day up to which it is reported. */
export type UntilNow = SoFar & { readonly time: string }

/**
 * The bulletin in one language. Parts without figures are left out. `nameOf`: a site's name in that language.
 * `untilNow`: null where the period is over.
 */
export function sayBulletin(
  figures: Facts,
  nameOf: (site: string, language: Language) => string,
  language: Language,
  untilNow: UntilNow | null,
): string {
  const { bulletin } = wordsIn(language).figures
  const dates = sayWhen(figures, language)
  const when = untilNow ? bulletin.soFar({ when: dates, time: untilNow.time }) : dates
  const { peopleServed, checked, observed, entered, counselled, visited } = figures.all
  if (!(peopleServed || checked || observed || entered || counselled || visited))
    return [bulletin.nobody({ when }), sayWaiting(untilNow, language), saySoldOut(untilNow, language)].join(
      '',
    )
  const who = [bulletin.sites, bulletin.marshals]
    .map((sentence, index) => [sentence, index ? figures.marshals : sitesIn(figures)] as const)
    .flatMap(([sentence, count]) => (count > 0 ? [sentence({ count })] : []))
    .join(bulletin.between)
  return [
    bulletin.head({ when, who, what: sayWhat(figures, language) }),
    // a part of a day is not compared with a whole one
    untilNow?.isGoingOn ? '' : sayAgainst(figures, language),
    sayTurnedAway(figures, language),
    sayWaiting(untilNow, language),
    saySoldOut(untilNow, language),
    sayCrowded(figures, nameOf, language),
    sayLongest(figures, nameOf, language, untilNow),
  ].join('')
}

function sayWhen({ from, to }: Facts, language: Language): string {
  const { bulletin } = wordsIn(language).figures
  const [first, last] = [from, to].map((date) =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString(localeOf(language), {
      dateStyle: 'long',
      timeZone: 'UTC',
    }),
  )
  return from === to
    ? bulletin.day({ date: first ?? '' })
    : bulletin.days({ from: first ?? '', to: last ?? '' })
}

function sitesIn({ kinds }: Facts): number {
  return kinds.reduce((sum, { sites }) => sum + sites, 0)
}

function sayWhat({ kinds, all, sites }: Facts, language: Language): string {
  const { what, whatServed, whatBetween, total } = wordsIn(language).figures.bulletin
  const each = kinds
    .filter(({ peopleServed }) => peopleServed > 0)
    .map(({ kind, peopleServed, checked }) =>
      // a hall whose desks check people counts them below, and not as its service
      (kind === 'hall' && checked ? whatServed : what[kind])({ count: peopleServed }),
    )
  const sum = each.length > 1 ? [total({ count: all.peopleServed })] : []
  return [...each, ...sum, ...sayBeside(all, sites.length > 1, language)].join(whatBetween)
}

/** What only some sites do: checks, observation, people past an entrance, talks, and visits at home. */
function sayBeside(
  { checked, observed, entered, mostInside = 0, counselled, visited }: Facts['all'],
  isMany: boolean,
  language: Language,
) {
  const said = wordsIn(language).figures.bulletin
  const sayEntered = isMany ? said.enteredMany : said.entered
  return [
    ...(checked ? [said.checked({ count: checked })] : []),
    ...(observed ? [said.observed({ count: observed })] : []),
    ...(entered ? [sayEntered({ count: entered, most: mostInside })] : []),
    ...(counselled ? [said.counselled({ count: counselled })] : []),
    ...(visited ? [said.visited({ count: visited })] : []),
  ]
}

function sayTurnedAway({ all }: Facts, language: Language): string {
  const { turnedAway, turnedAwayFor, away, reasonsBetween } = wordsIn(language).figures.bulletin
  if (!all.turnedAway) return ''
  const reasons = Object.values(AWAY).flatMap((name) => {
    const count = all[name] ?? 0
    return count > 0 ? [turnedAwayFor({ count, reason: away[name] })] : []
  })
  return turnedAway({ count: all.turnedAway, reasons: reasons.join(reasonsBetween) })
}

function sayAgainst(figures: Facts, language: Language): string {
  const { bulletin } = wordsIn(language).figures
  if (figures.before.days === 0) return ''
  const before = daysIn(figures) === 1 ? bulletin.dayBefore : bulletin.periodBefore
  const more = figures.all.peopleServed - figures.before.peopleServed
  const sentence = more === 0 ? bulletin.same : more > 0 ? bulletin.more : bulletin.fewer
  return sentence({ before, count: Math.abs(more) })
}

function sayWaiting(untilNow: UntilNow | null, language: Language): string {
  const { waiting, unserved } = wordsIn(language).figures.bulletin
  return [[waiting, untilNow?.waiting ?? 0] as const, [unserved, untilNow?.unserved ?? 0] as const]
    .flatMap(([sentence, count]) => (count > 0 ? [sentence({ count })] : []))
    .join('')
}

/** Where no numbers are left today. */
function saySoldOut(untilNow: UntilNow | null, language: Language): string {
  const { soldOut = 0 } = untilNow ?? {}
  return soldOut ? quotaWords[language].soldOut({ count: soldOut }) : ''
}

function sayCrowded(
  { sites }: Facts,
  nameOf: (site: string, language: Language) => string,
  language: Language,
): string {
  const waited = sites.filter(({ waited }) => waited.p90 !== null)
  const many = waited.filter(({ waited }) => waited.n >= FEW)
  const [worst] = [...(many.length ? many : waited)].sort((a, b) => (b.waited.p90 ?? 0) - (a.waited.p90 ?? 0))
  const minutes = roundedMinutes(worst?.waited.p90 ?? 0)
  // with one site there is no most crowded one
  if (!worst || waited.length < 2 || minutes < 1) return ''
  return wordsIn(language).figures.bulletin.crowded({ site: nameOf(worst.id, language), minutes })
}

function sayLongest(
  { sites, all }: Facts,
  nameOf: (site: string, language: Language) => string,
  language: Language,
  untilNow: UntilNow | null,
): string {
  const { bulletin } = wordsIn(language).figures
  const minutes = roundedMinutes(all.waited.longest ?? 0)
  const there = sites.find(({ waited }) => waited.longest === all.waited.longest)
  if (minutes < 1 || !there) return ''
  const site = nameOf(there.id, language)
  // the longest wait is that of called numbers: it does not include people who still wait
  const [many, one] = untilNow?.waiting
    ? [bulletin.longestCalled, bulletin.longestCalledHere]
    : [bulletin.longest, bulletin.longestHere]
  return (sites.length > 1 ? many : one)({ minutes, site })
}
