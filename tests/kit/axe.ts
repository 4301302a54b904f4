// Checks a page's accessibility with axe.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** WCAG 2.2 AA, as far as software can check it. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Leaves out passed checks and each element's selector: they are half of the cost. */
const ONLY_FAULTS = { resultTypes: ['violations' as const], selectors: false }

type Options = Parameters<AxeBuilder['options']>[0]

/**
 * The violations that axe finds on a page, one line a rule, with the elements that break it; by default those of WCAG
 * 2.2 AA. The page is scrolled to its end first: there a bar at the bottom covers nothing, and content that it covers
 * elsewhere can be scrolled out from under it.
 */
export async function faultsOf(page: Page, options: Options = { runOnly: WCAG }): Promise<string[]> {
  const top = await page.evaluate<number>('scrollY')
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const { violations } = await new AxeBuilder({ page })
    .options({ ...options, ...ONLY_FAULTS })
    // runs in the page itself: the usual way opens a second page each time to support frames, which costs four times as
    // much, and our pages have no frames
    .setLegacyMode()
    .analyze()
  await page.evaluate(`scrollTo(0, ${top})`)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
