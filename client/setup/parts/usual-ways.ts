// Gives an existing site one of the usual ways as a whole. What goes and what stays is said before it is done.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { QueueSettings } from '../../../shared/day/nouns/queue-settings.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { WAYS, type Way } from '../ways.ts'
import { type WholeWay, withWholeWay } from '../whole-way.ts'
import './way.ts'

@customElement('yi-usual-ways')
export class UsualWaysElement extends LitElement {
  @property({ attribute: false }) site!: Site
  /** Whether the ways are shown. */
  @state() private isOpen = false
  /** The way that is looked at; null: none is. */
  @state() private chosen: Way | null = null
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
        justify-items: start;
      }
      .which {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
      .which p {
        flex-basis: 100%;
      }
      .look {
        display: grid;
        gap: var(--s2);
        width: 100%;
      }
    `,
  ]

  override render() {
    const text = words().setup.way.whole
    if (!this.isOpen)
      return html`<button type="button" class="bare" @click=${() => (this.isOpen = true)}>${text.open}</button>`
    return html`<div class="which" role="group" aria-label=${text.ask}><p>${text.ask}</p>
        ${WAYS[this.site.kind].map((way) => html`<button type="button" aria-pressed=${way === this.chosen} @click=${() => (this.chosen = way)}>${sayWay(way)}</button>`)}
        <button type="button" class="bare" @click=${this.#close}>${words().common.cancel}</button></div>
      ${this.chosen ? this.#look(withWholeWay(this.site, this.chosen)) : nothing}`
  }

  #look(whole: WholeWay | null) {
    const text = words().setup.way.whole
    if (!whole) return html`<p class="alarm" role="status">${text.noLetters}</p>`
    const { site, stays, goes, comes } = whole
    return html`<div class="look">
      <yi-way .site=${site}></yi-way>
      <div role="status">
        ${stays.length ? html`<p>${text.stays({ queues: names(stays) })}</p>` : nothing}
        ${comes.length ? html`<p>${text.comes({ queues: names(comes) })}</p>` : nothing}
        ${goes.length ? html`<p class="alarm">${text.goes({ queues: names(goes) })}</p>` : html`<p>${text.nothingGoes}</p>`}
      </div>
      <div><button type="button" class="main" @click=${() => this.#take(site)}>${text.take}</button></div></div>`
  }

  #take(detail: Site): void {
    this.#close()
    this.dispatchEvent(new CustomEvent('change-way', { detail }))
  }

  readonly #close = (): void => {
    this.isOpen = false
    this.chosen = null
  }
}

/** The steps in one line; the sign turns round in languages that are read from the right. */
function sayWay(way: Way): string {
  return way.map(({ step }) => words().steps[step]).join(' › ')
}

function names(queues: readonly QueueSettings[]): string {
  return queues.map(({ id, name }) => `${id} ${inWords(name)}`).join(words().setup.form.says.listed)
}
