import { html, nothing } from 'lit'
import type { Ahead } from '../../shared/day/views/ahead.ts'
import { loadRare } from './load-rare.ts'

/** When a site with a calendar opens, shuts and takes its break. `holds`: a number is held. Loaded where there is a calendar. */
export function aheadPart(site: string, ahead: Ahead | undefined, timeZone: string, holds = false) {
  if (!ahead) return nothing
  void loadRare()
  return html`<yi-ahead .site=${site} .ahead=${ahead} .timeZone=${timeZone} ?holds=${holds}></yi-ahead>`
}
