// The first wish of everybody who waits: the phone is in the pocket and its page closed, and the call arrives all the same.

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, openBrowser, openPage, SIZES } from '../kit/pages.ts'
import { type PushWorld, pushWorld } from '../kit/push-world.ts'
import { SITE } from '../kit/world.ts'

let browser: Browser
let at: PushWorld
let context: BrowserContext
let number = ''

/** Makes the browser subscribe at the test's push service: it can reach no other. */
const subscribing = (subscription: object) => `
  const given = ${JSON.stringify(subscription)}
  let current = null
  const one = { ...given, toJSON: () => given, unsubscribe: async () => true }
  PushManager.prototype.subscribe = async () => (current = one)
  PushManager.prototype.getSubscription = async () => current`
/** What the worker shows. */
const SHOWN =
  'self.registration.getNotifications().then((all) => all.map(({ title, tag, requireInteraction, data }) => ({ title, tag, requireInteraction, data })))'
/**
 * Taps the notification, and resolves to the addresses that are opened then. The browser allows a window only for a tap on
 * its own drawing of a notification, which no test can reach.
 */
const TAP = `self.registration.getNotifications().then(async ([notification]) => {
  const opened = []
  clients.openWindow = async (url) => void opened.push(url)
  const waiting = []
  const tap = new NotificationEvent('notificationclick', { notification })
  tap.waitUntil = (work) => waiting.push(work)
  self.dispatchEvent(tap)
  await Promise.all(waiting)
  return opened
})`

beforeAll(async () => {
  ;[browser, at] = await Promise.all([openBrowser(), pushWorld()])
})
afterAll(async () => {
  await browser?.close()
  await at?.close()
})

async function phoneWithNumber(): Promise<Page> {
  const { world, service } = at
  const phone = await openPage(browser, { viewport: SIZES.phone })
  context = phone.context()
  await context.grantPermissions(['notifications'], { origin: world.base })
  await context.addInitScript(subscribing(service.subscribe()))
  await phone.goto(`${world.base}/s/${SITE}?k=${world.pass()}`)
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  number = await phone.locator('yi-ticket h1').innerText()
  return phone
}

/** The browser's own way to hand a push to the worker, as its push service would. */
async function pushes(devTools: CDPSession, data: string): Promise<void> {
  const { base } = at.world
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${base}/s/`)
      if (own) resolve(own.registrationId)
    })
  })
  await devTools.send('ServiceWorker.enable')
  const registrationId = await registered
  await devTools.send('ServiceWorker.deliverPushMessage', { origin: base, registrationId, data })
}

test('a call reaches a phone whose page is closed, and a tap on it opens the number', async () => {
  const phone = await phoneWithNumber()
  await phone.getByRole('button', { name: '叫到时通知我' }).click()
  await phone.getByText('叫到时会通知您').waitFor()
  // something of the browser stays open, as a phone has its home screen
  const elsewhere = await context.newPage()
  await phone.close()
  await at.world.owner.give('call-next', { desk: '1', seen: [] })
  await at.look()
  const [call] = await at.service.has(1)
  expect(call?.data).toMatchObject({ kind: 'called', number })

  await pushes(await context.newCDPSession(elsewhere), call?.text ?? '')
  const worker = context.serviceWorkers().find((one) => one.url().endsWith('/s/service-worker.js'))
  if (!worker) throw new Error('the phone has no worker')
  await eventually(() => worker.evaluate(SHOWN)).toEqual([
    expect.objectContaining({ title: expect.stringContaining(number), requireInteraction: true }),
  ])

  const [address, ...others] = (await worker.evaluate(TAP)) as string[]
  expect(others).toEqual([])
  await elsewhere.goto(address ?? '')
  await elsewhere.getByText('请到 1 号采样台').waitFor()
  expect(await elsewhere.locator('yi-ticket h1').innerText()).toBe(number)
  // whoever looks at the page needs no notification of it
  await eventually(() => worker.evaluate(SHOWN)).toEqual([])
})
