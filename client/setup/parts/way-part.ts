import { html, nothing, type TemplateResult } from 'lit'
import { hasSteps } from '../../../shared/day/nouns/route.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { words } from '../../common/words/words.ts'
import { withThen } from '../way.ts'
import { type FormState, isWrongAt } from './form.ts'
import './fold.ts'
import './way.ts'
import './usual-ways.ts'

/** The way through the site. Most sites have one step, so there it is folded. */
export function wayPart(form: FormState): TemplateResult {
  const text = words().setup.way
  const { site } = form
  const change = ({ detail }: CustomEvent<Site>) => form.change(detail)
  const drawn = html`<p class="quiet">${text.how}</p>
    <yi-way editable .site=${site} .fault=${form.said} @change-way=${change}></yi-way>
    <yi-usual-ways .site=${site} @change-way=${change}></yi-usual-ways>`
  if (hasSteps(site)) return html`<section class="card"><h2>${text.title}</h2>${drawn}</section>`
  return html`<section class="card more"><yi-fold data-part="way" .heading=${text.title} .says=${text.one}
    .wrong=${isWrongAt(form.faults, ['queues'])}>${drawn}</yi-fold></section>`
}

/** The queues to which those of one queue go on, to tick, and who chooses among several. */
export function thenFields(form: FormState, index: number): TemplateResult | typeof nothing {
  const { fields } = words().setup
  const { site } = form
  const queue = site.queues[index]
  if (!queue || queue.room || site.queues.length < 2) return nothing
  const { then = [] } = queue
  const go = (id: string, isOn: boolean) =>
    form.change({
      ...site,
      queues: site.queues.map((one) =>
        one.id === queue.id
          ? withThen(one, isOn ? [...then, id] : then.filter((other) => other !== id))
          : one,
      ),
    })
  return html`<div role="group" class="draws" aria-label=${fields.then}><span>${fields.then}</span>
      ${site.queues
        .filter(({ id }) => id !== queue.id)
        .map(
          ({ id }) => html`<yi-field kind="check" .label=${id} .value=${then.includes(id)}
            @change-value=${({ detail }: CustomEvent<boolean>) => go(id, detail)}></yi-field>`,
        )}</div>
    ${then.length > 1 ? form.field(`queues.${index}.choose`, 'choose') : nothing}
    ${form.fault(`queues.${index}.then`)}`
}
