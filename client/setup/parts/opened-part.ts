import { html, type TemplateResult } from 'lit'
import { publicUrl } from '../../common/page/public-url.ts'
import { words } from '../../common/words/words.ts'
import '../../common/elements/qr.ts'

/** Shown after a day was opened: as soon as a desk calls, numbers begin to move. */
export function openedPart(site: string): TemplateResult {
  const text = words().setup.form.opened
  const address = `${publicUrl()}/marshal/${site}`
  return html`<section class="card opened"><yi-qr .text=${address} .label=${text.title}></yi-qr>
    <div><h2>${text.title}</h2><p>${text.how}</p><p><a href=${address}>${address}</a></p></div></section>`
}
