// The texts of a site. Each has words in every language of the site, its own language first.

import * as v from 'valibot'
import { LANGUAGES, type Language } from '../../languages.ts'
import { inLanguageOrder, lackingIn, languagesOf, type Text } from './text.ts'

/** The shape of a text in one or several languages, where the words of each have the shape `words`. */
export function textOf<W extends v.BaseSchema<string, string, v.BaseIssue<unknown>>>(words: W) {
  const entries = Object.fromEntries(LANGUAGES.map((tag) => [tag, v.exactOptional(words)]))
  return v.pipe(
    v.strictObject(entries as Record<Language, v.ExactOptionalSchema<W, undefined>>),
    v.minEntries(1),
  )
}

/** Texts by what they are for. */
interface Named {
  readonly [key: string]: Text | undefined
}

/** What a calendar says: of breaks, and of single dates. */
interface Noted {
  readonly breakNote?: Text | undefined
  readonly dates?: readonly { readonly note?: Text | undefined }[] | undefined
}

/** The texts of a site, and nothing else of it. */
interface Written {
  readonly languages?: readonly Language[] | undefined
  readonly name: Text
  readonly place?: { readonly address: Text } | undefined
  readonly group?: Text | undefined
  readonly words?: Named | undefined
  readonly turnAway?: Named | undefined
  readonly calendar?: Noted | undefined
  readonly quotas?: readonly { readonly words?: Text | undefined }[] | undefined
  readonly queues: readonly { readonly name: Text }[]
}

type At = readonly [text: Text, ...path: (string | number)[]]

/** Each text of a site. */
export function textsOf(site: Written): Text[] {
  return placedTexts(site).map(([text]) => text)
}

/** Each text of a site with its path. */
function placedTexts({
  name,
  place,
  group,
  words = {},
  turnAway = {},
  calendar = {},
  quotas = [],
  queues,
}: Written): At[] {
  return [
    [name, 'name'],
    ...(place ? [[place.address, 'place', 'address'] as const] : []),
    ...(group ? [[group, 'group'] as const] : []),
    ...Object.entries(words).flatMap(([key, text]) => (text ? [[text, 'words', key] as const] : [])),
    ...Object.entries(turnAway).flatMap(([key, text]) => (text ? [[text, 'turnAway', key] as const] : [])),
    ...(calendar.breakNote ? [[calendar.breakNote, 'calendar', 'breakNote'] as const] : []),
    ...(calendar.dates ?? []).flatMap(({ note }, index) =>
      note ? [[note, 'calendar', 'dates', index, 'note'] as const] : [],
    ),
    ...quotas.flatMap(({ words: own }, index) => (own ? [[own, 'quotas', index, 'words'] as const] : [])),
    ...queues.map((queue, index) => [queue.name, 'queues', index, 'name'] as const),
  ]
}

/**
 * The paths at which words are missing: a text that a site has in one of its languages must exist in all of them.
 */
export function missingIn(site: Written): [v.IssuePathItem, ...v.IssuePathItem[]][] {
  // a site without any known language is shown only what it has
  const languages = site.languages?.length === 0 ? [] : languagesOf(site)
  return placedTexts(site).flatMap(([text, ...path]) =>
    lackingIn(text, languages).map((language) => pathOf([...path, language], site)),
  )
}

/** The site with the languages of each text in order: those of the site first, its own before the others. */
export function inItsOrder<S extends Written>(site: S): S {
  const languages = languagesOf(site)
  const order = (text: Text) => inLanguageOrder(text, languages)
  return {
    ...site,
    name: order(site.name),
    ...(site.place ? { place: { ...site.place, address: order(site.place.address) } } : {}),
    ...(site.group ? { group: order(site.group) } : {}),
    ...(site.words ? { words: mapped(site.words, order) } : {}),
    ...(site.turnAway ? { turnAway: mapped(site.turnAway, order) } : {}),
    ...(site.calendar ? { calendar: inOrder(site.calendar, order) } : {}),
    ...(site.quotas
      ? { quotas: site.quotas.map((one) => (one.words ? { ...one, words: order(one.words) } : one)) }
      : {}),
    queues: site.queues.map((queue) => ({ ...queue, name: order(queue.name) })),
  }
}

function inOrder(calendar: Noted, order: (text: Text) => Text) {
  const { breakNote, dates } = calendar
  return {
    ...calendar,
    ...(breakNote ? { breakNote: order(breakNote) } : {}),
    ...(dates ? { dates: dates.map((one) => (one.note ? { ...one, note: order(one.note) } : one)) } : {}),
  }
}

function mapped(words: Named, order: (text: Text) => Text) {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) => (text ? [[key, order(text)]] : [])),
  )
}

/** The place of an issue in an input. */
export function pathOf(
  keys: readonly (string | number)[],
  input: object,
): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const items = keys.map(
    (key): v.IssuePathItem => ({ type: 'unknown', origin: 'value', input, key, value: undefined }),
  )
  return items as [v.IssuePathItem, ...v.IssuePathItem[]]
}
