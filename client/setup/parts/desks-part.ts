import { html, nothing, type TemplateResult } from 'lit'
import { placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import { hasSteps } from '../../../shared/day/nouns/route.ts'
import { MOST_DESKS, type Site } from '../../../shared/day/nouns/site.ts'
import { inWords, language, words } from '../../common/words/words.ts'
import { sayDesks } from '../say-desks.ts'
import { sayPlace } from '../say-place.ts'
import { withoutDesk } from '../settings.ts'
import { withAllDrawn, withDesks } from '../templates.ts'
import { idleDesks, withIdleServing, withoutIdle } from '../way.ts'
import { type FormState, isWrongAt } from './form.ts'
import './fold.ts'

/** The desks in one sentence, a form to add several at once, and a folded table of which desk calls which queue. */
export function desksPart(
  form: FormState,
  more: number | undefined,
  take: (more: number | undefined) => void,
): TemplateResult {
  const { setup } = words()
  const text = setup.form
  const { site } = form
  const count = Math.trunc(more ?? 1)
  const isSound = count >= 1 && site.desks.length + count <= MOST_DESKS
  return html`<section class="card"><h2>${sayPlace(site, setup.desks)}</h2>
    <p>${sayDrawn(site)}</p>
    <div class="add">
      <yi-field data-path="count" kind="number" .label=${text.desks.count} .value=${more}
        @change-value=${({ detail }: CustomEvent<number | undefined>) => take(detail)}></yi-field>
      <button type="button" ?disabled=${!isSound} @click=${() => form.change(withDesks(site, count))}>${sayPlace(site, setup.addDesk)}</button>
      ${isAllDrawn(site) || hasSteps(site) ? nothing : html`<button type="button" @click=${() => form.change(withAllDrawn(site))}>${text.desks.draw}</button>`}
    </div>
    ${idle(form)} ${form.fault('desks')} ${form.effect('desks')}
    <yi-fold data-part="desks" .heading=${text.desks.each} .wrong=${isWrongAt(form.faults, ['desks'])}>
      ${site.desks.map((desk, index) => one(form, desk, index))}
    </yi-fold>
  </section>`
}

function one(form: FormState, { id, queues }: Site['desks'][number], index: number): TemplateResult {
  const text = words().setup
  const { site } = form
  const draw = (queue: string, isOn: boolean) => {
    const others = queues.filter((other) => other !== queue)
    form.put(`desks.${index}.queues`, isOn ? [...others, queue].sort() : others)
  }
  return html`<div class="one"><div class="fields">
    ${form.field(`desks.${index}.id`, 'deskId')}
    <div role="group" class="draws" aria-label=${text.fields.draws}><span>${text.fields.draws}</span>
      ${tickable(site, queues).map(
        (id) => html`<yi-field kind="check" .label=${id} .value=${queues.includes(id)}
          @change-value=${({ detail }: CustomEvent<boolean>) => draw(id, detail)}></yi-field>`,
      )}</div>
    ${site.desks.length > 1 ? html`<button type="button" class="bare remove" @click=${() => form.change(withoutDesk(site, id))}>${text.remove} ${id}</button>` : nothing}
    </div>${form.fault(`desks.${index}.queues`)}</div>`
}

/** The queues that a desk may draw from, and those that it does and may not: two owners may have set up either half. */
function tickable(site: Site, drawn: readonly string[]): string[] {
  const may = site.queues.flatMap(({ id, room }) => (room ? [] : [id]))
  return [...may, ...drawn.filter((id) => !may.includes(id))]
}

/** The desks that have no queue left, since it was taken out: they go, or get another. */
function idle({ site, change }: FormState): TemplateResult | typeof nothing {
  const desks = idleDesks(site)
  if (desks.length === 0) return nothing
  const text = words().setup.way
  const options = Object.fromEntries([
    ['', '…'],
    ...site.queues.filter(({ room }) => !room).map(({ id, name }) => [id, `${id} ${inWords(name)}`]),
  ])
  const names = sayDesks(
    desks.map(({ id }) => id),
    placeWordOf(site, undefined),
    language(),
  )
  return html`<div class="add idle"><p class="alarm" role="status">${text.idle({ desks: names })}</p>
    <yi-field data-path="idle" kind="select" .label=${text.idleServe} .options=${options} .value=${''}
      @change-value=${({ detail }: CustomEvent<string>) => detail && change(withIdleServing(site, detail))}></yi-field>
    ${desks.length < site.desks.length ? html`<button type="button" @click=${() => change(withoutIdle(site))}>${text.idleRemove}</button>` : nothing}</div>`
}

/** The desks, and whether each calls every queue. */
function sayDrawn(site: Site): string {
  const { desks: text, says } = words().setup.form
  const desks = site.desks.map(({ id }) => id).join(says.listed)
  return (isAllDrawn(site) ? text.all : text.some)({ desks })
}

function isAllDrawn({ desks, queues }: Site): boolean {
  return desks.every((desk) => desk.queues.length === queues.filter(({ room }) => !room).length)
}
