import { html, type TemplateResult } from 'lit'
import { words } from '../../common/words/words.ts'
import { type NewSiteDraft, withWay } from '../new-site-draft.ts'
import { WAYS } from '../ways.ts'

/** Whether a visit has one step or goes one of the ways that are usual at such sites. */
export function waysPart(draft: NewSiteDraft, answer: (draft: NewSiteDraft) => void): TemplateResult {
  const { way: text } = words().setup
  const { kind, way: chosen = 0 } = draft
  const one = (
    way: number,
    name: string,
    about: string,
  ) => html`<label class=${way === chosen ? 'chosen' : ''}>
    <input type="radio" name="way" value=${way} .checked=${way === chosen} @change=${() => answer(withWay(draft, way))} />
    <span><strong>${name}</strong><small class="quiet">${about}</small></span></label>`
  return html`<section class="card"><h2 id="way">${text.ask}</h2>
    <div class="kinds" role="radiogroup" aria-labelledby="way">${one(0, text.one, text.oneHow)}
      ${WAYS[kind].map((way, index) =>
        one(
          index + 1,
          // the sign turns round in languages that are read from the right
          way.map(({ step }) => words().steps[step]).join(' › '),
          text.several({ count: way.length }),
        ),
      )}</div></section>`
}
