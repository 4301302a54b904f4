// Spare slips, to cut from a sheet: each has a number, and a code with which a tablet takes it in.

import { html, nothing, type TemplateResult } from 'lit'
import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import { slipCode } from '../../../shared/day/nouns/slip.ts'
import '../../common/elements/qr.ts'
import { sayWay } from '../../common/words/say-way.ts'
import { words } from '../../common/words/words.ts'
import type { PrintContext } from './print-context.ts'
import { inEachLanguage, nameOnSheet, plainly } from './sheet-words.ts'
import type { KitSheet } from './sheets.ts'

export function drawSlips(
  { queue: id, numbers, date }: Extract<KitSheet, { kind: 'slips' }>,
  { site, languages }: PrintContext,
): TemplateResult[] {
  const queue = site.queues.find((one) => one.id === id)
  return numbers.map((n) => {
    const number = numberOf(id, n)
    return html`<div class="cut slip">
      <div>
        <p>${nameOnSheet(languages, site.name, { width: 24, height: 6, most: 1.9 })}</p>
        <p class="number">${plainly(number, { width: 24, height: 9, most: 6.4 })}</p>
        ${queue ? html`<p>${nameOnSheet(languages, queue.name, { width: 24, height: 4.4, most: 1.9 })}</p>` : nothing}
        ${queue?.then ? html`<p>${inEachLanguage(languages, (language) => sayWay(site.queues, id, language), { width: 24, height: 4.4, most: 1.5 })}</p>` : nothing}
        <p class="strong">${inEachLanguage(languages, (_, text) => text.keep, { width: 24, height: 6, most: 1.5 })}</p>
        <p>${inEachLanguage(languages, (_, text) => (date === null ? text.today : text.onDate({ date })), { width: 24, height: 3.4, most: 1.5 })}</p>
      </div>
      <div>
        <yi-qr .text=${slipCode({ site: site.id, number, date })} .label=${words().kit.sheet.staffOnly}></yi-qr>
        <p>${inEachLanguage(languages, (_, text) => text.staffOnly, { width: 18, height: 3.4, most: 1.4 })}</p>
      </div>
    </div>`
  })
}
