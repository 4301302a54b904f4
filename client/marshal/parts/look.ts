// The site for an account that may only read: who waits, which desk calls whom. There is nothing to press.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { deskName } from '../../common/words/kind-words.ts'
import { sayFull } from '../../common/words/say-full.ts'
import { sayPause } from '../../common/words/say-pause.ts'
import { sayWhen } from '../../common/words/say-time.ts'
import { sayWait } from '../../common/words/say-wait.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/at-work.ts'

@customElement('yi-look')
export class LookElement extends LitElement {
  @property({ attribute: false }) view!: MarshalView
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--s4);
        padding: var(--s4);
        overflow-y: auto;
      }
      .note {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
        border-inline-start: 4px solid var(--accent);
      }
      a {
        color: var(--accent);
        font-weight: 600;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
        gap: var(--s3);
      }
    `,
  ]

  override render() {
    const { marshal: text, overview } = words()
    const { view } = this
    return html`<p class="card note" role="status"><strong>${text.lookOnly}</strong> <span>${text.lookOnlyWhy}</span>
        <a href="/">${overview.title}</a></p>
      ${view.open ? nothing : html`<p class="card"><strong>${text.dayClosed}</strong></p>`}
      ${view.inside ? html`<p class="card">${words().inside.title} <strong>${words().inside.figure(view.inside)}</strong>${view.inside.full ? html` <span class="alarm">${sayFull(words(), view.inside)}</span>` : nothing}</p>` : nothing}
      <ul>${view.queues.map((queue) => this.#queue(queue))}</ul>
      <ul>${view.desks.map((desk) => this.#desk(desk))}</ul>
      <section class="card"><h3>${text.staff}</h3><yi-at-work .staff=${view.staff}></yi-at-work></section>`
  }

  #queue({ id, name, paused, pause, waiting, people, wait }: MarshalView['queues'][number]) {
    const text = words().marshal
    return html`<li class="card"><h3><span class="number">${id}</span> ${inWords(name)} ${paused ? html`<span class="alarm">${pause?.reason ? sayPause(pause) : text.paused}</span>` : nothing}</h3>
      <p class="quiet">${waiting ? `${text.waitingCount({ tickets: waiting, people })} · ${sayWait(wait)}` : text.nobodyWaits}</p></li>`
  }

  #desk({ id, place, open, restingSince, marshal, calling }: MarshalView['desks'][number]) {
    const text = words().marshal
    const atWork = restingSince === null ? text.deskOpen : text.deskRests
    return html`<li class="card"><h3>${deskName(id, place)} <small class="quiet">${open ? atWork : text.deskShut}</small></h3>
      ${marshal ? html`<p class="quiet">${text.hereSince({ name: marshal.name ?? text.hereGone, time: sayWhen(marshal.since) })}</p>` : nothing}
      ${calling.length ? html`<p><strong class="number">${calling.map(({ number }) => number).join(' ')}</strong></p>` : nothing}</li>`
  }
}
