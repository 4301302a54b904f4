// An account that does not work at this tablet's site: the sites where it works, and how somebody else signs in.

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SiteSummary } from '../../../shared/day/views/site.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import type { PageSession } from '../../common/http/session.ts'
import { inWords, WordsController, words } from '../../common/words/words.ts'
import '../../common/elements/message.ts'

/** An account with more sites finds them in the list of all sites, which is linked. */
const MOST = 20

@customElement('yi-elsewhere')
export class ElsewhereElement extends LitElement {
  @property({ attribute: false }) session!: PageSession
  /** The names of all sites, once the server has sent them; until then the site's id is shown. */
  @state() private names: ReadonlyMap<string, SiteSummary['name']> = new Map()
  readonly words = new WordsController(this)

  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--s2);
      }
      a {
        display: inline-grid;
        align-content: center;
        min-height: var(--target);
        padding: 0 var(--s4);
        border: 1px solid var(--edge);
        border-radius: var(--round);
        color: var(--accent);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .bare {
        justify-self: center;
      }
    `,
  ]

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#nameSites()
  }

  override render() {
    const { marshal: text, overview } = words()
    const { name, sites } = this.session
    return html`<yi-message heading=${text.elsewhere} why=${(sites.length ? text.elsewhereWhy : text.elsewhereNone)({ name })}>
      ${sites.length ? html`<ul>${sites.slice(0, MOST).map((site) => html`<li><a href="/marshal/${encodeURIComponent(site)}">${this.#nameOf(site)}</a></li>`)}</ul>` : nothing}
      <p><a href="/">${overview.title}</a></p>
      <button class="bare" @click=${() => this.dispatchEvent(new CustomEvent('sign-out'))}>${text.elsewhereOut}</button>
    </yi-message>`
  }

  #nameOf(site: string): string {
    const name = this.names.get(site)
    return name ? inWords(name) : site
  }

  async #nameSites(): Promise<void> {
    const answer = await request('get /api/sites').catch(() => null)
    if (answer?.ok) this.names = new Map(answer.body.map(({ id, name }) => [id, name]))
  }
}
