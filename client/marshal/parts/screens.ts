// The site's screens, their condition, and the pairing of a new one.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { codeTyped } from '../../../shared/day/nouns/typed.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { now } from '../../common/time/site-time.ts'
import { Tick } from '../../common/time/tick.ts'
import { freeName } from '../../common/words/free-name.ts'
import { type Say, silence } from '../../common/words/say.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { WordsController, words } from '../../common/words/words.ts'

/** Milliseconds. A screen reports its status every ten seconds; after three missed reports it counts as silent. */
const SILENT = 30_000

@customElement('yi-screens')
export class ScreensElement extends LitElement {
  @property({ attribute: false }) screens: MarshalView['screens'] = []
  @property() site = ''
  @property({ type: Boolean }) isOwner = false
  @state() private said: Say = silence
  readonly words = new WordsController(this)
  readonly tick = new Tick(this, 5000)

  static override styles = [
    base,
    css`
      li {
        display: flex;
        justify-content: space-between;
        gap: var(--s2);
        padding: var(--s2) 0;
      }
      .how {
        text-align: end;
      }
      form {
        display: grid;
        gap: var(--s3);
      }
      label {
        display: grid;
      }
      input[name='code'] {
        text-transform: uppercase;
        font-size: var(--t5);
        letter-spacing: 0.1em;
      }
      .do {
        display: flex;
        gap: var(--s2);
      }
    `,
  ]

  override render() {
    const text = words().marshal
    return html`<section class="card">
      <h3>${text.screens}</h3>
      <ul>${this.screens.map(this.#row)}</ul>
      ${this.screens.length ? nothing : html`<p class="quiet">${text.noScreens}</p>`}
      <p role="status">${this.said()}</p>
      ${this.isOwner ? html`<button @click=${() => this.#dialog?.showModal()}>${text.pair}</button>` : nothing}
      <dialog aria-labelledby="pair">${this.#form()}</dialog>
    </section>`
  }

  readonly #row = (screen: MarshalView['screens'][number]) => {
    const { name, seen, muted, hidden } = screen
    const text = words().marshal
    const isSilent = now() - seen > SILENT
    const how = isSilent
      ? text.screenSilent({ time: sayTime(seen) })
      : [...(muted ? [text.screenMuted] : []), ...(hidden ? [text.screenHidden] : [])].join(' · ')
    return html`<li><span>${name}</span>
      <span class="how"><strong class=${how ? 'alarm' : 'quiet'}>${how || text.screenFine}</strong>
        ${isSilent ? nothing : besides(screen).map((one) => html`<br /><span class="quiet">${one}</span>`)}</span></li>`
  }

  #form() {
    const text = words().marshal
    const names = this.screens.map(({ name }) => name)
    return html`<form method="dialog" @submit=${this.#pair}>
      <h2 id="pair">${text.pair}</h2>
      <label>${text.pairCode}<input name="code" required minlength="6" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" /></label>
      <label>${text.pairName}<input name="name" required maxlength="40" .value=${freeName(text.pairNameDefault, names)} /></label>
      <p class="alarm" role="alert">${this.said()}</p>
      <div class="do">
        <button class="main">${text.pair}</button>
        <button type="button" @click=${() => this.#dialog?.close()}>${words().common.cancel}</button>
      </div>
    </form>`
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  async #pair(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const name = String(fields.get('name'))
    const params = { code: codeTyped(String(fields.get('code'))) }
    try {
      const answer = await request('post /api/screens/:code/pair', {
        params,
        body: { site: this.site, name },
      })
      this.said = () => (answer.ok ? words().marshal.paired({ name }) : words().marshal.wrongCode)
      if (answer.ok) this.#dialog?.close()
    } catch {
      this.said = () => words().common.notSent
    }
  }
}

/** Things that a screen could not solve by itself and that somebody should look at. They are not urgent. */
function besides({ awake, stored, behind }: MarshalView['screens'][number]): string[] {
  const text = words().marshal
  return [
    ...(behind ? [text.screenBehind] : []),
    ...(awake === false ? [text.screenDark] : []),
    ...(stored === false ? [text.screenUnkept] : []),
  ]
}
