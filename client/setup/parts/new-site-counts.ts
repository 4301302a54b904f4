// How many desks a new site has and how long its lines are, and what comes of that.

import { html, nothing, type TemplateResult } from 'lit'
import { KINDS } from '../../../shared/day/nouns/kinds.ts'
import { MOST_SEATS } from '../../../shared/day/nouns/room.ts'
import { MOST_DESKS } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import type { FieldError } from '../../../shared/protocol/problems.ts'
import { words } from '../../common/words/words.ts'
import { type NewSiteDraft, siteOf, wayOf } from '../new-site-draft.ts'
import { sayFault } from '../say-fault.ts'
import { TEMPLATES } from '../templates.ts'
import './field.ts'
import './way.ts'

type Answer = (draft: NewSiteDraft) => void

export function countsPart(
  draft: NewSiteDraft,
  faults: readonly FieldError[],
  languages: readonly Language[],
  answer: Answer,
): TemplateResult {
  const { making: text, way: ofWay } = words().setup
  const { desks, metres, stepDesks = [] } = draft
  const steps = wayOf(draft)
  const place = words().places[KINDS[draft.kind].placeWord]
  const number = (
    path: string,
    label: string,
    value: number | undefined,
    take: (count: number | undefined) => void,
  ) =>
    html`<yi-field data-path=${path} kind="number" .label=${label} .value=${value} .fault=${faultAt(faults, path)}
      @change-value=${({ detail }: CustomEvent<number | undefined>) => take(detail)}></yi-field>`
  const putDesks = (index: number, count: number | undefined) =>
    answer({ ...draft, stepDesks: stepDesks.map((before, at) => (at === index ? count : before)) })
  const counts = steps
    ? steps.map(({ step, isRoom }, index) => {
        const label = (isRoom ? ofWay.seats : ofWay.places)({ step: words().steps[step] })
        return number(pathOf(isRoom, index), label, stepDesks[index], (count) => putDesks(index, count))
      })
    : number('desks', text.desksLabel({ place }), desks, (count) => answer({ ...draft, desks: count }))
  const inAll = faultAt(faults, 'stepDesks')
  return html`<section class="card"><h2>${steps ? ofWay.placesAsk : text.desks({ place })}</h2>
      <div class="fields">${counts}</div>
      ${inAll ? html`<p class="alarm" role="alert" tabindex="-1" data-path="stepDesks">${inAll}</p>` : nothing}
      <h2>${text.metres}</h2>
      <div class="fields">${number('metres', text.metresLabel, metres, (length) => answer({ ...draft, metres: length }))}</div>
      ${steps ? html`<yi-way .site=${siteOf(draft, { id: '', en: '' }, '', languages)}></yi-way>` : html`<p class="quiet">${sayMakes(draft, place)}</p>`}</section>`
}

function sayMakes({ kind, desks }: NewSiteDraft, place: string): string {
  const text = words().setup.making
  const { offers, begins } = TEMPLATES[kind]
  const usual: Readonly<Record<string, string>> = text.queues[kind]
  const queues = offers.slice(0, begins).map(({ id }) => `${id} ${usual[id] ?? ''}`)
  return text.makes({ queues: queues.join(text.listed), desks: desks ?? '…', place })
}

function faultAt(faults: readonly FieldError[], path: string): string {
  const fault = faults.find((one) => one.path === path)
  return fault ? sayFault(fault) : ''
}

/** The path of how many desks or seats a step has. */
function pathOf(isRoom: boolean | undefined, index: number): string {
  return `${isRoom ? 'stepSeats' : 'stepDesks'}.${index}`
}

interface Count {
  readonly path: string
  readonly count: number | undefined
  readonly most: number
}

function countsOf(draft: NewSiteDraft): readonly Count[] {
  const { desks, stepDesks = [] } = draft
  const steps = wayOf(draft)
  if (!steps) return [{ path: 'desks', count: desks, most: MOST_DESKS }]
  return steps.map(({ isRoom }, index) => ({
    path: pathOf(isRoom, index),
    count: stepDesks[index],
    most: isRoom ? MOST_SEATS : MOST_DESKS,
  }))
}

/** What is wrong with the counts, at their fields. */
export function wrongCounts(draft: NewSiteDraft): FieldError[] {
  const { metres } = draft
  const counts = countsOf(draft)
  const wrong = counts.flatMap(({ path, count, most }) =>
    count !== undefined && Number.isInteger(count) && count >= 1 && count <= most
      ? []
      : [{ path, rule: 'min', message: '' }],
  )
  const desks = counts.filter(({ most }) => most === MOST_DESKS)
  const areTooMany = wrong.length === 0 && desks.reduce((sum, { count = 0 }) => sum + count, 0) > MOST_DESKS
  const isLength = metres !== undefined && metres >= 0 && metres <= 300
  return [
    ...wrong,
    ...(areTooMany ? [{ path: 'stepDesks', rule: 'max', message: '' }] : []),
    ...(isLength ? [] : [{ path: 'metres', rule: 'min', message: '' }]),
  ]
}
