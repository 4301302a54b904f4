// The control with which a setting is typed or chosen.

import { placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import { now } from '../../common/time/site-time.ts'
import { language, words } from '../../common/words/words.ts'
import { sayZone, zones } from '../zones.ts'
import type { FieldKind } from './field.ts'

/** The choices of the setting with this name, by value; null where it is typed. */
export function choicesOf(name: string, site: Site): Record<string, string> | null {
  if (name === 'placeWord') return placeChoices(site)
  if (name === 'step') return { '': words().setup.way.noStep, ...words().steps }
  if (name === 'timeZone') return zoneChoices(site.timeZone)
  return (words().setup.options as Record<string, Record<string, string>>)[name] ?? null
}

export function kindOf(name: string): FieldKind {
  if (/^asks\.(?!keepHours)/.test(name) || name === 'room.nod') return 'check'
  if (name === 'id' || name === 'deskId') return 'code'
  if (name === 'dayStart' || name.startsWith('hours.')) return 'time'
  return /^(?:spacing|footfall|capacity|mix|graceMinutes|routineSeconds|length|callSize|room\.|holding\.|comeBack\.|levels\.|screen\.|asks\.|place\.l)/.test(
    name,
  )
    ? 'number'
    : 'text'
}

/** The place words for a queue's desks; the first is used where none is chosen. */
function placeChoices(site: Site): Record<string, string> {
  const { places } = words().voice
  return {
    '': words().setup.usualPlace({ place: places[placeWordOf(site, undefined)] }),
    ...Object.fromEntries(
      Object.entries(places).map(([place, name]) => [place, name.charAt(0).toUpperCase() + name.slice(1)]),
    ),
  }
}

/** It takes long to format four hundred zones, so it is done once for each language. */
const said = new Map<Language, Record<string, string>>()

function zoneChoices(zone: string): Record<string, string> {
  const known = said.get(language()) ?? zonesInWords()
  said.set(language(), known)
  return zone in known ? known : { ...known, [zone]: sayZone(zone, now()) }
}

function zonesInWords(): Record<string, string> {
  return Object.fromEntries(zones().map((zone) => [zone, `${sayZone(zone, now())} · ${zone}`]))
}
