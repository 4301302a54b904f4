// The parts of a site that have good values from the start: each is folded, with its settings in one sentence.

import { html, nothing, type TemplateResult } from 'lit'
import { comeBackOf } from '../../../shared/day/nouns/come-back.ts'
import { holdingOf } from '../../../shared/day/nouns/holds.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { now } from '../../common/time/site-time.ts'
import { USUAL } from '../../common/wall/surface.ts'
import { words } from '../../common/words/words.ts'
import { type PartName, sayPart } from '../say-parts.ts'
import { isElsewhere, sayZone } from '../zones.ts'
import { calendarPart } from './calendar-part.ts'
import { turnAwayPart, turnsAway } from './checks-part.ts'
import { type FormState, isWrongAt } from './form.ts'
import { languagesPart } from './languages-part.ts'
import { placePart } from './place-part.ts'
import { quotaPart } from './quota-part.ts'
import './fold.ts'
import './wall-preview.ts'
import './words-part.ts'

interface Part {
  readonly name: PartName
  /** The paths of its settings: a fault at one of them opens the part. */
  readonly paths: readonly string[]
  /** Whether the site has any use for it; left out: every site has. */
  isShown?(site: Site): boolean
  draw(form: FormState): unknown
}

const ASKS = { name: true, digits: false, phone: false, mail: false, keepHours: 24 }
const SCREEN = { ...USUAL, languages: 'together' } as const

/** A part that consists only of its fields. */
function fields(name: PartName, ...paths: readonly string[]): Part {
  return {
    name,
    paths,
    draw: (form) => html`<div class="fields">${paths.map((path) => form.field(path))}</div>`,
  }
}

const PARTS: readonly Part[] = [
  fields('who', 'presence', 'footfall'),
  {
    name: 'hours',
    paths: ['hours', 'calendar'],
    draw: calendarPart,
  },
  fields('line', 'spacing', 'markPer', 'graceMinutes', 'routineSeconds'),
  {
    name: 'holding',
    paths: ['holding'],
    draw: (form) => optional(form, 'holding', words().setup.holdingOn, { ...holdingOf({}) }),
  },
  {
    name: 'comeBack',
    paths: ['comeBack'],
    draw: (form) => optional(form, 'comeBack', words().setup.comeBackOn, { ...comeBackOf({}) }),
  },
  fields('inside', 'capacity'),
  { name: 'quota', paths: ['quotas'], draw: quotaPart },
  {
    name: 'turnAway',
    paths: ['turnAway'],
    isShown: turnsAway,
    draw: turnAwayPart,
  },
  fields('levels', 'levels.busy', 'levels.crowded'),
  {
    name: 'day',
    paths: ['timeZone', 'dayStart'],
    draw: (form) =>
      html`<div class="fields">${form.field('timeZone')} ${form.field('dayStart')}</div>${elsewhere(form.site)}`,
  },
  { name: 'place', paths: ['place', 'group'], draw: placePart },
  {
    name: 'screen',
    paths: ['screen'],
    draw: (form) => html`${optional(form, 'screen', words().setup.screenOn, SCREEN)}
      <h3>${words().setup.preview.title}</h3><yi-wall-preview .site=${form.site}></yi-wall-preview>`,
  },
  {
    name: 'asks',
    paths: ['asks'],
    draw: (form) => optional(form, 'asks', words().setup.asksOn, ASKS),
  },
  { name: 'languages', paths: ['languages'], draw: languagesPart },
  fields('wifi', 'wifi'),
  {
    name: 'words',
    paths: ['words', 'observationMinutes'],
    draw: (form) => html`<yi-words-part .site=${form.site} .faults=${form.faults}
      @change-words=${({ detail }: CustomEvent<Site>) => form.change(detail)}></yi-words-part>`,
  },
]

export function moreParts(form: FormState): TemplateResult {
  const text = words().setup.form
  return html`<section class="card more"><h2>${text.more}</h2><p class="quiet">${text.moreHow}</p>
    ${PARTS.filter(({ isShown }) => isShown?.(form.site) ?? true).map(
      ({
        name,
        paths,
        draw,
      }) => html`<yi-fold data-part=${name} .heading=${text.parts[name]} .says=${sayPart(name, form.site, now())}
        .wrong=${isWrongAt(form.faults, paths)}>${draw(form)}</yi-fold>`,
    )}</section>`
}

function optional(
  form: FormState,
  key: 'screen' | 'asks' | 'holding' | 'comeBack',
  label: string,
  first: object,
): TemplateResult {
  const { site } = form
  const paths = Object.keys(first).map((name) => `${key}.${name}`)
  return html`<yi-field kind="check" .label=${label} .value=${site[key] !== undefined}
      @change-value=${({ detail }: CustomEvent<boolean>) => form.put(key, detail ? first : undefined)}></yi-field>
    ${site[key] ? html`<div class="fields">${paths.map((path) => form.field(path))}</div>` : nothing}`
}

/** For an owner who sets the site up from elsewhere, or whose computer has a wrong zone. */
function elsewhere({ timeZone }: Site): unknown {
  if (!isElsewhere(timeZone, now())) return nothing
  return html`<p class="alarm" role="status">${words().setup.form.elsewhere({ zone: sayZone(timeZone, now()) })}</p>`
}
