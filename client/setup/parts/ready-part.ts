import { html, type TemplateResult } from 'lit'
import { publicUrl } from '../../common/page/public-url.ts'
import { words } from '../../common/words/words.ts'

/** The last part: the addresses to open, and on which device. */
export function readyPart(site: string): TemplateResult {
  const { ready, readyTablet, readyScreen, readyPhone } = words().setup
  const row = (name: string, path: string) => {
    const address = `${publicUrl()}/${path}/${site}`
    return html`<li>${name} · <a href=${address}>${address}</a></li>`
  }
  return html`<section class="card on"><strong>${ready}</strong>
    <ul>${row(readyTablet, 'marshal')} ${row(readyScreen, 'screen')} ${row(readyPhone, 's')}</ul></section>`
}
