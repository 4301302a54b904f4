// One message to one browser: who can read it, who can send it, and what the push service's answer means.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { pushKeysFrom } from '../../../server/reach/push/keys.ts'
import {
  LONGEST_MESSAGE,
  type PushMessage,
  type PushSender,
  pushSenderWith,
} from '../../../server/reach/push/push-sender.ts'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { type PushReceiver, pushReceiver } from '../../kit/push-receiver.ts'
import { testClock } from '../../kit/test-clock.ts'
import { nextTurn } from '../../kit/wire.ts'

const keys = pushKeysFrom('a secret of tests')
const message: PushMessage = {
  text: '{"title":"轮到您了"}',
  ttl: 180,
  urgency: 'high',
  topic: 'A001',
}

let service: PushReceiver
let clock: ReturnType<typeof testClock>
let sender: PushSender
const senderWith = (more: { mayBePrivate?: boolean; secret?: string } = {}) => {
  const { mayBePrivate = true, secret } = more
  const own = secret ? pushKeysFrom(secret) : keys
  return pushSenderWith({ keys: own, clock, mayBePrivate, publicUrl: 'http://yimi.test' })
}
beforeEach(async () => {
  clock = testClock()
  service = await pushReceiver(keys.publicKey)
  sender = senderWith()
})
afterEach(async () => {
  sender.close()
  await service.close()
})

test('a message is read by its browser alone, and says by the standard who sent it and for how long it counts', async () => {
  expect(await sender.send(service.subscribe(), message)).toEqual({ is: 'taken' })
  const [one] = service.pushed
  expect(one?.data).toEqual({ title: '轮到您了' })
  expect(one?.headers).toMatchObject({
    ttl: '180',
    urgency: 'high',
    topic: 'A001',
    'content-encoding': 'aes128gcm',
  })
  expect(one?.claims).toEqual({
    aud: service.origin,
    exp: Math.floor(clock.now() / 1000) + 12 * 3600,
    sub: 'https://yimi.test',
  })
  const longest = { ...message, text: 'x'.repeat(LONGEST_MESSAGE) }
  expect(await sender.send(service.subscribe(), longest)).toEqual({ is: 'taken' })
  expect(service.pushed[1]?.text).toBe(longest.text)
  await expect(sender.send(service.subscribe(), { ...message, text: `${longest.text}x` })).rejects.toThrow()
})

test('the keys are the same at every start and on every node with the secret, and others with another one', async () => {
  expect(pushKeysFrom('a secret of tests').publicKey).toBe(keys.publicKey)
  const other = senderWith({ secret: 'another secret' })
  expect(other.key).not.toBe(sender.key)
  expect(await other.send(service.subscribe(), message)).toEqual({ is: 'refused', status: 403 })
  other.close()
})

test('a signature is used for an hour, and messages to one service share its connections', async () => {
  const to = service.subscribe()
  const signatures = () => new Set(service.pushed.map(({ headers }) => headers.authorization)).size
  await sender.send(to, message)
  clock.pass(59 * MINUTE)
  await sender.send(to, message)
  expect(signatures()).toBe(1)
  clock.pass(2 * MINUTE)
  await sender.send(to, message)
  expect(signatures()).toBe(2)
  expect(new Set(service.pushed.map(({ headers }) => headers.connection))).toEqual(new Set(['keep-alive']))
})

test('a subscription that has ended is gone; a service that is busy or broken takes the message later', async () => {
  const to = service.subscribe()
  const answered = async (status: number, headers: Record<string, string> = {}) => {
    service.answers = (_, response) => response.writeHead(status, headers).end()
    return sender.send(to, message)
  }
  expect(await answered(404)).toEqual({ is: 'gone', status: 404 })
  expect(await answered(410)).toEqual({ is: 'gone', status: 410 })
  expect(await answered(429, { 'retry-after': '40' })).toMatchObject({ is: 'later', wait: 40 * SECOND })
  // a date would go by the other side's clock
  expect(await answered(429, { 'retry-after': 'Mon, 23 Nov 2026 09:00:00 GMT' })).toMatchObject({
    wait: null,
  })
  expect(await answered(503)).toEqual({ is: 'later', status: 503, failed: null, wait: null })
  expect(await answered(413)).toEqual({ is: 'refused', status: 413 })
  expect(await answered(301, { location: 'http://127.0.0.1/' })).toEqual({ is: 'refused', status: 301 })
})

