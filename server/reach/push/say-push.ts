// What is told of a number in words: two short lines in its holder's language, and what the phone needs to show them.

import { placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import { PUSH_KINDS, type PushSaid } from '../../../shared/day/views/pushes.ts'
import { type Language, localeOf } from '../../../shared/languages.ts'
import { deskNameIn } from '../../../shared/text/desk-name.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { pauseWords } from '../../../shared/text/pause-words.ts'
import { toldWords } from '../../../shared/text/told-words.ts'
import type { PersonKey } from '../../store/ports/persons.ts'
import { type PushMessage, topicOf } from './push-sender.ts'

/** What the service worker gets, as JSON. */
export interface PushText {
  readonly kind: PushSaid['kind']
  readonly number: string
  readonly site: string
  readonly day: string
  readonly title: string
  readonly body: string
  /** The path of the page to open. */
  readonly url: string
  /** One shown message takes the place of another with the same tag. */
  readonly tag: string
  /** When it happened, in milliseconds since the epoch, and the version of the day after it: a lower one is older. */
  readonly at: number
  readonly version: number
  readonly lang: Language
}

/** The message to a number's phone at a time in milliseconds. `until`: until when it is worth anything. */
export function pushMessage(
  place: PersonKey & { readonly until: number },
  settings: Pick<Site, 'kind' | 'queues' | 'timeZone'>,
  said: PushSaid,
  lang: Language,
  now: number,
): PushMessage {
  const { site, date, number, until } = place
  const { kind, at, version } = said
  const { title, body, onPhone = body } = toldWords[lang][kind]
  const values = valuesOf(number, settings, said, lang)
  const tag = `${site} ${date} ${number}`
  const text: PushText = {
    kind,
    number,
    site,
    day: date,
    title: title(values),
    body: onPhone(values),
    url: `/s/${site}`,
    tag,
    at,
    version,
    lang,
  }
  const { isUrgent } = PUSH_KINDS[kind]
  return {
    text: JSON.stringify(text),
    ttl: Math.max(1, Math.ceil((until - now) / 1000)),
    urgency: isUrgent ? 'high' : 'normal',
    // one phone may have several numbers, and so several topics
    topic: topicOf(tag),
  }
}

/** What the sentences about a number may name, in a language. */
export function valuesOf(
  number: string,
  settings: Pick<Site, 'kind' | 'queues' | 'timeZone'>,
  { queue: id, desk, mark, until, reason, pause }: Omit<PushSaid, 'kind' | 'at' | 'version' | 'moved'>,
  lang: Language,
) {
  const words = everyLanguage[lang]
  const name = settings.queues.find((queue) => queue.id === id)?.name
  const time = until === null ? '' : timeIn(settings.timeZone, until, lang)
  return {
    number,
    queue: name ? textIn(name, lang) : id,
    where: desk === null ? '' : deskNameIn(words, desk, placeWordOf(settings, id)),
    mark: mark ?? '',
    time,
    pause: pause ? pauseIn(pause, time, lang) : pauseWords[lang].title,
    why: whyOver(words.resident, reason),
  }
}

function pauseIn({ reason, words }: NonNullable<PushSaid['pause']>, time: string, lang: Language): string {
  const text = pauseWords[lang]
  const what = words ? textIn(words, lang) : text.reasons[reason ?? 'other']
  return time === '' ? what : text.back({ what, time })
}

/** Only what a number may end by is said of the end. */
function whyOver(
  { reasons, turnedAway }: (typeof everyLanguage)[Language]['resident'],
  reason: PushSaid['reason'],
): string {
  if (reason === 'turned-away') return turnedAway
  return reason === 'removed' || reason === 'day-ended' ? reasons[reason]() : ''
}

function timeIn(timeZone: string, at: number, lang: Language): string {
  const how = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(localeOf(lang), how).format(at)
}
