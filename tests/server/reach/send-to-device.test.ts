// A message to one device whose push service cannot take it now.

import { expect, test } from 'vitest'
import { sendToDevice } from '../../../server/reach/alarms/send-to-device.ts'
import type { PushOutcome } from '../../../server/reach/push/push-sender.ts'

const later = (wait: number | null): PushOutcome => ({ is: 'later', status: 503, failed: null, wait })
const message = { text: '{}', ttl: 1, urgency: 'high', topic: 'x' } as const
const device = { endpoint: 'https://push.example/', keys: { p256dh: '', auth: '' } }

/** Sends while the service answers so, one after the other; and the pauses between the tries, in milliseconds. */
async function sent(answers: readonly PushOutcome[], signal = new AbortController().signal) {
  const pauses: number[] = []
  const left = [...answers]
  const clock = {
    after(ms: number, then: () => void) {
      pauses.push(ms)
      then()
      return () => {}
    },
  }
  const sender = { send: async () => left.shift() ?? later(null) }
  return { is: await sendToDevice({ sender, clock, signal }, device, message), pauses, left }
}

test('it is tried again after a while, or when the service says', async () => {
  expect(await sent([later(null), later(7_000), { is: 'taken' }])).toMatchObject({
    is: 'taken',
    pauses: [5_000, 7_000],
  })
})

test('it is given up after four tries, and where the service asks for longer than it is of use', async () => {
  expect(await sent([])).toMatchObject({ is: 'later', pauses: [5_000, 10_000, 15_000] })
  expect(await sent([later(3_600_000), { is: 'taken' }])).toMatchObject({ is: 'later', pauses: [] })
})

test('one that is gone, or refused, is not tried again', async () => {
  expect(await sent([{ is: 'gone', status: 410 }, later(null)])).toMatchObject({ is: 'gone', pauses: [] })
  expect(await sent([{ is: 'refused', status: 413 }, later(null)])).toMatchObject({
    is: 'refused',
    pauses: [],
  })
})

test('a server that stops does not wait', async () => {
  const stopped = new AbortController()
  stopped.abort()
  expect(await sent([later(null)], stopped.signal)).toMatchObject({ is: 'later', pauses: [] })
})
