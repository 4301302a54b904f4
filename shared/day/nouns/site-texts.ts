// What is written for a site: each text of it has words in every language of the site, the site's own first.

import * as v from 'valibot'
import { LANGUAGES, type Language } from '../../languages.ts'
import { inLanguageOrder, lackingIn, languagesOf, type Text } from './text.ts'

/** The shape of words in one language or several, each of them like `words`. */
export function textOf<W extends v.BaseSchema<string, string, v.BaseIssue<unknown>>>(words: W) {
  const entries = Object.fromEntries(LANGUAGES.map((tag) => [tag, v.exactOptional(words)]))
  return v.pipe(
    v.strictObject(entries as Record<Language, v.ExactOptionalSchema<W, undefined>>),
    v.minEntries(1),
  )
}

/** A site, as far as it is written. */
interface Written {
  readonly languages?: readonly Language[] | undefined
  readonly name: Text
  readonly place?: { readonly address: Text } | undefined
  readonly group?: Text | undefined
  readonly words?: { readonly [key: string]: Text | undefined } | undefined
  readonly queues: readonly { readonly name: Text }[]
}

type At = readonly [text: Text, ...path: (string | number)[]]

/** Each text of a site. */
export function textsOf(site: Written): Text[] {
  return placedTexts(site).map(([text]) => text)
}

/** Each text of a site, and where it stands. */
function placedTexts({ name, place, group, words = {}, queues }: Written): At[] {
  return [
    [name, 'name'],
    ...(place ? [[place.address, 'place', 'address'] as const] : []),
    ...(group ? [[group, 'group'] as const] : []),
    ...Object.entries(words).flatMap(([key, text]) => (text ? [[text, 'words', key] as const] : [])),
    ...queues.map((queue, index) => [queue.name, 'queues', index, 'name'] as const),
  ]
}

/** Where words are missing: what a site says in some of its languages it says in all of them. */
export function missingIn(site: Written): [v.IssuePathItem, ...v.IssuePathItem[]][] {
  // of a site without any that is said, and nothing else
  const languages = site.languages?.length === 0 ? [] : languagesOf(site)
  return placedTexts(site).flatMap(([text, ...path]) =>
    lackingIn(text, languages).map((language) => pathOf([...path, language], site)),
  )
}

/** A site whose texts have the site's own language first, and what else is written behind its languages. */
export function inItsOrder<S extends Written>(site: S): S {
  const languages = languagesOf(site)
  const order = (text: Text) => inLanguageOrder(text, languages)
  return {
    ...site,
    name: order(site.name),
    ...(site.place ? { place: { ...site.place, address: order(site.place.address) } } : {}),
    ...(site.group ? { group: order(site.group) } : {}),
    ...(site.words ? { words: mapped(site.words, order) } : {}),
    queues: site.queues.map((queue) => ({ ...queue, name: order(queue.name) })),
  }
}

function mapped(words: Readonly<Record<string, Text | undefined>>, order: (text: Text) => Text) {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) => (text ? [[key, order(text)]] : [])),
  )
}

function pathOf(keys: readonly (string | number)[], input: Written): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const items = keys.map(
    (key): v.IssuePathItem => ({ type: 'unknown', origin: 'value', input, key, value: undefined }),
  )
  return items as [v.IssuePathItem, ...v.IssuePathItem[]]
}
