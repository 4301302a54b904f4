// Opens a page as a paired screen, without a tablet.

import type { Page } from 'playwright'
import { PASSCODE } from '../kit/server-process.ts'

/** Signs in as the owner and returns the session's cookie. */
export async function ownerOf(base: string): Promise<string> {
  const response = await post(`${base}/api/session`, { name: 'owner', passcode: PASSCODE })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

export function post(address: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Opens the site's screen on a page, paired; returns the owner's cookie. */
export async function pairedScreen(page: Page, base: string, site = 'xingfuli'): Promise<string> {
  const cookie = await ownerOf(base)
  const { code, claim } = (await (await post(`${base}/api/screens`, {})).json()) as {
    code: string
    claim: string
  }
  await post(`${base}/api/screens/${code}/pair`, { site, name: '大屏' }, cookie)
  const { token } = (await (await fetch(`${base}/api/screens/claims/${claim}`)).json()) as { token: string }
  await page.addInitScript(([name, value]) => localStorage.setItem(name, value), [
    `yimi:screen:${site}`,
    JSON.stringify(token),
  ] as const)
  await page.goto(`${base}/screen/${site}`)
  await page.locator('yi-wall').waitFor()
  return cookie
}
