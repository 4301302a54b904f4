import { expect, test } from 'vitest'
import { language, setLanguage, words } from '../../../../client/common/words/words.ts'
import { ReachElement } from '../../../../client/resident/push/reach.ts'
import { reachWords } from '../../../../shared/text/reach-words.ts'
import { taken } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, type Mounting, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { noLines } from '../own-ticket.ts'
import { ADDRESS, OWN, SITE, ticketOf } from '../phone.ts'
import { cannotPush, canPush, KEY, PUSH } from './pretend-push.ts'

const text = () => reachWords[language()]
const asked = (method: string) => server().http.asked.filter((one) => one.method === method)

function offer(ticket = OWN, mounting: Mounting = {}) {
  const played = noLines(taken())
  const properties = { site: SITE, ticket, view: ticketOf(played) }
  return mount(ReachElement, properties, { at: played.at, address: ADDRESS, ...mounting })
}

test('nobody is asked before they tap; a tap tells the server where, with the token of the number', async () => {
  const push = canPush()
  const part = await offer()
  expect([push.asked, server().http.asked]).toEqual([0, []])
  await part.press(text().offer)
  expect(part).toSay(text().on)
  expect([push.asked, push.subscribedWith]).toEqual([1, KEY])
  const [sent] = asked('POST')
  expect(sent).toMatchObject({
    path: PUSH,
    headers: { authorization: `Bearer ${OWN.token}` },
    body: { endpoint: push.endpoint, keys: { p256dh: 'point', auth: 'secret' }, lang: 'en' },
  })
})

test('it offers and says in every language that it is on, and the page can be closed', async () => {
  await inEveryLanguage(async (language) => {
    canPush()
    const part = await offer(OWN, { language })
    expect(part).toSay(text().offerWhy)
    await part.press(text().offer)
    expect(part.get('status').textContent).toContain(text().on)
    expect(part.names()).toEqual([text().turnOff])
  })
})

test('it can be turned off again: the server forgets the phone', async () => {
  const push = canPush()
  const part = await offer()
  await part.press(text().offer)
  await part.press(text().turnOff)
  expect(asked('DELETE')).toMatchObject([{ path: PUSH, headers: { authorization: `Bearer ${OWN.token}` } }])
  expect(part).toSay(text().off)
  expect(part.names()).toEqual([text().offer])
  expect(push.toWorker.at(-1)).toEqual({ subscriber: SITE, as: null })
})

test('when nobody answers while it is turned off, it stays on and says so', async () => {
  canPush()
  const part = await offer()
  await part.press(text().offer)
  server().http.answers(`DELETE ${PUSH}`, 'is down')
  await part.press(text().turnOff)
  expect(part.alerts).toEqual([words().common.notSent])
  expect(part).toSay(text().on)
})

test('the worker is told how to tell the server a new address, in case the page is closed then', async () => {
  const push = canPush()
  const part = await offer()
  await part.press(text().offer)
  expect(push.toWorker).toEqual([
    {
      subscriber: SITE,
      as: { path: PUSH, headers: { authorization: `Bearer ${OWN.token}` }, body: { lang: 'en' } },
    },
  ])
})

for (const [answer, said] of [
  ['denied', 'denied'],
  ['default', 'notChosen'],
  ['unreachable', 'unreachable'],
] as const) {
  test(`a browser whose answer is ${answer} gets its own sentence, and the offer stays`, async () => {
    const push = canPush()
    push.answer = answer
    const part = await offer()
    await part.press(text().offer)
    expect(part.alerts).toEqual([text()[said]])
    expect(part.offers(text().offer)).toBe(true)
    expect(asked('POST')).toEqual([])
  })
}

test('what went wrong is not said beside the promise that the page can be closed', async () => {
  const push = canPush()
  push.answer = 'denied'
  const part = await offer()
  await part.press(text().offer)
  expect(part).not.toSay(text().offerWhy)
})

for (const state of ['called', 'missed'] as const) {
  test(`whoever is ${state} is not told to put the phone away, nor what went wrong before`, async () => {
    const push = canPush()
    push.answer = 'denied'
    const part = await offer()
    await part.press(text().offer)
    const { view } = part.element
    part.element.view = { ...view, state }
    await settled()
    expect([part.names(), part.alerts]).toEqual([[], []])
    part.element.view = view
    await settled()
    expect([part.names(), part.alerts]).toEqual([[text().offer], []])
  })
}

