import type { Site } from '../../../shared/day/nouns/site.ts'
import type { Language } from '../../../shared/languages.ts'
import { siteLanguages } from '../../common/words/both.ts'
import type { Choices } from './choices.ts'

/** The data from which every sheet is drawn. */
export interface PrintContext {
  readonly site: Site
  /** The languages in their order on the sheet. */
  readonly languages: readonly Language[]
  /** The Wi-Fi's passcode, where somebody has typed it for this print; it is kept nowhere. */
  readonly passcode: string
  /** The sites of a staff card. */
  readonly sites: readonly { readonly id: string; readonly name: Site['name'] }[]
}

/** The first two of a site's languages, the page's own first, unless one was chosen. */
export function sheetLanguages({ languages }: Choices): readonly Language[] {
  if (languages !== 'both') return [languages]
  return siteLanguages().slice(0, 2)
}
