// The present site, and the ways to another: an existing one, a new one, or a copy.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import './site-list.ts'

@customElement('yi-which')
export class WhichElement extends LitElement {
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  @property() site = ''
  /** Whether to show the buttons that make and copy a site: only on the step of the site. */
  @property({ type: Boolean }) canMake = false
  @state() private isOpen = false
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
      }
      h2 {
        flex: 1 1 12rem;
        font-size: var(--t4);
        overflow-wrap: anywhere;
      }
    `,
  ]

  override render() {
    const text = words().setup.making
    const chosen = this.sites.find(({ id }) => id === this.site)
    return html`<div class="row">
        <h2>${chosen ? inWords(chosen.name) : this.site}</h2>
        ${this.sites.length > 1 ? html`<button type="button" aria-expanded=${this.isOpen} @click=${() => (this.isOpen = !this.isOpen)}>${text.other({ count: this.sites.length })}</button>` : nothing}
        ${
          this.canMake
            ? html`<button type="button" @click=${() => this.#say('another')}>${words().setup.another}</button>
              <button type="button" @click=${() => this.#say('copy')}>${text.copy}</button>`
            : nothing
        }
      </div>
      ${this.isOpen ? html`<yi-site-list class="card" .sites=${this.sites} .site=${this.site} @chosen=${this.#chosen}></yi-site-list>` : nothing}`
  }

  readonly #chosen = ({ detail }: CustomEvent<string>): void => {
    this.isOpen = false
    this.#say('chosen', detail)
  }

  #say(what: 'chosen' | 'another' | 'copy', detail?: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}
