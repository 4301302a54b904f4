import { html, nothing, type TemplateResult } from 'lit'
import { words } from '../../common/words/words.ts'
import { mayTakeOut, withRoom } from '../way.ts'
import { usualRoom } from '../ways.ts'
import type { FormState } from './form.ts'
import './field.ts'

/** Whether a queue is a room instead of desks, for how long people sit there, and how many can. */
export function roomFields(form: FormState, index: number): TemplateResult | typeof nothing {
  const { site } = form
  const queue = site.queues[index]
  // somebody has to be called somewhere
  if (!queue || !(queue.room || mayTakeOut(site, queue.id))) return nothing
  const path = `queues.${index}.room`
  const { fields } = words().setup
  return html`<yi-field kind="check" .label=${fields.room} .value=${queue.room !== undefined}
      @change-value=${({ detail }: CustomEvent<boolean>) => form.change(withRoom(site, queue.id, detail ? usualRoom(site.kind) : null))}></yi-field>
    ${
      queue.room
        ? html`<div class="fields">${(['minutes', 'seats', 'nod'] as const).map((key) => form.field(`${path}.${key}`, `room.${key}`))}</div>`
        : nothing
    }
    ${form.fault(path)}`
}
