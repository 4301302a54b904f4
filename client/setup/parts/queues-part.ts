import { html, nothing, type TemplateResult } from 'lit'
import { levelOf } from '../../../shared/day/nouns/lane-policy.ts'
import { words } from '../../common/words/words.ts'
import { sayQueue } from '../say-parts.ts'
import { withLevel } from '../settings.ts'
import { withQueue } from '../templates.ts'
import { mayTakeOut, withoutQueue } from '../way.ts'
import { checksField } from './checks-part.ts'
import { type FormState, isWrongAt } from './form.ts'
import { roomFields } from './room-part.ts'
import { thenFields } from './way-part.ts'
import './fold.ts'

/** Settings that most queues leave as they are. */
const RARE = ['callSize', 'placeWord', 'step']

/** The queues, and a button that adds the next queue that such sites usually have. */
export function queuesPart(form: FormState): TemplateResult {
  const text = words().setup
  const { site } = form
  return html`<section class="card"><h2>${text.queues}</h2>
    ${site.queues.map(
      ({ id, room }, index) => html`<div class="one">
        <div class="head"><strong class="number">${id}</strong>
          ${mayTakeOut(site, id) ? html`<button type="button" class="bare remove" @click=${() => form.change(withoutQueue(site, id))}>${text.remove} ${id}</button>` : nothing}</div>
        <div class="fields">${form.texts(`queues.${index}.name`, 'name')}${room ? nothing : form.field(`queues.${index}.length`, 'length')}</div>
        <yi-fold data-part=${`queue-${id}`} .heading=${text.form.calls} .says=${sayQueue(site, id)}
          .wrong=${isWrongAt(
            form.faults,
            [...RARE, 'priority', 'level', 'then', 'choose', 'checks', 'room'].map(
              (key) => `queues.${index}.${key}`,
            ),
          )}><div class="fields">${RARE.map((key) => form.field(`queues.${index}.${key}`, key))} ${levelField(form, index)}</div>${checksField(form, index)}${roomFields(form, index)}${thenFields(form, index)}</yi-fold>
      </div>`,
    )}
    ${site.queues.some(({ priority }) => priority) ? html`<div class="fields">${form.field('mix')}</div>` : nothing}
    ${form.fault('queues')}
    <div><button type="button" @click=${() => form.change(withQueue(site))}>${text.addQueue}</button></div>
  </section>`
}

/** Whether it is a green lane, and its level: one control for both. */
function levelField({ site, change }: FormState, index: number): TemplateResult | typeof nothing {
  const { fields, options } = words().setup
  const queue = site.queues[index]
  if (!queue) return nothing
  return html`<yi-field data-path=${`queues.${index}.level`} kind="select" .label=${fields.priority}
    .value=${String(levelOf(queue))} .options=${options.level}
    @change-value=${({ detail }: CustomEvent<string>) => change(withLevel(site, queue.id, Number(detail)))}></yi-field>`
}
