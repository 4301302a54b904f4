import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { WebhooksElement } from '../../../../client/setup/parts/webhooks.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().webhooks
const webhook = {
  id: 'w1',
  url: 'https://example.org/yimi',
  notices: null,
  sites: null,
  contact: false,
  createdAt: 0,
  paused: null,
  failingSince: null,
  waiting: 2,
  dead: 1,
}
const asked = () =>
  server()
    .http.asked.filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => [`${method} ${path}`, body])

async function listed(over: object = {}) {
  server().http.answers('GET /api/webhooks', { is: [{ ...webhook, ...over }] })
  const part = await mount(WebhooksElement, { sites: [] })
  return part.within('listitem')
}

test('a webhook says in every language how it goes and how many wait', async () => {
  await inEveryLanguage(async (language) => {
    server().http.answers('GET /api/webhooks', { is: [{ ...webhook, failingSince: 1 }] })
    const part = await mount(WebhooksElement, { sites: [] }, { language })
    expect(part).toSay(webhook.url)
    expect(part).toSay(text().counts({ waiting: 2, dead: 1 }))
  })
})

test('an address that may not be is refused in the words of its fault, and stays in its field', async () => {
  server().http.answers('GET /api/webhooks', { is: [] })
  const problem = problemOf('invalid', 'en', [{ path: 'url', rule: 'needs-https' }])
  server().http.answers('POST /api/webhooks', { refused: problem })
  const part = await mount(WebhooksElement, { sites: [] }, { language: 'en' })
  await part.press(text().add)
  expect(asked()).toEqual([['POST /api/webhooks', { url: '', notices: null, sites: null }]])
  expect(part).toSay('Must begin with https://')
  expect(part).not.toSay(text().added)
})

test('the secret is shown once it is made', async () => {
  server().http.answers('GET /api/webhooks', { is: [] })
  server().http.answers('POST /api/webhooks', { is: { webhook, secret: 'whsec_abc' } })
  const part = await mount(WebhooksElement, { sites: [] })
  await part.press(text().add)
  expect(part).toSay('whsec_abc')
})

test('it is paused, tried and removed by its buttons, and removing asks first', async () => {
  const part = await listed()
  for (const [method, path] of [
    ['PUT', ''],
    ['POST', '/test'],
    ['DELETE', ''],
  ] as const)
    server().http.answers(`${method} /api/webhooks/w1${path}`, { is: { id: 'x' } })
  await part.press(text().pause)
  await part.press(text().test)
  await part.press(text().remove)
  expect(asked()).toEqual([
    ['PUT /api/webhooks/w1', { url: webhook.url, notices: null, sites: null, contact: false, paused: true }],
    ['POST /api/webhooks/w1/test', {}],
  ])
})

test('what was sent stands with its number, and only what no longer waits can be sent again', async () => {
  const delivery = { type: 'ticket.called', tries: 1, createdAt: 0, nextAt: 0, answer: null }
  const about = (number: string) => JSON.stringify({ data: { ticket: { number } } })
  server().http.answers('GET /api/webhooks/w1/deliveries', {
    is: [
      { ...delivery, id: 'm2', seq: 2, state: 'waiting', body: about('A002') },
      { ...delivery, id: 'm1', seq: 1, state: 'dead', body: about('A001') },
      { ...delivery, id: 'm0', seq: 0, state: 'arrived', type: 'test', body: JSON.stringify({ data: {} }) },
    ],
  })
  const part = await listed()
  await part.press(text().recent)
  for (const number of ['A001', 'A002']) expect(part).toSay(number)
  expect(part.names().filter((name) => name === text().again)).toHaveLength(2)
})

test('it is marked to call people only when asked twice, and says so; the mark is taken back at one tap', async () => {
  const part = await listed()
  server().http.answers('PUT /api/webhooks/w1', { is: { ...webhook, contact: true } })
  expect(part).not.toSay(text().contact)
  await part.press(text().mark)
  expect(asked()).toEqual([])
  const marked = await listed({ contact: true })
  expect(marked).toSay(text().contact)
  await marked.press(text().unmark)
  expect(asked()).toMatchObject([['PUT /api/webhooks/w1', { contact: false }]])
})

test('while another one calls people, a webhook cannot be marked', async () => {
  const others = [
    { ...webhook, contact: true },
    { ...webhook, id: 'w2', url: 'https://example.org/other' },
  ]
  server().http.answers('GET /api/webhooks', { is: others })
  const part = await mount(WebhooksElement, { sites: [] })
  expect(part.names()).toContain(text().unmark)
  expect(part.names()).not.toContain(text().mark)
})
