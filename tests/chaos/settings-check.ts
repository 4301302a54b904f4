// Checks an owner's settings against the answers that they got.

import { isDeepStrictEqual } from 'node:util'
import { changeSettings } from '../../shared/day/commands/change-settings.ts'
import { isRefusal } from '../../shared/day/commands/command.ts'
import type { DayEvent } from '../../shared/day/log/recorded.ts'
import { isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Block } from './blocks.ts'
import type { Checked } from './checker.ts'
import type { Broken, SettingsSent } from './history.ts'
import type { Lineage } from './lineages.ts'
import type { Moments } from './moments.ts'

interface Played {
  readonly blocks: readonly Block[]
  /** The day after this many commands of the log. */
  readonly states: readonly Day[]
  readonly moments: Moments
}

/** Answers to settings that were true at no moment between request and answer. */
export function changesUntrue({ history, from }: Lineage, { blocks, states, moments }: Played): Broken[] {
  return history.settings.flatMap((change): Broken[] => {
    const { site, sentAt, tries, heard } = change
    const first = blocks.findIndex(({ records }) => {
      const sent = siteSentAs(records[0]?.event)
      return records[0]?.event.type === 'settings-changed' && isDeepStrictEqual(sent, site)
    })
    const what = `settings "${site.name.en}" (sent ${tries} times) were answered ${heard.said}`
    if (first >= 0 && first < moments.earliest(sentAt)) return [{ promise: 'order', what }]
    if (heard.said === 'nothing' || heard.at <= from) return []
    const between = states.slice(moments.earliest(sentAt), moments.latest(heard.at) + 1)
    // while no day is open, changes of settings are not in a day's log
    const isAnywhere = between.some((day) => !isUnderWay(day))
    if (heard.said === 'yes') return first >= 0 || isAnywhere ? [] : [{ promise: 'lost', what }]
    if (first >= 0 && tries === 1) return [{ promise: 'refused', what: `${what} and are in the log` }]
    return between.some((day) => isRefused(day, site)) ? [] : [{ promise: 'refused', what }]
  })
}

/**
 * Whether the site at the end has the settings that were last acknowledged, or that were sent since without an answer.
 * Settings that were sent more than once may have been applied again after the answer. A day that was opened again may
 * have kept a queue or a desk.
 */
export function lastSettings({ site, settings, history, pasts, days }: Checked): Broken[] {
  const past = pasts.at(-1)
  const isOurs = ({ sentAt, heard }: SettingsSent) =>
    !past || (heard.said === 'nothing' ? sentAt : heard.at) > past.endedAt
  const yes = history.settings.filter((one) => one.heard.said === 'yes' && isOurs(one)).at(-1)
  const from = yes ? history.settings.indexOf(yes) : 0
  const may = [
    yes?.site ?? past?.site ?? site,
    ...history.settings
      .filter((one, n) => (n > from || one.tries > 1) && one.heard.said !== 'no')
      .map((one) => one.site),
  ]
  const opened = days.flatMap(({ lines }) => lines.filter(({ event }) => event.type === 'day-opened'))
  const isOpened = opened.some(({ event }) => isDeepStrictEqual(siteSentAs(event), settings))
  return may.some((one) => isDeepStrictEqual(one, settings) || (isOpened && isWithMore(settings, one)))
    ? []
    : [{ promise: 'settings', what: `they are "${settings.name.en}", and not "${may[0]?.name.en}"` }]
}

/** Whether settings equal others except for additional queues and desks. */
function isWithMore(settings: Site, { queues, desks, ...rest }: Site): boolean {
  return isDeepStrictEqual(
    {
      ...settings,
      queues: settings.queues.slice(0, queues.length),
      desks: settings.desks.slice(0, desks.length),
    },
    { ...rest, queues, desks },
  )
}

/** The settings in an event. */
export function siteSentAs(event: DayEvent | undefined): Site | null {
  return event?.type === 'settings-changed' || event?.type === 'day-opened' ? event.site : null
}

function isRefused(day: Day, site: Site): boolean {
  const asked = {
    id: '',
    by: { role: 'owner', id: null },
    at: day.at,
    device: null,
    presence: 'proven',
  } as const
  return isRefusal(changeSettings.decide(day, { site }, asked))
}
