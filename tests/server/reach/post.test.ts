// One request to somebody else's server: where it goes, and where it does not.

import { expect, test } from 'vitest'
import { type Posting, post } from '../../../server/reach/post.ts'
import { receiver } from '../../kit/receiver.ts'
import { testClock } from '../../kit/test-clock.ts'

const body = Buffer.from('{"type":"test","data":{}}')

/** Names lead to these addresses, one question after the other. */
function names(...found: readonly (readonly string[])[]): NonNullable<Posting['resolve']> {
  let asked = 0
  const answer = async () => (found[asked++] ?? []).map((address) => ({ address, family: 4 }))
  return answer as unknown as NonNullable<Posting['resolve']>
}

const posting = (more: Partial<Posting> = {}): Posting => ({
  clock: testClock(),
  mayBePrivate: false,
  signal: new AbortController().signal,
  ...more,
})

test('a name that leads to this machine the second time is asked nothing', async () => {
  const other = await receiver()
  const { port } = new URL(other.url)
  const at = `http://receiver.example:${port}/`
  const good = posting({ mayBePrivate: true, resolve: names(['127.0.0.1']) })
  expect(await post(at, {}, body, good)).toMatchObject({ status: 204, failed: null })
  const turned = posting({ resolve: names(['127.0.0.1']) })
  expect(await post(at, {}, body, turned)).toMatchObject({ status: null, failed: 'private' })
  // one private address among public ones is enough
  const mixed = posting({ resolve: names(['198.51.100.7', '10.0.0.1']) })
  expect(await post(at, {}, body, mixed)).toMatchObject({ failed: 'private' })
  for (const literal of [`http://127.0.0.1:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`])
    expect(await post(literal, {}, body, posting()), literal).toMatchObject({ failed: 'private' })
  expect(other.heard).toHaveLength(1)
  await other.close()
})

test('a connection goes to what the name was resolved to, and the name is resolved once', async () => {
  const other = await receiver()
  let asked = 0
  const once: NonNullable<Posting['resolve']> = (async () => {
    asked += 1
    return [{ address: '127.0.0.1', family: 4 }]
  }) as unknown as NonNullable<Posting['resolve']>
  const { port } = new URL(other.url)
  const sent = await post(
    `http://x.example:${port}/`,
    {},
    body,
    posting({ mayBePrivate: true, resolve: once }),
  )
  expect([sent.status, asked]).toEqual([204, 1])
  await other.close()
})

test('a name that nobody knows and a port where nobody listens are unreachable', async () => {
  const unknown = posting({ mayBePrivate: true, resolve: names([]) })
  expect(await post('http://x.example/', {}, body, unknown)).toMatchObject({ failed: 'unreachable' })
  const other = await receiver()
  await other.close()
  expect(await post(other.url, {}, body, posting({ mayBePrivate: true }))).toMatchObject({
    failed: 'unreachable',
  })
})
