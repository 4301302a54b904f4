// What a machine finds against a page's accessibility.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** WCAG 2.2 AA, as far as a machine can tell. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Nothing of what is well, nor a selector for each element: half of what it costs. */
const ONLY_FAULTS = { resultTypes: ['violations' as const], selectors: false }

type Options = Parameters<AxeBuilder['options']>[0]

/**
 * What axe finds on a page, one line a rule, with the elements that break it; by default what breaks WCAG 2.2 AA. The page is
 * at its end for it: a bar at the bottom stands over nothing there, and what it covers elsewhere can be brought out.
 */
export async function faultsOf(page: Page, options: Options = { runOnly: WCAG }): Promise<string[]> {
  const top = await page.evaluate<number>('scrollY')
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  const { violations } = await new AxeBuilder({ page })
    .options({ ...options, ...ONLY_FAULTS })
    // in the page itself: for frames, which we have none of, the usual way opens a second page each time, at four times the work
    .setLegacyMode()
    .analyze()
  await page.evaluate(`scrollTo(0, ${top})`)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
