// Sends one message to one device, and again where its push service cannot take it now.

import type { Clock } from '../../clock.ts'
import type { PushMessage, PushOutcome, PushSender, PushSubscription } from '../push/push-sender.ts'

/** Tries in all, and milliseconds between two, where the service does not say. */
const TRIES = 4
const PAUSE = 5_000
/** The longest pause, in milliseconds: later, nobody needs to hear of it. */
const LONGEST_PAUSE = 120_000

interface Parts {
  readonly sender: Pick<PushSender, 'send'>
  readonly clock: Pick<Clock, 'after'>
  readonly signal: AbortSignal
}

/** What became of it in the end. Never rejects for what the other side does. */
export async function sendToDevice(
  { sender, clock, signal }: Parts,
  subscription: PushSubscription,
  message: PushMessage,
): Promise<PushOutcome['is']> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await sender.send(subscription, message, signal)
    if (outcome.is !== 'later') return outcome.is
    const wait = outcome.wait ?? PAUSE * tries
    if (tries === TRIES || wait > LONGEST_PAUSE || signal.aborted) return 'later'
    await pause(clock, wait, signal)
  }
}

function pause(clock: Pick<Clock, 'after'>, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve)
    signal.addEventListener(
      'abort',
      () => {
        cancel()
        resolve()
      },
      { once: true },
    )
  })
}
