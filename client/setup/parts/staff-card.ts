// The card for a new member of staff: name, passcode, sites and a tablet's code. It stays until it is put away.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import { CARD_PAPERS, type CardPaper, printCard } from '../print-card.ts'
import { hasAll, type StaffCard, sitesOfMember } from '../staff-card.ts'
import type { EnrolCodeElement } from './enrol-code.ts'
import './enrol-code.ts'
import { rows } from './rows.ts'

@customElement('yi-staff-card')
export class StaffCardElement extends LitElement {
  @property({ attribute: false }) card!: StaffCard
  @property({ attribute: false }) sites: readonly SiteSummary[] = []
  readonly words = new WordsController(this)

  static override styles = [
    base,
    rows,
    css`
      :host {
        display: block;
        scroll-margin-block: var(--s4);
      }
      section {
        display: grid;
        gap: var(--s4);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        align-items: start;
        border: 2px solid var(--accent);
      }
      section > div {
        display: grid;
        gap: var(--s3);
      }
      h2,
      dd {
        overflow-wrap: anywhere;
      }
      dd {
        margin: 0;
      }
      .passcode {
        font-size: var(--t4);
        font-weight: 700;
        letter-spacing: 0.06em;
        user-select: all;
      }
    `,
  ]

  override render() {
    const { setup } = words()
    const { staff: text, card: own } = setup
    const { name, role, allSites, passcode } = this.card
    const sites = sitesOfMember(this.card, this.sites).map((site) => inWords(site.name))
    return html`<section class="card" aria-labelledby="name">
      <div>
        <h2 id="name">${name} · ${text.roles[role]}</h2>
        <dl>
          <dt class="quiet">${text.passcode}</dt><dd class="passcode">${passcode}</dd>
          <dt class="quiet">${text.sites}</dt><dd>${hasAll({ role, allSites }) ? own.allSites : sites.join(' · ')}</dd>
        </dl>
        <p><strong>${own.once}</strong></p>
        <div class="do">
          ${CARD_PAPERS.map((paper) => html`<button class="main" @click=${() => this.#print(paper)}>${setup.posters.print({ paper })}</button>`)}
          <button @click=${() => this.dispatchEvent(new CustomEvent('put-away'))}>${own.away}</button>
        </div>
      </div>
      <yi-enrol-code atOnce .sites=${this.sites} .member=${this.card}></yi-enrol-code>
    </section>`
  }

  #print(paper: CardPaper): void {
    const code = this.renderRoot.querySelector<EnrolCodeElement>('yi-enrol-code')
    void printCard(this.card, sitesOfMember(this.card, this.sites), code?.shown() ?? null, paper)
  }
}
