import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import { siteLanguages } from '../../common/words/both.ts'
import type { Choices } from './choices.ts'

/** What every sheet is drawn from. */
export interface PrintContext {
  readonly site: Site
  /** In the order in which they stand on the sheet. */
  readonly languages: readonly Language[]
  /** Of the wi-fi, where somebody has typed it for this job; it is kept nowhere. */
  readonly passcode: string
  /** The sites of a staff card. */
  readonly sites: readonly { readonly id: string; readonly name: Site['name'] }[]
}

/** Of a site's languages the first two, the page's own first, unless one was chosen. */
export function sheetLanguages({ languages }: Choices): readonly Language[] {
  if (languages !== 'both') return [languages]
  return siteLanguages().slice(0, 2)
}
