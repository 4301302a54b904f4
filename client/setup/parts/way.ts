// The way through a site, one dot for each step. An owner puts a step in or takes one out here.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import type { QueueSettings } from '../../../shared/day/nouns/queue-settings.ts'
import { MOST_DESKS, type Site } from '../../../shared/day/nouns/site.ts'
import { StepKind } from '../../../shared/day/nouns/steps.ts'
import { base } from '../../common/base.ts'
import { inWords, language, WordsController, words } from '../../common/words/words.ts'
import { sayDesks } from '../say-desks.ts'
import { mayPutIn, mayTakeOut, stagesOf, withoutQueue, withPlaceFor, withStep } from '../way.ts'
import { wayStyle } from './way-style.ts'

@customElement('yi-way')
export class WayElement extends LitElement {
  /** The settings, or as much of them as is known while a site is being made. */
  @property({ attribute: false }) site!: Site
  /** Whether steps are put in and taken out here. */
  @property({ type: Boolean }) editable = false
  /** What is wrong at a path of the settings; empty: nothing. */
  @property({ attribute: false }) fault: (path: string) => string = () => ''
  /** The stage after which a step is being put in; -1: before the first; null: none is. */
  @state() private putsInAfter: number | null = null
  readonly words = new WordsController(this)

  static override styles = [base, wayStyle]

  override render() {
    const stages = stagesOf(this.site)
    return html`${this.editable && mayPutIn(this.site, -1) ? html`<div class="first">${this.#putIn(-1, words().setup.way.putInFirst)}</div>` : nothing}
      <ol>${stages.map(
        (stage, index) => html`<li>
          <h3>${stageName(stage)}</h3>
          ${stage.map((queue) => this.#queue(queue, stages[index + 1] ?? []))}
          ${this.editable && mayPutIn(this.site, index) ? this.#putIn(index, words().setup.way.putInAfter({ step: stageName(stage) })) : nothing}
        </li>`,
      )}</ol>`
  }

  #queue(queue: QueueSettings, next: readonly QueueSettings[]) {
    const text = words().setup
    const { site } = this
    const index = site.queues.indexOf(queue)
    const place = placeWordOf(site, queue.id)
    const desks = site.desks.filter(({ queues }) => queues.includes(queue.id)).map(({ id }) => id)
    const faults = [`queues.${index}`, `queues.${index}.then`].map(
      (path) => [path, this.fault(path)] as const,
    )
    return html`<div class="queue"><p><strong class="number">${queue.id}</strong> ${inWords(queue.name)}</p>
      <p class="quiet">${queue.room ? text.form.says.room({ minutes: queue.room.minutes ?? '…', seats: queue.room.seats ?? '…' }) : desks.length ? sayDesks(desks, place, language()) : text.way.none}</p>
      ${leadsElsewhere(queue, next) ? html`<p class="quiet">${text.form.says.then({ queues: (queue.then ?? []).join(text.form.says.listed) })}</p>` : nothing}
      ${queue.choose ? html`<p class="quiet">${text.fields.choose}${text.form.says.also}${text.options.choose.desk}</p>` : nothing}
      ${faults.map(([path, said]) => (said ? html`<p class="alarm" role="alert" tabindex="-1" data-path=${path}>${said}</p>` : nothing))}
      ${this.editable ? this.#changes(queue) : nothing}</div>`
  }

  #changes({ id, name, room }: QueueSettings) {
    const text = words().setup
    const { site } = this
    const place = words().places[placeWordOf(site, id)]
    return html`<div class="do">
      ${site.desks.length < MOST_DESKS && !room ? html`<button type="button" class="bare" aria-label=${`${id}: ${text.way.addPlace({ place })}`} @click=${() => this.#change(withPlaceFor(site, id))}>${text.way.addPlace({ place })}</button>` : nothing}
      ${mayTakeOut(site, id) ? html`<button type="button" class="bare remove" @click=${() => this.#change(withoutQueue(site, id))}>${text.way.takeOut({ queue: inWords(name) })}</button>` : nothing}
    </div>`
  }

  #putIn(after: number, label: string) {
    const text = words().setup.way
    if (this.putsInAfter !== after)
      return html`<button type="button" class="in" aria-label=${label} @click=${() => (this.putsInAfter = after)}>+ ${text.putIn}</button>`
    return html`<div class="which" role="group" aria-label=${label}><p>${text.putInWhich}</p>
      ${stepsAt(after).map((step) => html`<button type="button" @click=${() => this.#change(withStep(this.site, after, step))}>${words().steps[step]}</button>`)}
      <button type="button" class="bare" @click=${() => (this.putsInAfter = null)}>${words().common.cancel}</button></div>`
  }

  #change(detail: Site): void {
    this.putsInAfter = null
    this.dispatchEvent(new CustomEvent('change-way', { detail }))
  }
}

/** The steps that may stand there: people come in from outside only at the first. */
function stepsAt(after: number): readonly StepKind[] {
  return StepKind.options.filter((step) => after < 0 || (step !== 'entrance' && step !== 'door'))
}

/** The step, or where it has no name the queues. */
function stageName(stage: readonly QueueSettings[]): string {
  const steps = [...new Set(stage.flatMap(({ step }) => (step ? [words().steps[step]] : [])))]
  const said = steps.length ? steps : stage.map(({ name }) => inWords(name))
  return said.join(words().setup.form.says.listed)
}

/** Whether it leads to other queues than the whole next stage. */
function leadsElsewhere({ then }: QueueSettings, next: readonly QueueSettings[]): boolean {
  if (!then) return false
  return then.length !== next.length || next.some(({ id }) => !then.includes(id))
}
