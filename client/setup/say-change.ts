// Says a change of a site's settings in words: the setting, and its value.

import type { Site } from '../../shared/day/nouns/site.ts'
import { isLanguage, type Language, languages } from '../../shared/languages.ts'
import { inWords, words } from '../common/words/words.ts'
import type { SettingChange } from './merge.ts'
import { sayCalendar } from './say-calendar.ts'
import { sayAsked, sayLanguages, sayStep } from './say-parts.ts'
import { sayPlace } from './say-place.ts'
import { sayZone } from './zones.ts'

/** The name of the setting. */
export function sayWhich({ path }: Pick<SettingChange, 'path'>, site: Site): string {
  const { fields, form, making, words: own } = words().setup
  const [key = '', name = ''] = split(path)
  if (key === 'queues') return form.changes.queue({ id: name })
  if (key === 'desks') return `${sayPlace(site, words().setup.desks)} ${name}`
  if (key === 'turnAway') return `${form.parts.turnAway} · ${plain(words().checks.reasons, name) ?? name}`
  if (key === 'words') return plain(own, name) ?? form.parts.words
  if (key === 'id') return making.id
  const language = languageIn(path)
  if (language)
    return `${sayWhich({ path: path.slice(0, -language.length - 1) }, site)} · ${languages[language].name}`
  return plain(fields, path) ?? plain(form.parts, key) ?? plain(form.changes, key) ?? path
}

/** The value of the setting, or a word for "absent" where it is undefined. `at`: the time for which a zone's offset is said. */
export function sayValue(path: string, value: unknown, at: number): string {
  const { form, options } = words().setup
  if (value === undefined || value === '') return form.changes.none
  const [key = ''] = split(path)
  const said = says[key]?.(value as never, at)
  if (said !== undefined) return said
  const option = (options as Record<string, Record<string, string>>)[path]?.[String(value)]
  if (option) return option
  if (typeof value === 'boolean') return value ? form.changes.yes : form.changes.no
  if (typeof value === 'object' && value !== null && Object.keys(value).some(isLanguage))
    return inWords(value as Site['name'])
  return String(value)
}

/** The language that a path ends in. */
function languageIn(path: string): Language | undefined {
  const last = path.slice(path.lastIndexOf('.') + 1)
  return path.includes('.') && isLanguage(last) ? last : undefined
}

const says: Record<string, (value: never, at: number) => string> = {
  languages: (tags: readonly Language[]) => sayLanguages(tags),
  timeZone: (zone: string, at) => sayZone(zone, at),
  hours: (opening: NonNullable<Site['hours'] | Site['calendar']>) =>
    'week' in opening ? sayCalendar(opening) : words().setup.form.says.hours(opening),
  levels: (levels: Site['levels']) => words().setup.form.says.levels(levels),
  screen: (screen: NonNullable<Site['screen']>) => words().setup.form.says.screen(screen),
  place: ({ address, lat, lon }: NonNullable<Site['place']>) => `${inWords(address)} · ${lat}, ${lon}`,
  queues: (queue: Site['queues'][number]) =>
    [
      words().setup.form.changes.queueIs({
        name: inWords(queue.name),
        length: queue.length,
        count: queue.callSize,
      }),
      queue.step ? words().steps[queue.step] : '',
      ...sayStep(queue),
    ]
      .filter(Boolean)
      .join(words().setup.form.says.also),
  desks: ({ queues }: Site['desks'][number]) => queues.join(words().setup.form.says.listed),
  asks: (asks: NonNullable<Site['asks']>) =>
    sayAsked({ asks }).join(words().setup.form.says.listed) || words().setup.form.says.noAsks,
}

/** The words of a key, where they need no value filled in. */
function plain(words: object, key: string): string | undefined {
  const said: unknown = (words as Readonly<Record<string, unknown>>)[key]
  return typeof said === 'string' ? said : undefined
}

function split(path: string): [string, string] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)]
}
