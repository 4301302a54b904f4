// Which day of a record, and perhaps which number.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../base.ts'
import { WordsController, words } from '../words.ts'

export interface Filter {
  readonly date: string
  readonly number: string
}

@customElement('yi-record-filter')
export class RecordFilter extends LitElement {
  @property() date = ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3);
      }
      label {
        display: grid;
        gap: var(--s1);
      }
      input[name='number'] {
        width: 9rem;
        text-transform: uppercase;
      }
    `,
  ]

  override render() {
    const text = words().moves
    return html`<form @submit=${this.#ask}>
      <label>${text.date}<input type="date" name="date" .value=${this.date} required /></label>
      <label>${text.number}<input name="number" maxlength="7" autocomplete="off" placeholder="A031" /></label>
      <button class="main">${text.find}</button>
    </form>`
  }

  readonly #ask = (event: Event): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    const date = String(given.get('date'))
    const number = String(given.get('number')).trim().toUpperCase()
    this.dispatchEvent(new CustomEvent<Filter>('filter', { detail: { date, number } }))
  }
}
