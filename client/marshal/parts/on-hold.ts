// The numbers on hold: who holds each, until when, and how often and long its holder has in all.

import { consume } from '@lit/context'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { awayWords } from '../../../shared/text/away-words.ts'
import { base } from '../../common/base.ts'
import { sayTime } from '../../common/words/say-time.ts'
import { language, WordsController, words } from '../../common/words/words.ts'
import { type CommandGiver, giverContext } from '../giver.ts'

type OnHold = MarshalView['onHold'][number]

@customElement('yi-on-hold')
export class OnHoldElement extends LitElement {
  @property({ attribute: false }) onHold!: readonly OnHold[]
  @consume({ context: giverContext }) giver!: CommandGiver
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      h3 {
        margin-bottom: var(--s2);
      }
      /* three rows at most, however many there are: the lines below stay in reach */
      ul {
        display: grid;
        gap: var(--s2);
        max-height: calc(3.5 * (var(--target) + var(--s2)));
        overflow-y: auto;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
    `,
  ]

  override render() {
    const { held, resume } = words().marshal
    return html`<section class="card"><h3>${held}</h3>
      <ul>${this.onHold.map(
        (one) => html`<li>
          <button @click=${() => this.giver.give('resume', { number: one.number })}><strong class="number">${one.number}</strong> ${resume}</button>
          <span class="quiet">${sayHold(one)}</span>
        </li>`,
      )}</ul></section>`
  }
}

function sayHold({ until, own, times, minutes, keptUntil }: OnHold): string {
  const text = awayWords[language()]
  const who = times ? text.total({ times, minutes }) : ''
  const said = [text.untilThen({ time: sayTime(until) }), own ? '' : text.byMarshal, who]
  return [...said, keptUntil === null ? '' : text.toEnd].filter(Boolean).join(' · ')
}
