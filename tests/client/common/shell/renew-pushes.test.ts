import { afterEach, expect, test, vi } from 'vitest'
import { workerWith } from './pushed-worker.ts'

const worker = () =>
  workerWith(async () => (await import('../../../../client/common/shell/renew-pushes.ts')).renewPushes)
const as = {
  path: '/api/sites/xingfuli/tickets/A031/push',
  headers: { authorization: 'Bearer token' },
  body: { lang: 'en' },
}
const subscription = (endpoint: string) => ({
  toJSON: () => ({ endpoint, keys: { p256dh: 'point', auth: 'secret' } }),
})
const key = new ArrayBuffer(65)

/** The server's answers, by path; the returned list has what was sent. */
function serverAnswers(status: (path: string) => number) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push([path, new Headers(init.headers).get('authorization'), JSON.parse(String(init.body))])
    return new Response(null, { status: status(path) })
  })
  return sent
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a new address is told to the server in the name of each number that is told', async () => {
  const { told, subscriptionChanges } = await worker()
  const sent = serverAnswers(() => 204)
  await told({ subscriber: 'xingfuli', as })
  await told({ subscriber: 'elsewhere', as: { ...as, path: '/other' } })
  await subscriptionChanges({ newSubscription: subscription('https://push.example/2') })
  const body = { lang: 'en', endpoint: 'https://push.example/2', keys: { p256dh: 'point', auth: 'secret' } }
  expect(sent).toEqual([
    [as.path, 'Bearer token', body],
    ['/other', 'Bearer token', body],
  ])
})

test('where the browser gives no new address, it subscribes anew with the key of before', async () => {
  const { told, subscriptionChanges, pushManager } = await worker()
  const sent = serverAnswers(() => 204)
  await told({ subscriber: 'xingfuli', as })
  pushManager.subscribe.mockResolvedValue(subscription('https://push.example/3'))
  await subscriptionChanges({ oldSubscription: { options: { applicationServerKey: key } } })
  expect(pushManager.subscribe).toHaveBeenCalledExactlyOnceWith({
    userVisibleOnly: true,
    applicationServerKey: key,
  })
  expect(sent).toMatchObject([[as.path, 'Bearer token', { endpoint: 'https://push.example/3' }]])
})

test('without any address nothing is sent: the page tells it when it is opened', async () => {
  const { told, subscriptionChanges } = await worker()
  const sent = serverAnswers(() => 204)
  await told({ subscriber: 'xingfuli', as })
  await subscriptionChanges({})
  expect(sent).toEqual([])
})

test('a number that is over is forgotten, and the others are told all the same', async () => {
  const { told, subscriptionChanges, kept } = await worker()
  serverAnswers((path) => (path === '/over' ? 409 : 204))
  await told({ subscriber: 'over', as: { ...as, path: '/over' } })
  await told({ subscriber: 'xingfuli', as })
  await subscriptionChanges({ newSubscription: subscription('https://push.example/2') })
  expect(kept()).toEqual([['/subscribers/xingfuli', as]])
})

test('while the server is away nothing is forgotten', async () => {
  const { told, subscriptionChanges, kept } = await worker()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await told({ subscriber: 'xingfuli', as })
  await subscriptionChanges({ newSubscription: subscription('https://push.example/2') })
  expect(kept()).toHaveLength(1)
})

test('a page that turns it off is named no more, and its other messages change nothing', async () => {
  const { told, kept } = await worker()
  await told({ subscriber: 'xingfuli', as })
  for (const message of ['take-over', '/s/xingfuli', null, 7]) await told(message)
  expect(kept()).toHaveLength(1)
  await told({ subscriber: 'xingfuli', as: null })
  expect(kept()).toEqual([])
})
