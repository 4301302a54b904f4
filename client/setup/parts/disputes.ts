// Somebody else has changed the site meanwhile: shows each of their changes, and asks whose value to keep.

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { base } from '../../common/base.ts'
import { now } from '../../common/time/site-time.ts'
import { WordsController, words } from '../../common/words/words.ts'
import { changesOf, type MergeChoice, merged, type SettingChange } from '../merge.ts'
import { sayValue, sayWhich } from '../say-change.ts'

@customElement('yi-disputes')
export class DisputesElement extends LitElement {
  /** The settings before the changes made here. */
  @property({ attribute: false }) base!: Site
  @property({ attribute: false }) mine!: Site
  @property({ attribute: false }) theirs!: Site
  @state() private choices: Readonly<Record<string, MergeChoice>> = {}
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--s3);
        border: 2px solid var(--alarm);
      }
      h2 {
        font-size: var(--t3);
      }
      li {
        display: grid;
        gap: var(--s1);
        border-top: 1px solid var(--edge);
        padding: var(--s2) 0;
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        gap: var(--s2);
        align-items: center;
        min-height: var(--target);
      }
      input {
        flex: none;
        width: 24px;
        min-height: 24px;
        accent-color: var(--accent);
      }
    `,
  ]

  override render() {
    const text = words().setup.form.changes
    const changes = changesOf(this.base, this.mine, this.theirs)
    return html`<section class="card" role="alert"><h2 tabindex="-1">${text.title}</h2><p>${text.how}</p>
      <ul>${changes.map(this.#change)}</ul>
      <div><button type="button" class="main" @click=${this.#settle}>${changes.some(({ isDisputed }) => isDisputed) ? text.keep : words().setup.save}</button></div></section>`
  }

  override firstUpdated(): void {
    const heading = this.renderRoot.querySelector('h2')
    heading?.focus()
    this.scrollIntoView({ block: 'start' })
  }

  readonly #change = (change: SettingChange) => {
    const text = words().setup.form.changes
    const { path, before, theirs, mine, isDisputed } = change
    const say = (value: unknown) => sayValue(path, value, now())
    const which = html`<strong>${sayWhich(change, this.theirs)}</strong>`
    if (!isDisputed)
      return html`<li data-change=${path}>${which}<span>${text.became({ before: say(before), now: say(theirs) })}</span></li>`
    const chosen = this.choices[path] ?? 'mine'
    const one = (
      choice: MergeChoice,
      said: string,
    ) => html`<label><input type="radio" name=${path} value=${choice} .checked=${chosen === choice}
      @change=${() => (this.choices = { ...this.choices, [path]: choice })} /><span>${said}</span></label>`
    return html`<li data-change=${path}>${which}<div role="radiogroup" aria-label=${sayWhich(change, this.theirs)}>
      ${one('mine', text.mine({ value: say(mine) }))} ${one('theirs', text.theirs({ value: say(theirs) }))}</div></li>`
  }

  readonly #settle = (): void => {
    const detail = merged(this.base, this.mine, this.theirs, this.choices)
    this.dispatchEvent(new CustomEvent('settled', { detail }))
  }
}
