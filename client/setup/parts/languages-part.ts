// The languages of a site and their order.

import { html, nothing, type TemplateResult } from 'lit'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import { LANGUAGES, type Language, languages } from '../../../shared/languages.ts'
import { loadWordsOnce } from '../../common/words/loaded-words.ts'
import { words } from '../../common/words/words.ts'
import { withLanguage } from '../templates.ts'
import type { FormState } from './form.ts'

export function languagesPart(form: FormState): TemplateResult {
  const text = words().setup.form.languages
  const chosen = chosenIn(form.site)
  const put = (tags: readonly Language[]) => form.put('languages', tags)
  return html`<p class="quiet">${text.how}</p>
    ${chosen.map((tag, index) => {
      const { name } = languages[tag]
      return html`<div class="head" data-language=${tag}><strong lang=${tag} dir="auto">${name}</strong>
        <span>${index === 0 ? nothing : html`<button type="button" class="bare" aria-label=${text.sooner({ language: name })} @click=${() => put(sooner(chosen, index))}>↑</button>`}
          <button type="button" class="bare remove" aria-label=${text.remove({ language: name })} @click=${() => put(chosen.filter((one) => one !== tag))}>✕</button></span></div>`
    })}
    ${form.fault('languages')}
    <div>${LANGUAGES.filter((tag) => !chosen.includes(tag)).map(
      (tag) =>
        html`<button type="button" lang=${tag} aria-label=${text.add({ language: languages[tag].name })} @click=${() => add(form, chosen, tag)}>+ ${languages[tag].name}</button> `,
    )}</div>`
}

/** Adds a language. Where its words cannot be loaded, the owner has to type its names. */
async function add(form: FormState, chosen: readonly Language[], tag: Language): Promise<void> {
  const all = await Promise.all([...chosen, tag].map(loadWordsOnce)).catch(() => null)
  if (all) form.changeThen((site) => withLanguage(site, chosen, tag))
  else form.put('languages', [...chosen, tag])
}

/** The chosen languages; empty only just after the last one was removed. */
function chosenIn(site: Site): readonly Language[] {
  return site.languages?.length === 0 ? [] : languagesOf(site)
}

function sooner(tags: readonly Language[], index: number): Language[] {
  const others = tags.filter((_, other) => other !== index)
  return [...others.slice(0, index - 1), ...tags.slice(index, index + 1), ...others.slice(index - 1)]
}
