// The one-metre line from end to end: a marshal drags over the marks where people stand too close; the screen shows and
// says it, only the phones on those marks turn, and then it is cleared.

import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, pairScreen, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

const PHONE = { viewport: SIZES.phone, isMobile: true, hasTouch: true } as const

let browser: Browser
let server: ServerProcess

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    openBrowser(['--autoplay-policy=no-user-gesture-required']),
    serverProcess(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.dispose()
})

test('a crowd on marks 5 to 9 is reported by a drag, shown and said, sent to those five phones alone, and cleared', async () => {
  const complaints: string[] = []
  const screen = await openPage(browser, { viewport: SIZES.screen, complaints })
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  await screen.addInitScript(() => {
    const started: string[] = []
    Object.assign(globalThis, { started })
    // biome-ignore lint/suspicious/noExplicitAny: a browser's own objects, which Node does not know
    for (const kind of ['AudioBufferSourceNode', 'OscillatorNode'].map((name) => (globalThis as any)[name])) {
      const { start } = kind.prototype
      kind.prototype.start = function (...args: number[]) {
        started.push(kind.name)
        return start.apply(this, args)
      }
    }
  })
  await screen.goto(`${server.base}/screen/xingfuli`)
  await signIn(tablet, server.base)
  await pairScreen(screen, tablet)
  await tablet.locator('yi-screens').getByText('正常').waitFor()

  const tickets: Ticket[] = []
  for (let n = 0; n < 12; n++) tickets.push(await take(tablet))
  const phones = await Promise.all([4, 5, 9, 10].map((mark) => open(tickets[mark - 1]!, mark)))
  const [fourth, fifth, ninth, tenth] = phones as [Page, Page, Page, Page]

  await drag(tablet, 5, 9)
  await tablet.locator('yi-line-desk .report').click()
  await tablet.locator('yi-line-desk').getByText('5–9 号线太挤').waitFor()
  await screen.getByText('5 到 9 号线').first().waitFor()
  await screen.waitForFunction(() => (globalThis as unknown as { started: string[] }).started.length > 3)
  const started: string[] = await screen.evaluate('started')
  expect(started.slice(0, 2)).toEqual(['OscillatorNode', 'OscillatorNode'])
  expect(started[2]).toBe('AudioBufferSourceNode')
  await fifth.getByText('请退回 5 号线').waitFor()
  await ninth.getByText('请退回 9 号线').waitFor()
  for (const other of [fourth, tenth]) expect(await other.locator('html.crowded').count()).toBe(0)
  for (const one of [fifth, ninth]) expect(await one.locator('html.crowded').count()).toBe(1)

  await tablet.locator('yi-line-desk').getByRole('button', { name: '已经散开' }).click()
  await Promise.all([fifth, ninth].map((one) => one.locator('html.crowded').waitFor({ state: 'detached' })))
  await screen.getByText('5 到 9 号线').first().waitFor({ state: 'detached' })
  expect(complaints).toEqual([])

  async function open({ number, token }: Ticket, mark: number): Promise<Page> {
    const phone = await openPage(browser, { ...PHONE, complaints })
    await phone.goto(`${server.base}/s/xingfuli#t=${number}.${token}`)
    await phone.getByText(`请到 ${mark} 号一米线`).waitFor()
    return phone
  }
})

interface Ticket {
  readonly number: string
  readonly token: string
}

/** A number that a marshal takes, with the token for its holder's phone. */
async function take(tablet: Page): Promise<Ticket> {
  const path = `${server.base}/api/sites/xingfuli/commands/take-ticket`
  const { result } = await (await tablet.request.post(path, { data: { queue: 'A' } })).json()
  return { number: result.ticket.number, token: result.token }
}

async function drag(tablet: Page, from: number, to: number): Promise<void> {
  const mark = (n: number) => tablet.locator('yi-rail').first().locator(`[data-mark="${n}"]`)
  await mark(from).hover()
  await tablet.mouse.down()
  await mark(to).hover()
  await tablet.mouse.up()
}
