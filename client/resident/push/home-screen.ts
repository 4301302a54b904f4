// How to put the page on the home screen of an iPhone or iPad: only from there it can be told anything. What is there
// keeps nothing of what the browser keeps, so that meanwhile the page's address holds the number.

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { reachWords } from '../../../shared/text/reach-words.ts'
import { base } from '../../common/base.ts'
import { linkTo } from '../../common/numbers/ticket-link.ts'
import { language, WordsController } from '../../common/words/words.ts'
import type { KeptTicket } from '../ticket-kept.ts'

@customElement('yi-home-screen')
export class HomeScreenElement extends LitElement {
  @property() site = ''
  @property({ attribute: false }) ticket!: KeptTicket
  readonly words = new WordsController(this)
  #added: readonly HTMLElement[] = []

  static override styles = [
    base,
    css`
      ol {
        display: grid;
        gap: var(--s2);
        margin-top: var(--s2);
        padding-inline-start: var(--s6);
        list-style: decimal;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    history.replaceState(null, '', linkTo(location.pathname, this.ticket))
    this.#added = [
      added('meta', { name: 'apple-mobile-web-app-capable', content: 'yes' }),
      added('link', { rel: 'apple-touch-icon', href: '/marshal/icons/apple-180.png' }),
      added('link', { rel: 'manifest', href: `/s/${encodeURIComponent(this.site)}/app.webmanifest` }),
    ]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const element of this.#added) element.remove()
    // a link to the page that somebody shares later must not hand over the number
    history.replaceState(null, '', location.pathname)
  }

  override render() {
    const { home, homeSteps, offer } = reachWords[language()]
    return html`<div class="card"><p>${home}</p>
      <ol><li>${homeSteps.share}</li><li>${homeSteps.add}</li><li>${homeSteps.open({ offer })}</li></ol></div>`
  }
}

function added(tag: 'meta' | 'link', attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.head.append(element)
  return element
}
