// A page of another origin, in a browser with a session: the cookie is sent, and gives no rights.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage, SIZES, signIn } from '../kit/pages.ts'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

let browser: Browser
let server: ServerProcess
let elsewhere: Server
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([openBrowser(), serverProcess()])
  elsewhere = createServer(({ url }, response) => response.end(`<!doctype html>${pages[url ?? ''] ?? ''}`))
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  page = await openPage(browser, { viewport: SIZES.tablet })
  await signIn(page, server.base)
})
afterAll(async () => {
  elsewhere?.close()
  await browser?.close()
  await server?.dispose()
})

/** The pages of the other origin. As text/plain the form is read as {"queue":"A","x":"="}. */
const pages: Record<string, string> = {}

/** Another port of the same host: the same site to SameSite, another origin to us. */
const origin = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`

async function queueIsPaused(): Promise<boolean> {
  const response = await fetch(`${server.base}/api/sites/xingfuli`)
  const { queues } = (await response.json()) as { queues: { paused: boolean }[] }
  return queues[0]?.paused ?? true
}

test('own pages may send commands, so the refusals below are for the origin alone', async () => {
  const status = await page.evaluate(async () => {
    const pause = (name: string) =>
      fetch(`/api/sites/xingfuli/commands/${name}`, { method: 'POST', body: '{"queue":"A"}' })
    return [(await pause('pause-queue')).status, (await pause('resume-queue')).status]
  })
  expect(status).toEqual([200, 200])
})

test('a command sent by a script of another origin is refused, and changes nothing', async () => {
  await page.goto(origin())
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.method()))
  await page.evaluate(async (base) => {
    const url = `${base}/api/sites/xingfuli/commands/pause-queue`
    // browsers send text/plain without a preflight
    const simple = { method: 'POST', body: '{"queue":"A"}', credentials: 'include', mode: 'no-cors' } as const
    await fetch(url, simple).catch(() => {})
    await fetch(url, { ...simple, mode: 'cors' }).catch(() => {})
  }, server.base)
  expect(sent).toEqual(['POST', 'POST'])
  expect(await queueIsPaused()).toBe(false)
})

test('a form of another origin is refused, and changes nothing', async () => {
  pages['/form'] = `
    <form method="post" enctype="text/plain" action="${server.base}/api/sites/xingfuli/commands/pause-queue">
      <input name='{"queue":"A","x":"' value='"}'>
      <button>Win a prize</button>
    </form>`
  await page.goto(`${origin()}/form`)
  await page.getByRole('button').click()
  await page.waitForURL(`${server.base}/**`)
  expect(await page.textContent('body')).toContain('foreign-origin')
  expect(await queueIsPaused()).toBe(false)
})

test('a socket of another origin is not opened', async () => {
  await page.goto(origin())
  const how = await page.evaluate(
    (base) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
        socket.onopen = () => resolve('opened')
        socket.onerror = () => resolve('refused')
      }),
    server.base,
  )
  expect(how).toBe('refused')
})

test('no page of ours can be put into a frame elsewhere', async () => {
  pages['/frame'] = `<iframe src="${server.base}/marshal/xingfuli"></iframe>`
  await page.goto(`${origin()}/frame`)
  const [, frame] = page.frames()
  expect(await frame?.content()).not.toContain('yi-marshal')
})
