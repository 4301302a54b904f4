// A notice as its holder is told it: one message that needs no page around it.

import type { Site } from '../../../shared/day/nouns/site.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Notice } from '../../../shared/day/views/notices.ts'
import { type PushKind, pushKindOf } from '../../../shared/day/views/pushes.ts'
import type { Language } from '../../../shared/languages.ts'
import { toldWords } from '../../../shared/text/told-words.ts'
import { valuesOf } from '../push/say-push.ts'

type Ticket = NonNullable<Notice['data']['ticket']>

/** What a holder knows without a message, since they have just done it themselves or stand beside it. */
const KNOWN: { readonly [Kind in PushKind]?: (ticket: Ticket) => boolean } = {
  'came-back': () => true,
  seated: () => true,
  // without a reason they did it
  held: ({ reason }) => reason === null,
  // back at the desk it needs no word
  'put-back': ({ state }) => state !== 'waiting' && state !== 'lined',
  // a day ends in the night: of that nobody is woken
  ended: ({ reason }) => reason !== 'removed',
}

/** The message of a notice in a language; empty: its holder is told nothing of it. */
export function sayNotice({ type, data: { ticket } }: Notice, site: Site, language: Language): string {
  const kind = pushKindOf(type)
  if (!ticket || !kind || KNOWN[kind]?.(ticket)) return ''
  const { number, mayComeBack = false } = ticket
  const said = { ...valuesOf(number, site, { ...ticket, pause: null }, language), mayComeBack }
  const words = toldWords[language]
  const { title, body } = words[kind]
  return words.message({ title: title(said), site: textIn(site.name, language), body: body(said) })
}
