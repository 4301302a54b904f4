// The details that a person gave the site with their number, where it asks. They are shown only here.

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { ShownPerson } from '../../../shared/day/nouns/person.ts'
import { base } from '../../common/base.ts'
import { request } from '../../common/http/request.ts'
import { siteInAddress } from '../../common/page/address.ts'
import { WordsController, words } from '../../common/words/words.ts'

@customElement('yi-who')
export class WhoElement extends LitElement {
  @property() date = ''
  @property() number = ''
  @state() private person: ShownPerson = {}
  readonly words = new WordsController(this)

  static override styles = base

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('number') || changed.has('date')) void this.#read()
  }

  override render() {
    const { name, digits } = this.person
    const text = words().person
    if (!digits) return name ? html`<p>${name}</p>` : nothing
    return html`<p>${(name ? text.shown : text.shownDigits)({ name: name ?? '', digits })}</p>`
  }

  async #read(): Promise<void> {
    const { date, number } = this
    this.person = {}
    const params = { site: siteInAddress(), date, number }
    const answer = await request('get /api/sites/:site/days/:date/tickets/:number/person', { params }).catch(
      () => null,
    )
    // another number may have been called in the meantime
    if (answer?.ok && this.number === number) this.person = answer.body
  }
}
