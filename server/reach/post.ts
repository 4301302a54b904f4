// One request to somebody else's server. A name is resolved once for a connection, and the connection goes to what it was
// resolved to, so that no second answer leads elsewhere. Redirects are not followed; time and size are bounded.

import { lookup } from 'node:dns/promises'
import { type Agent as HttpAgent, request as requestHttp } from 'node:http'
import { type Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Clock } from '../clock.ts'
import { hostOf, isPublic } from './address.ts'

/** Milliseconds within which the other side has to answer. */
const LONGEST = 10_000
/** Bytes of an answer that are read before the connection is closed. */
const MOST_READ = 64 * 1024
/** Characters of an answer that are kept. */
const MOST_KEPT = 500
/** Seconds that an answer may ask to wait. */
const LONGEST_WAIT = 3600

/** What came back: a status, or why there is none. */
export interface Replied {
  readonly status: number | null
  /** Null: there is a status. `private`: its name leads to an address that may not be asked. */
  readonly failed: 'private' | 'unreachable' | 'slow' | null
  /** The beginning of the answer. */
  readonly text: string
  /** Milliseconds that it asks to wait before the next try; null: it does not say. */
  readonly wait: number | null
}

/** Connections that are kept for more than one request. Each goes on to where it led when it was made, which was looked at. */
export interface Agents {
  readonly http: HttpAgent
  readonly https: HttpsAgent
}

export interface Posting {
  readonly clock: Clock
  /** Whether addresses of the local network may be asked. */
  readonly mayBePrivate: boolean
  readonly signal: AbortSignal
  /** Default: the machine's own. */
  readonly resolve?: typeof lookup
  /** Left out: each request has a connection of its own, so that it goes to where its name leads now. */
  readonly agents?: Agents
}

/** Posts a body. Never rejects: what goes wrong is a value. */
export async function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  { clock, mayBePrivate, signal, resolve = lookup, agents }: Posting,
): Promise<Replied> {
  const url = new URL(address)
  if (isIP(hostOf(url)) !== 0 && !mayBePrivate && !isPublic(hostOf(url))) return failed('private')
  const ended = new AbortController()
  const cancel = clock.after(LONGEST, () => ended.abort('slow'))
  try {
    return await exchange(url, headers, body, {
      lookup: lookupWith(resolve, mayBePrivate),
      signal: AbortSignal.any([signal, ended.signal]),
      agents,
    })
  } catch (error) {
    if (ended.signal.aborted) return failed('slow')
    return failed(error instanceof PrivateAddress ? 'private' : 'unreachable')
  } finally {
    cancel()
  }
}

interface Exchange {
  readonly lookup: LookupFunction
  readonly signal: AbortSignal
  readonly agents: Agents | undefined
}

function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  { lookup, signal, agents }: Exchange,
): Promise<Replied> {
  const isSafe = url.protocol === 'https:'
  const ask = isSafe ? requestHttps : requestHttp
  const agent = (isSafe ? agents?.https : agents?.http) ?? false
  return new Promise((resolve, reject) => {
    const sent = ask(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': body.length }, lookup, signal },
      (response) => {
        const chunks: Buffer[] = []
        let read = 0
        const done = () => {
          const text = Buffer.concat(chunks).toString('utf8').slice(0, MOST_KEPT)
          resolve({
            status: response.statusCode ?? 0,
            failed: null,
            text,
            wait: waitIn(response.headers['retry-after']),
          })
        }
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          read += chunk.length
          if (read < MOST_READ) return
          done()
          sent.destroy()
        })
        response.on('end', () => {
          done()
          if (!agent) sent.destroy()
        })
        response.on('error', reject)
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // the other side closed a kept connection just when it was used: it has read nothing
      if (!sent.reusedSocket || error.code !== 'ECONNRESET') return reject(error)
      exchange(url, headers, body, { lookup, signal, agents: undefined }).then(resolve, reject)
    })
    sent.end(body)
  })
}

/** A name that leads to an address of the local network. */
class PrivateAddress extends Error {}

function lookupWith(resolve: typeof lookup, mayBePrivate: boolean): LookupFunction {
  return (name, options, answered) => {
    resolve(name, { ...options, all: true }).then(
      (found) => {
        // one private address among public ones is enough: the other side chooses which
        if (!mayBePrivate && !found.every(({ address }) => isPublic(address)))
          return answered(new PrivateAddress(name), [])
        const [first] = found
        // Node takes an answer without an address for a fault of its own
        if (!first) return answered(new Error(`${name} leads nowhere`), [])
        return options.all ? answered(null, found) : answered(null, first.address, first.family)
      },
      (error: Error) => answered(error, []),
    )
  }
}

/** As RFC 9110 (10.2.3) has it in seconds. A date is not taken: it would go by the other side's clock. */
function waitIn(header: string | undefined): number | null {
  if (header === undefined || !/^\d{1,9}$/.test(header)) return null
  return Math.min(Number(header), LONGEST_WAIT) * 1000
}

function failed(why: NonNullable<Replied['failed']>): Replied {
  return { status: null, failed: why, text: '', wait: null }
}
