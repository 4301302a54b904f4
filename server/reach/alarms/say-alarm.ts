// What is told of an alarm to the device of a member of staff: two short lines in its language.

import type { WatchedAlarm } from '../../../shared/day/alarms/untaken.ts'
import { placeOfDesk } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import type { Language } from '../../../shared/languages.ts'
import { deskNameIn } from '../../../shared/text/desk-name.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { type PushMessage, topicOf } from '../push/push-sender.ts'

/** Seconds after which nobody needs to hear of it any more: the tablets have it. */
const LASTS = 1800

/** The message of an alarm. `site`: its settings; null: they are not known. `isNew`: it has just been raised; else nobody has taken it for two minutes. */
export function alarmMessage(
  { id, name, date }: Pick<SiteSummary, 'id' | 'name' | 'date'>,
  site: Site | null,
  alarm: WatchedAlarm,
  isNew: boolean,
  lang: Language,
  at: number,
): PushMessage {
  const words = everyLanguage[lang]
  const { alerts, overview } = words
  const { kind, key, desk, number, since } = alarm
  const what = kind === 'unserved' ? alerts.unserved : overview.alarms[kind]
  const minutes = Math.floor((at - since) / 60_000)
  const deskName = desk && site ? deskNameIn(words, desk, placeOfDesk(site, desk)) : desk
  const where = deskName ?? number ?? null
  const say = isNew ? alerts.goNow : alerts.untaken({ minutes })
  const tag = `${id} ${key}`
  const text = {
    kind: kind === 'emergency' ? 'emergency' : 'alarm',
    site: id,
    day: date,
    title: where === null ? what : `${what} · ${isolated(where)}`,
    body: `${isolated(textIn(name, lang))} · ${say}`,
    url: `/marshal/${id}`,
    tag,
    at,
    lang,
  }
  return {
    text: JSON.stringify(text),
    ttl: LASTS,
    urgency: 'high',
    topic: topicOf(tag),
  }
}

/** A name may be written in the other direction than the sentence around it: first strong isolate (Unicode UAX 9). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