test('of an answer of 10 MB only the beginning is read, and the next message arrives', async () => {
  const [to, megabyte] = [service.subscribe(), Buffer.alloc(1024 * 1024)]
  let written = 0
  service.answers = (_, response) => {
    response.writeHead(500)
    const more = () => {
      if (response.destroyed || written >= 10) return void response.end()
      written += 1
      if (response.write(megabyte)) more()
      else response.once('drain', more)
    }
    more()
  }
  expect(await sender.send(to, message)).toMatchObject({ is: 'later', status: 500 })
  service.answers = 201
  expect(await sender.send(to, message)).toEqual({ is: 'taken' })
  expect(written).toBeLessThan(10)
})

test('a service that never answers is given up after ten seconds, and one that is not there at once', async () => {
  service.answers = () => {}
  const to = service.subscribe()
  const sent = sender.send(to, message)
  await service.has(1)
  clock.pass(10 * SECOND)
  expect(await sent).toEqual({ is: 'later', status: null, failed: 'slow', wait: null })
  await service.close()
  expect(await sender.send(to, message)).toMatchObject({ is: 'later', failed: 'unreachable' })
  service = await pushReceiver(keys.publicKey)
})

test('a connection that the service closes between two messages costs none of them', async () => {
  let sockets = 0
  service.answers = (_, response) => {
    sockets += 1
    // it hangs up as soon as it has answered, as a service does that restarts
    response.writeHead(201).end(() => response.socket?.destroy())
  }
  const to = service.subscribe()
  for (const _ of [1, 2, 3, 4, 5]) expect(await sender.send(to, message)).toEqual({ is: 'taken' })
  await nextTurn()
  expect(sockets).toBeGreaterThanOrEqual(5)
})

test('a subscription that is none is named by what is wrong with it', async () => {
  const good = service.subscribe()
  const strict = senderWith({ mayBePrivate: false })
  const faultAt = (endpoint: string) => strict.fault({ ...good, endpoint })
  expect(sender.fault(good)).toBeNull()
  expect(strict.fault({ ...good, endpoint: 'https://push.example/x' })).toBeNull()
  expect(faultAt('push')).toEqual({ path: 'endpoint', rule: 'no-address' })
  expect(faultAt('file:///etc/passwd')).toEqual({ path: 'endpoint', rule: 'no-address' })
  expect(faultAt(`https://push.example/${'x'.repeat(2000)}`)).toEqual({
    path: 'endpoint',
    rule: 'no-address',
  })
  expect(faultAt('http://push.example/x')).toEqual({ path: 'endpoint', rule: 'needs-https' })
  expect(faultAt('https://me:secret@push.example/x')).toEqual({ path: 'endpoint', rule: 'has-password' })
  for (const host of [
    '127.0.0.1',
    '10.0.0.8',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[::127.0.0.1]',
    '[4000::1]',
  ])
    expect(faultAt(`https://${host}/x`), host).toEqual({ path: 'endpoint', rule: 'private-address' })
  const withKeys = (keys: Partial<typeof good.keys>) =>
    sender.fault({ ...good, keys: { ...good.keys, ...keys } })
  const noKey = { path: 'keys.p256dh', rule: 'no-key' }
  expect(withKeys({ p256dh: '' })).toEqual(noKey)
  expect(withKeys({ p256dh: good.keys.auth })).toEqual(noKey)
  // 65 bytes that are not on the curve
  expect(withKeys({ p256dh: Buffer.alloc(65, 4).toString('base64url') })).toEqual(noKey)
  expect(withKeys({ auth: 'c2hvcnQ' })).toEqual({ path: 'keys.auth', rule: 'no-key' })
  strict.close()
})

test('a name that leads to the local network afterwards counts as gone, and is asked nothing', async () => {
  const found = [{ address: '192.168.1.1', family: 4 }]
  const resolve = (async () => found) as unknown as NonNullable<
    Parameters<typeof pushSenderWith>[0]['resolve']
  >
  const strict = pushSenderWith({
    keys,
    clock,
    mayBePrivate: false,
    publicUrl: 'https://yimi.test',
    resolve,
  })
  const to = { ...service.subscribe(), endpoint: 'https://push.example/x' }
  expect(await strict.send(to, message)).toEqual({ is: 'gone', status: null })
  strict.close()
})