test('a refusal of the server is said in its words, and nothing is on', async () => {
  canPush()
  server().http.answers(`POST ${PUSH}`, { refused: 'ticket-over' })
  const part = await offer()
  await part.press(text().offer)
  expect(part.alerts[0]).toContain(words().problems['ticket-over'].title)
  expect(part.offers(text().offer)).toBe(true)
})

test('a server that was set up anew has another key: the browser subscribes anew', async () => {
  const push = canPush()
  push.subscribedWith = 'BOld'
  const part = await offer()
  await part.press(text().offer)
  expect([push.subscribedWith, part.find('button', text().turnOff) !== null]).toEqual([KEY, true])
})

test('after a reload it is still on, and the server is not asked again', async () => {
  canPush()
  const before = await offer()
  await before.press(text().offer)
  await before.leave()
  const part = await offer()
  expect(part).toSay(text().on)
  expect(asked('POST')).toHaveLength(1)
})

test('an address that the browser has replaced is told to the server when the page is opened', async () => {
  const push = canPush()
  const before = await offer()
  await before.press(text().offer)
  await before.leave()
  push.endpoint = 'https://push.example/2'
  await offer()
  expect(asked('POST').map(({ body }) => body)).toMatchObject([
    { endpoint: 'https://push.example/1' },
    { endpoint: 'https://push.example/2' },
  ])
})

test('another language is told to the server, which then says things in that one', async () => {
  canPush()
  const part = await offer()
  await part.press(text().offer)
  await setLanguage('es')
  await settled()
  expect(asked('POST').map(({ body }) => body)).toMatchObject([{ lang: 'en' }, { lang: 'es' }])
})

test('where the permission was taken back since, it is offered again', async () => {
  const push = canPush()
  const before = await offer()
  await before.press(text().offer)
  await before.leave()
  push.permission = 'denied'
  const part = await offer()
  expect(part.names()).toEqual([text().offer])
})

test('for another number it is asked anew', async () => {
  canPush()
  const before = await offer()
  await before.press(text().offer)
  await before.leave()
  const part = await offer({ number: 'A001', token: '20261124.A001.other' })
  expect(part.names()).toEqual([text().offer])
})

test('while somebody looks at the page, notifications of its number go away, and those of others stay', async () => {
  const push = canPush()
  const closed: string[] = []
  push.shown = ['A001', 'A002'].map((number) => ({ data: { number }, close: () => void closed.push(number) }))
  await offer()
  expect(closed).toEqual(['A001'])
})

const SAFARI = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1`
const IPAD =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15'

for (const [what, agent] of [
  ['an iPhone', SAFARI('17_2')],
  ['an iPad, which says that it is a Mac', IPAD],
] as const) {
  test(`${what} needs the page on the home screen: how is said after the tap, and the page's address holds the number then`, async () => {
    cannotPush(agent)
    const part = await offer()
    expect(part).not.toSay(text().home)
    await part.press(text().offer)
    expect(part).toSay(text().home)
    expect(location.hash).toBe(`#t=${OWN.number}.${OWN.token}`)
    expect(document.querySelector('link[rel=manifest]')?.getAttribute('href')).toBe(
      `/s/${SITE}/app.webmanifest`,
    )
    await part.press(text().offer)
    expect([location.hash, document.querySelector('link[rel=manifest]')]).toEqual(['', null])
  })
}

for (const [what, agent, more] of [
  ['an iPhone before iOS 16.4', SAFARI('16_3'), {}],
  ['an app that shows pages, as WeChat', `${SAFARI('17_2')} MicroMessenger/8.0`, {}],
  ['a page that is on the home screen already', SAFARI('17_2'), { isOnHomeScreen: true }],
  ['a Mac without touch', IPAD, { touches: 0 }],
  ['any other browser without push', 'Mozilla/5.0 (Linux; Android 9) Old/1.0', {}],
] as const) {
  test(`${what} is told to keep the page open, and nothing of home screens`, async () => {
    cannotPush(agent, more)
    const part = await offer()
    expect(part).toSay(text().none)
    expect(part.names()).toEqual([])
    expect(part).not.toSay(text().home)
  })
}
