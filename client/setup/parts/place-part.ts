// The position of a site, and the street or township that it belongs to.

import { html, nothing, type TemplateResult } from 'lit'
import type { Group } from '../../../shared/day/nouns/site.ts'
import { groupKey } from '../../../shared/day/nouns/text.ts'
import { canLocate, locate } from '../../common/browser/here.ts'
import { inWords, words } from '../../common/words/words.ts'
import { withValue } from '../settings.ts'
import type { FormState } from './form.ts'

const PLACE = { address: {} }

export function placePart(form: FormState): TemplateResult {
  const { site } = form
  const text = words().setup.form
  return html`<yi-field kind="check" .label=${text.place.on} .value=${site.place !== undefined}
      @change-value=${({ detail }: CustomEvent<boolean>) => form.put('place', detail ? PLACE : undefined)}></yi-field>
    ${site.place ? html`<div class="fields">${form.texts('place.address')}${form.field('place.lat')}${form.field('place.lon')}</div>${here(form)}` : nothing}
    ${groupFields(form)}`
}

/** The button that asks the browser for the position; nothing where the browser does not offer it (it needs HTTPS). */
function here(form: FormState) {
  if (!canLocate()) return nothing
  const take = async () => {
    const point = await locate()
    if (!point) return
    const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
    form.put('place.lat', rounded(point.lat))
    form.put('place.lon', rounded(point.lon))
  }
  return html`<div><button type="button" @click=${take}>${words().setup.form.place.here}</button></div>`
}

/** The fields of the group, chosen from the present ones or typed; empty in each language: none. */
function groupFields(form: FormState): TemplateResult {
  const { site, groups } = form
  const text = words().setup.form.place
  const chosen = groups.findIndex((group) => JSON.stringify(group) === JSON.stringify(site.group))
  const options = {
    '': text.otherGroup,
    ...Object.fromEntries(groups.map((group, index) => [String(index), inWords(group)])),
  }
  const choose = (index: string) => form.change(withValue(site, 'group', groups[Number(index || -1)]))
  return html`<div class="fields">
    ${
      groups.length
        ? html`<yi-field kind="select" .label=${text.groups} .options=${options} .value=${chosen < 0 ? '' : String(chosen)}
          @change-value=${({ detail }: CustomEvent<string>) => choose(detail)}></yi-field>`
        : nothing
    }
    ${form.texts('group')}</div>`
}

/** The groups of sites, each once, in the order of their keys. */
export function groupsByKey(sites: readonly { readonly group?: Group | undefined }[]): Group[] {
  const groups = new Map(sites.flatMap(({ group }) => (group ? [[groupKey(group), group] as const] : [])))
  return [...groups.values()].sort((one, other) => groupKey(one).localeCompare(groupKey(other), 'zh-CN'))
}
