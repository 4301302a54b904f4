// Things that a browser, its owner or the system takes away from an open page: its storage, its sound, its colours.

import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** A device's sound that a phone call interrupts; `asked` counts the requests to resume it. */
const INTERRUPTED = `asked = 0
  AudioContext = class { state = 'interrupted'; async resume() { asked++ } }`
/** The edges of the chosen options, and of all other options. */
const EDGES = `[...document.querySelectorAll('*')].flatMap(function within(node) {
    return [node, ...[...(node.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(within)]
  })
  .filter((node) => node.matches('[aria-pressed]') && node.checkVisibility())
  .map((node) => [node.getAttribute('aria-pressed') === 'true', getComputedStyle(node).borderTopStyle])`

/** A browser that grants wake locks; the granted ones are in `locks`. */
const LOCKS = `locks = []
  Object.defineProperty(navigator, 'wakeLock', { value: { async request() {
    const lock = { released: false, async release() { lock.released = true } }
    locks.push(lock)
    return lock
  } } })`

let browser: Browser
let world: World
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, world] = await Promise.all([openBrowser(), openWorld()])
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

afterEach(() => expect(complaints.splice(0)).toEqual([]))

/** Deletes what the browser keeps of the site, as its user does in the settings. */
async function empty(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const storageTypes = 'indexeddb,local_storage,cache_storage,service_workers'
  await session.send('Storage.clearDataForOrigin', { origin: world.base, storageTypes })
}

async function openTablet(): Promise<Page> {
  const tablet = await openPage(browser, { viewport: SIZES.tablet, complaints })
  const [name = '', value = ''] = (await world.signedIn('marshal')).cookie.split('=')
  await tablet.context().addCookies([{ name, value, url: world.base }])
  await tablet.addInitScript(`localStorage.setItem('yimi:desk:${SITE}', '"1"')`)
  await tablet.goto(`${world.base}/marshal/${SITE}`)
  await tablet.locator('yi-desk').waitFor()
  return tablet
}

async function openPhone(): Promise<Page> {
  const phone = await openPage(browser, { viewport: SIZES.phone, complaints })
  await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await phone.getByRole('button', { name: '取号', exact: true }).waitFor()
  return phone
}

test("a walk-in that waits for the connection survives the deletion of the browser's data, and gets one number", async () => {
  const tablet = await openTablet()
  await tablet.context().setOffline(true)
  await tablet.getByText('连接中断').waitFor()
  await tablet.getByRole('button', { name: '代取号' }).click()
  const form = tablet.locator('yi-walk-in dialog')
  await form.getByRole('button', { name: '取号', exact: true }).click()
  await tablet.getByText('1 项等待发送').waitFor()
  await empty(tablet)
  // anything that reads the storage finds it empty
  await tablet.evaluate("dispatchEvent(new Event('online'))")
  await tablet.context().setOffline(false)
  await form.getByText('A001').waitFor()
  await tablet.getByText('1 项等待发送').waitFor({ state: 'detached' })
  const { queues } = (await world.anyone.ask('GET', `/api/sites/${SITE}`)).body
  expect(queues.map(({ waiting }: { waiting: number }) => waiting)).toEqual([1, 0])
  await tablet.context().close()
})

test('a phone whose data were deleted while its number is shown has the number after a reload', async () => {
  const phone = await openPhone()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  const number = await phone.locator('yi-ticket h1').innerText()
  await phone.getByText('实时更新').waitFor()
  await empty(phone)
  await phone.reload()
  await phone.locator('yi-ticket h1', { hasText: number }).waitFor()
  await phone.context().close()
})

test('sound that a phone call interrupted is asked for again when the page is shown again', async () => {
  const phone = await openPhone()
  await phone.evaluate(INTERRUPTED)
  await phone.getByText('绿色通道').click()
  await eventually(() => phone.evaluate('asked')).toBe(1)
  await phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  await eventually(() => phone.evaluate('asked')).toBe(2)
  await phone.context().close()
})

test('the wake lock near the head of the line is asked for again after the page was hidden', async () => {
  const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
  const phone = await openPage(browser, { viewport: SIZES.phone, complaints })
  await phone.addInitScript(LOCKS)
  await phone.goto(`${world.base}/s/${SITE}#t=${ticket.number}.${token}`)
  await eventually(() => phone.evaluate('locks.length')).toBe(1)
  // a hidden page loses its lock
  await phone.evaluate('locks[0].released = true')
  await phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  await eventually(() => phone.evaluate('locks.map(({ released }) => released)')).toEqual([true, false])
  await phone.context().close()
})

test('a page that Back restores from the cache shows the present state, and is live again', async () => {
  const keeping = await openBrowser([], ['--disable-back-forward-cache'])
  const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
  const phone = await openPage(keeping, { viewport: SIZES.phone, complaints })
  await phone.goto(`${world.base}/s/${SITE}#t=${ticket.number}.${token}`)
  await phone.getByText('实时更新').waitFor()
  await phone.evaluate(
    "wasLeft = true; addEventListener('pageshow', ({ persisted }) => { isBack = persisted })",
  )
  await phone.goto(`${world.base}/api/docs`)
  await world.owner.give('hold', { number: ticket.number, minutes: 10 })
  await phone.evaluate('history.back()')
  await eventually(() => phone.evaluate('globalThis.wasLeft && globalThis.isBack')).toBe(true)
  await phone.locator('section.held').waitFor()
  await phone.getByText('实时更新').waitFor()
  await keeping.close()
})

test('where a reader has chosen all colours, the edge shows which option is chosen', async () => {
  const [phone, tablet] = await Promise.all([openPhone(), openTablet()])
  await phone.getByRole('button', { name: '老人' }).click()
  await tablet.getByRole('button', { name: '代取号' }).click()
  for (const page of [phone, tablet]) {
    await page.emulateMedia({ forcedColors: 'active' })
    const edges = await page.evaluate<[isChosen: boolean, edge: string][]>(EDGES)
    expect(new Set(edges.map(([isChosen]) => isChosen)).size).toBe(2)
    for (const [isChosen, edge] of edges) expect(edge === 'double').toBe(isChosen)
  }
})
