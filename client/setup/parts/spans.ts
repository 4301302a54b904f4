// The spans of one day, or of some dates, to type. Between two of them is a break.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { MOST_SPANS, type Span } from '../../../shared/day/nouns/timetable.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { base } from '../../common/base.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { withSpan } from '../calendar/spans.ts'

@customElement('yi-spans')
export class SpansElement extends LitElement {
  @property({ attribute: false }) spans: readonly Span[] = []
  /** What they are the spans of, for the names of the fields. */
  @property() label = ''
  /** Where they stand in the settings: `calendar.week.mon`. */
  @property() path = ''
  /** What is wrong at a path of the settings; empty: nothing. */
  @property({ attribute: false }) fault: (path: string) => string = () => ''
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      .span {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
      input {
        background: var(--paper);
        padding-inline: var(--s2);
        font-variant-numeric: tabular-nums;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s2);
        align-items: center;
      }
      [aria-invalid='true'] {
        border: 2px solid var(--alarm);
      }
      button.remove {
        color: var(--alarm);
        min-width: var(--target);
        padding: 0;
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s2);
      }
      .more button,
      ::slotted(button) {
        padding-inline: 0 var(--s3);
      }
    `,
  ]

  override render() {
    const { spans, label } = this
    const text = words().setup.calendar
    const what = spans.length === 0 ? text.open : spans.length === 1 ? text.addRest : text.add
    return html`${spans.length ? nothing : html`<p class="quiet">${aheadWords[language()].shut}</p>`}
      ${spans.map((_, index) => this.#span(index))} ${this.#said(this.path)}
      <div class="more">${
        spans.length < MOST_SPANS
          ? html`<button type="button" class="bare" aria-label=${text.addOf({ day: label, what })}
              @click=${() => this.#change(withSpan(spans))}>+ ${what}</button>`
          : nothing
      }<slot></slot></div>`
  }

  #span(index: number) {
    const text = words().setup.calendar
    const { spans, label: day } = this
    const span = spans[index] as Span
    const before = spans[index - 1]
    const count = index + 1
    const path = `${this.path}.${index}`
    const isLast = count === spans.length
    return html`${before?.to && span.from > before.to ? html`<p class="quiet">${text.rest({ from: before.to, to: span.from })}</p>` : nothing}
      <div class="span">
        ${this.#time(index, 'from', text.from({ day, count }))}<span aria-hidden="true">–</span>${this.#time(index, 'to', text.to({ day, count }))}
        ${isLast || span.lastNumber !== undefined ? html`<label><span class="quiet">${text.lastNumber}</span>${this.#time(index, 'lastNumber', text.lastNumberOf({ day }), span.to)}</label>` : nothing}
        <button type="button" class="bare remove" aria-label=${text.remove({ day, count })}
          @click=${() => this.#change(spans.filter((_, other) => other !== index))}>✕</button>
      </div>
      ${['', '.from', '.to', '.lastNumber'].map((key) => this.#said(`${path}${key}`))}`
  }

  #time(index: number, key: keyof Span, label: string, usual = '') {
    const path = `${this.path}.${index}.${key}`
    const value = this.spans[index]?.[key] ?? ''
    return html`<input type="time" data-path=${path} aria-label=${label} aria-invalid=${this.fault(path) ? 'true' : 'false'}
      class=${value || !usual ? '' : 'quiet'} .value=${value || usual} @change=${({ target }: Event) => this.#put(index, key, (target as HTMLInputElement).value)} />`
  }

  #said(path: string) {
    const said = this.fault(path)
    return said ? html`<p class="alarm" role="alert" tabindex="-1" data-path=${path}>${said}</p>` : nothing
  }

  #put(index: number, key: keyof Span, value: string): void {
    this.#change(
      this.spans.map((span, other) => {
        if (other !== index) return span
        const { lastNumber, ...whole } = span
        if (key !== 'lastNumber') return { ...span, [key]: value }
        // the last number at the very end is what is meant without it
        return value && value !== span.to ? { ...whole, lastNumber: value } : whole
      }),
    )
  }

  #change(detail: readonly Span[]): void {
    this.dispatchEvent(new CustomEvent<readonly Span[]>('change-value', { detail }))
  }
}
