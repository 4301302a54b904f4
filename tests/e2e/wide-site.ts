import type { Page } from 'playwright'

/** A name of the longest allowed length, without a gap to break it at. */
const WIDE = 'W'.repeat(60)

/** Opens the set-up of a new site with such a name, which is otherwise like `site`. */
export async function openWideSite(page: Page, base: string, site: string): Promise<void> {
  await page.evaluate(
    async ([name, like]) => {
      const settings = (await (await fetch(`/api/sites/${like}/settings`)).json()) as object
      const headers = { 'content-type': 'application/json', 'if-none-match': '*' }
      const body = JSON.stringify({ ...settings, id: 'wide', name: { 'zh-CN': name, en: name } })
      await fetch('/api/sites/wide/settings', { method: 'PUT', headers, body })
    },
    [WIDE, site],
  )
  await page.goto(`${base}/setup?site=wide`)
  await page.locator('yi-which').getByText(WIDE).waitFor()
}
