import { html, LitElement } from 'lit'
import { expect, onTestFinished, test } from 'vitest'
import { request } from '../../../../client/common/http/request.ts'
import { WALLS_AND_TABLETS, WithoutSocketController } from '../../../../client/common/http/without-socket.ts'
import { LiveConnection } from '../../../../client/common/live/live.ts'
import { LiveController } from '../../../../client/common/live/live-controller.ts'
import type { SiteView } from '../../../../shared/day/views/site.ts'
import { given, openDay, openDesk, taken } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { siteOf } from '../../resident/phone.ts'

const path = '/api/sites/xingfuli'
const view = siteOf(given(openDay, openDesk(), taken()))
let live: LiveConnection<SiteView>
let drawn = 0

/** A page that continues over HTTP, and shows how many wait. */
class Page extends LitElement {
  readonly waiting = new LiveController(this, live, (of) => of.view?.waiting)
  readonly without = new WithoutSocketController(
    this,
    live,
    () => () => request('get /api/sites/:site', { params: { site: 'xingfuli' } }),
    WALLS_AND_TABLETS,
  )

  override render() {
    drawn += 1
    return html`<p>${this.waiting.value ?? 'nothing'}</p><p>${this.without.problem?.code ?? ''}</p>`
  }
}
customElements.define('test-without-socket', Page)

async function mountPage(answering: Answering, isUp = false) {
  server().isUp = isUp
  await server().shows('site', view)
  server().http.answers(`GET ${path}`, answering)
  live = new LiveConnection<SiteView>(() => ({ view: 'site', site: 'xingfuli' }))
  live.start()
  onTestFinished(() => live.stop())
  drawn = 0
  return mount(Page)
}

test('it asks only after some time without a socket, and then every few seconds', async () => {
  const part = await mountPage({ is: view })
  await pass(2_000)
  expect(server().http.asked).toEqual([])
  await pass(4_000)
  expect(part.text).toBe('1')
  const { length } = server().http.asked
  await pass(9_000)
  expect(server().http.asked.length - length).toBe(3)
})

test('while there is a socket it does not ask', async () => {
  await mountPage({ is: view }, true)
  await pass(60_000)
  expect(server().http.asked).toEqual([])
})

test('when the socket comes back it stops asking', async () => {
  await mountPage({ is: view })
  await pass(6_000)
  await server().comesBack()
  const { length } = server().http.asked
  await pass(30_000)
  expect(server().http.asked.length).toBe(length)
})

test('a refusal is shown unless it passes by itself, and an answer removes it', async () => {
  const part = await mountPage({ refused: 'not-paired' })
  await pass(6_000)
  expect(part.text).toBe('nothing not-paired')
  server().http.answers(`GET ${path}`, { refused: 'unavailable' })
  await pass(4_000)
  expect(part.text).toBe('nothing')
  server().http.answers(`GET ${path}`, { is: view })
  await pass(4_000)
  expect(part.text).toBe('1')
})

test('it waits for a slow answer, and does not ask again meanwhile', async () => {
  await mountPage('hangs')
  await pass(9_000)
  expect(server().http.asked.length).toBe(1)
})

test('a view that was refused to the socket is not asked for over HTTP', async () => {
  await mountPage({ is: view }, true)
  await server().turnsAway('unknown-site')
  await pass(30_000)
  expect(server().http.asked).toEqual([])
})

test('the element is drawn again only when its slice has changed', async () => {
  const part = await mountPage({ is: view }, true)
  const before = drawn
  await server().shows('site', { ...view, people: 9 })
  expect(drawn).toBe(before)
  await server().shows('site', { ...view, waiting: 7 })
  expect(drawn).toBe(before + 1)
  expect(part.text).toBe('7')
})
