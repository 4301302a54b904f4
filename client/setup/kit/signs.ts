// Signs that stand or lie at a place: marks on the floor, signs of desks, signs of queues.

import { html, nothing, type TemplateResult } from 'lit'
import type { DeskId, QueueId } from '../../../shared/day/nouns/ids.ts'
import { placeOfDesk, placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import type { QueueSettings } from '../../../shared/day/nouns/queue-settings.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { sayDesks } from '../say-desks.ts'
import { signOf } from '../way.ts'
import type { Arrow } from './choices.ts'
import { arrowDrawing } from './drawings.ts'
import type { PrintContext } from './print-context.ts'
import { inEachLanguage, nameOnSheet, plainly } from './sheet-words.ts'
import type { SheetMark } from './sheets.ts'

/** The most desks that are named on a queue's sign: nobody reads more. */
const MOST_DESKS_NAMED = 8
/** Where a desk calls from more queues than this, only their letters are shown. */
const MOST_QUEUES_NAMED = 8

export function markSign(mark: SheetMark, { site, languages }: PrintContext): TemplateResult {
  const queue = queueOf(site, mark.queue)
  return html`<div class="letter">
      <strong>${mark.queue}</strong>
      ${queue ? html`<p>${nameOnSheet(languages, queue.name, { width: 24, height: 15, most: 3.6 })}</p>` : nothing}
    </div>
    <div class="figure">${plainly(String(mark.mark), { width: 62, height: 58, most: 46 })}</div>
    <p class="stand">${inEachLanguage(languages, (_, text) => text.stand, { width: 50, height: 8, most: 4 })}</p>
    <p class="of">${inEachLanguage(languages, (_, text) => text.ofLine({ ...mark }), { width: 40, height: 6, most: 1.9 })}</p>`
}

export function markCards(marks: readonly SheetMark[], { languages }: PrintContext): TemplateResult[] {
  return marks.map(
    (mark) => html`<div class="cut mark">
      <strong class="letter">${mark.queue}</strong>
      <div class="figure">${plainly(String(mark.mark), { width: 36, height: 25, most: 20 })}</div>
      <p class="of">${inEachLanguage(languages, (_, text) => text.ofLine({ ...mark }), { width: 44, height: 4.6, most: 1.6 })}</p>
    </div>`,
  )
}

export function deskSign(desk: DeskId, { site, languages }: PrintContext): TemplateResult {
  const place = placeOfDesk(site, desk)
  const queues =
    site.desks.find(({ id }) => id === desk)?.queues.flatMap((id) => queueOf(site, id) ?? []) ?? []
  const areNamed = queues.length <= MOST_QUEUES_NAMED
  const columns = queues.length <= 3 ? 1 : 2
  const rows = Math.ceil(queues.length / columns)
  return html`<h2>${inEachLanguage(languages, (language) => deskName(desk, place, language), { width: 90, height: 37, most: 21 })}</h2>
    <p class="what">${inEachLanguage(languages, (_, text) => text.queues, { width: 90, height: 6, most: 2.6 })}</p>
    <div class=${areNamed ? (columns === 1 ? 'one drawn' : 'drawn') : 'letters drawn'}>
      ${queues.map(
        ({ id, name }) =>
          html`<div><strong>${signOf(site, id)}</strong>${areNamed ? html`<p>${nameOnSheet(languages, name, { width: 78 / columns - 8, height: 17 / rows, most: 4.4 })}</p>` : nothing}</div>`,
      )}
    </div>`
}

export function queueSign(id: QueueId, arrow: Arrow, { site, languages }: PrintContext): TemplateResult {
  const queue = queueOf(site, id)
  if (!queue) return html``
  const desks = site.desks.filter(({ queues }) => queues.includes(id)).map((desk) => desk.id)
  const place = placeWordOf(site, id)
  const width = arrow === 'none' ? 55 : 33
  return html`<strong class="letter">${signOf(site, id)}</strong>
    <div class="about">
      <h2>${nameOnSheet(languages, queue.name, { width, height: 30, most: 9 })}</h2>
      ${queue.priority ? html`<p class="who">${inEachLanguage(languages, (_, text) => text.forLane, { width, height: 14, most: 3.4 })}</p>` : nothing}
      ${
        desks.length > 0 && desks.length <= MOST_DESKS_NAMED
          ? html`<p>${inEachLanguage(languages, (language, text) => text.desks({ desks: sayDesks(desks, place, language) }), { width, height: 13, most: 3.2 })}</p>`
          : nothing
      }
    </div>
    ${arrow === 'none' ? nothing : arrowDrawing(arrow)}`
}

function queueOf(site: Site, id: QueueId): QueueSettings | undefined {
  return site.queues.find((queue) => queue.id === id)
}
