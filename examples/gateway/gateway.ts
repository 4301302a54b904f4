// Hears Yimi's webhook for contacts, and tells each person by the channels that reach them.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { Channel } from './channels.ts'
import { type Message, messageIn } from './message.ts'

/** Bytes of one delivery: Yimi's are far smaller. */
const MOST_BYTES = 64 * 1024
/** Deliveries that are remembered, so that none is sent twice by one channel while another one fails. */
const MOST_KNOWN = 10_000

export interface GatewayParts {
  /** What Yimi signs its deliveries with: `whsec_…`. */
  readonly secret: string
  readonly channels: readonly Channel[]
  /** Milliseconds after which nobody is told any more: "It is your turn" an hour late sends people to nobody. */
  readonly latest: number
  readonly now: () => number
  /** One line of the log, without anything about a person. */
  readonly log: (line: Readonly<Record<string, string>>) => void
}

/** A server that is not listening yet. */
export function gateway({ secret, channels, latest, now, log }: GatewayParts): Server {
  const webhook = new Webhook(secret)
  /** The channels that are done with a delivery, by its id; the oldest first. */
  const known = new Map<string, Set<Channel['name']>>()

  /** Whether nothing is left to do. */
  async function tell(message: Message): Promise<boolean> {
    const done = known.get(message.id) ?? new Set()
    known.set(message.id, done)
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? '')
    const { id, type } = message
    const mine = channels.filter((channel) => channel.reaches(message) && !done.has(channel.name))
    const all = await Promise.all(
      mine.map(async (channel) => {
        const { outcome, why } = await channel.send(message)
        if (outcome !== 'failed') done.add(channel.name)
        log({ id, type, channel: channel.name, outcome, why })
        return outcome
      }),
    )
    return !all.includes('failed')
  }

  /** The status that a delivery is answered with. */
  async function hear(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST') return request.method === 'GET' ? 200 : 405
    const body = await bodyOf(request)
    if (body === null) return 413
    const delivery = verified(body, request)
    if (delivery === null) return 401
    const message = messageIn(String(request.headers['webhook-id']), delivery)
    if (!message) return 204
    if (!(now() - message.at <= latest)) {
      log({ id: message.id, type: message.type, outcome: 'too late' })
      return 204
    }
    // Yimi tries again what is not 2xx
    return (await tell(message)) ? 204 : 503
  }

  function verified(body: string, { headers }: IncomingMessage): unknown {
    try {
      return webhook.verify(body, headers as Record<string, string>)
    } catch (error) {
      if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null
      throw error
    }
  }

  return createServer((request, response) => {
    hear(request).then(
      (status) => response.writeHead(status, { connection: 'close' }).end(),
      (error: Error) => {
        log({ outcome: 'error', why: error.message })
        response.writeHead(500, { connection: 'close' }).end()
      },
    )
  })
}

/** The body as it was sent; null: it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
