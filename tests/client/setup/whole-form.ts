// The form of a site alone. It is long: what a test looks for is looked for in its own section, or at its own path.

import { setSiteLanguages } from '../../../client/common/words/both.ts'
import type { FoldElement } from '../../../client/setup/parts/fold.ts'
import { SiteFormElement } from '../../../client/setup/parts/site-form.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { Language } from '../../../shared/languages.ts'
import { MORNING } from '../../kit/given.ts'
import { settled } from '../../kit/mount/clock.ts'
import { heard } from '../../kit/mount/heard.ts'
import { type Mounted, mount } from '../../kit/mount/mount.ts'
import { Part } from '../../kit/mount/part.ts'
import type { Answering } from '../../kit/mount/pretend-http.ts'
import { server } from '../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../kit/sample.ts'

export const PATH = 'PUT /api/sites/xingfuli/settings'

/** Answers with what was sent, as the server does. */
export const asSent = ({ body }: { body: unknown }): Answering => ({ is: body })

/** The settings that were sent, in order. */
export const sent = () => server().http.asked.map(({ body }) => body as Site)

export class WholeForm {
  readonly mounted: Mounted<SiteFormElement>
  /** The settings that the page heard to be saved. */
  readonly told: (Site | null)[]

  constructor(mounted: Mounted<SiteFormElement>) {
    this.mounted = mounted
    this.told = heard<Site>(mounted.element, 'saved')
  }

  get #root(): ShadowRoot {
    return this.mounted.element.shadowRoot!
  }

  /** What is said at its end, and done there. */
  get foot(): Part {
    return this.#part('.do')
  }

  /** The section with that heading. */
  section(heading: string): Part {
    const sections = [...this.#root.querySelectorAll('section')]
    const found = sections.find((one) => one.querySelector('h2')?.textContent?.trim() === heading)
    if (!found) throw new Error(`no section ${heading}`)
    return new Part(found)
  }

  fold(name: string): FoldElement {
    return this.#part(`yi-fold[data-part=${name}]`).root as FoldElement
  }

  /** The folded part of that name, opened. */
  async open(name: string): Promise<Part> {
    const fold = this.fold(name)
    fold.open = true
    await settled()
    return new Part(fold)
  }

  /** The control of the setting at this path, which may be folded away; null: it is not asked for. */
  at(path: string): HTMLInputElement | null {
    const field = this.#root.querySelector(`yi-field[data-path="${path}"]`)
    return field?.shadowRoot?.querySelector<HTMLInputElement>('input, select') ?? null
  }

  async write(path: string, text: string): Promise<void> {
    const control = this.at(path)
    if (!control) throw new Error(`no field ${path}`)
    control.value = text
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }

  isWrong(path: string): boolean {
    return this.at(path)?.getAttribute('aria-invalid') === 'true'
  }

  /** What others changed meanwhile, where that is asked about. */
  get disputes(): Part | null {
    const found = this.#root.querySelector<HTMLElement>('yi-disputes')
    return found && new Part(found)
  }

  /** What stands there after numbers are given, until a desk calls. */
  get opened(): Part | null {
    const found = this.#root.querySelector<HTMLElement>('.opened')
    return found && new Part(found)
  }

  #part(selector: string): Part {
    const found = this.#root.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return new Part(found)
  }
}

/** The form of these settings, whose changes are taken in unless a test says otherwise. */
export async function mountForm(
  properties: Partial<SiteFormElement> = {},
  language: Language = 'en',
): Promise<WholeForm> {
  const saved = properties.saved ?? sampleSite()
  setSiteLanguages(languagesOf(saved))
  server().http.answers(PATH, asSent)
  return new WholeForm(await mount(SiteFormElement, { saved, ...properties }, { at: MORNING, language }))
}
