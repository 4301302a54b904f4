// One site on one day: its people come and follow their numbers, its desks call. Each person acts at a moment of their
// own within the minute, whatever the answers to others; at a node, a site's requests are sent one after another.

import { randomUUID } from 'node:crypto'
import { type RawClient, type RawClientParts, rawClient } from '../wire/raw-client.ts'
import { rawHttp } from '../wire/raw-http.ts'
import type { Agenda } from './agenda.ts'
import { peopleOf, poisson, randomFrom, SERVED_PER_DESK } from './rates.ts'
import type { Tally } from './tally.ts'

/** Milliseconds: to wait for an answer, before a command in doubt is sent again, and until it is given up. */
const PATIENCE = 10_000
const AGAIN = 500
const GIVEN_UP = 30_000

export interface Place {
  readonly index: number
  readonly site: string
  readonly desks: number
  /** Tickets that are taken in each minute of the played part, on average. */
  readonly rates: readonly number[]
  /** The token of its screen. */
  readonly screen: string
}

export interface Stage {
  readonly agenda: Agenda
  readonly tally: Tally
  readonly ports: readonly number[]
  readonly cookie: string
  /** The share of numbers whose phones follow them. */
  readonly share: number
  readonly seed: number
  /** Phones that may be connected at once. */
  readonly mostPhones: number
}

export interface Lane {
  readonly minutes: number
  /**
   * Plays a minute of the day that begins at this time of `performance.now()` and lasts this many milliseconds;
   * resolves when all requests are answered.
   */
  play(minute: number, begin: number, lasts: number): Promise<void>
  close(): void
}

interface Comer {
  readonly node: number
  readonly party: number
  readonly follows: boolean
}

/** Connects the site's tablet and screen, and a connection for its people to every node. */
export async function openLane(place: Place, stage: Stage): Promise<Lane> {
  const { index, site, screen } = place
  const { agenda, tally, ports, cookie } = stage
  const random = randomFrom(stage.seed * 10_000 + index)
  const path = `/api/sites/${site}/commands/take-ticket`
  // a neighbourhood shares an address, and limits are by address
  const from = { 'X-Forwarded-For': `198.19.${index >> 8}.${index & 255}` }
  const lines = ports.map((port) => ({ port, http: rawHttp(port), turn: turns() }))
  const desks = Array.from({ length: place.desks }, (_, desk) => ({
    id: String(desk + 1),
    seen: [] as string[],
    turn: turns(),
  }))
  const following = new Map<string, Promise<RawClient | null>>()
  let waiting = 0
  let isOver = false
  const marshal = await staying({
    port: portAt(index),
    auth: { view: 'marshal', site },
    headers: { ...from, cookie },
    heard,
  })
  const wall = await staying({
    port: portAt(index + 1),
    auth: { view: 'screen', site, token: screen },
    headers: from,
    heard,
  })

  return {
    minutes: place.rates.length,
    async play(minute, begin, lasts) {
      const moment = () => agenda.until(begin + random() * lasts)
      const comers = Array.from({ length: poisson(place.rates[minute] ?? 0, random) }, async () => {
        // a load balancer sends people to any node
        const comer = {
          node: Math.floor(random() * lines.length),
          party: peopleOf(random),
          follows: random() < stage.share,
        }
        const due = await moment()
        const line = lines[comer.node]
        await line?.turn(() => join(comer, line, due))
      })
      const calling = desks
        .filter(() => random() < SERVED_PER_DESK)
        .map(async (desk) => {
          const due = await moment()
          await desk.turn(() => call(desk, due))
        })
      await Promise.all([...comers, ...calling])
    },
    close() {
      isOver = true
      for (const { http } of lines) http.close()
      for (const number of [...following.keys()]) putAway(number)
      marshal.close()
      wall.close()
    },
  }

  /** Reconnects when it is cut off, as the pages do. */
  async function staying(parts: RawClientParts): Promise<RawClient> {
    let now: RawClient
    const ended = () => {
      if (isOver) return
      tally.cut += 1
      void agenda.until(performance.now() + AGAIN).then(connect)
    }
    const connect = () =>
      rawClient({ ...parts, ended }).then(
        (client) => {
          now = client
        },
        () => {},
      )
    await connect()
    return { ask: (event, message) => now.ask(event, message), close: () => now.close() }
  }

  function portAt(node: number): number {
    return ports[node % ports.length] ?? 0
  }

  function heard(): void {
    tally.views += 1
  }

  async function join({ party, follows }: Comer, line: (typeof lines)[number], due: number): Promise<void> {
    const input = { queue: 'A', party, device: randomUUID() }
    const headers = { ...from, 'Idempotency-Key': randomUUID() }
    const ask = async () => {
      if (line.http.hasEnded()) line.http = rawHttp(line.port)
      const said = await patiently(line.http.ask('POST', path, input, headers))
      // a late answer on it must not be taken for that of the next request
      if (said === null) line.http.close()
      return said
    }
    const answer = await known(ask, ({ status }) => status === 503)
    answered(due, answer?.status === 201 ? null : String(answer?.status ?? 'no answer'))
    if (answer?.status !== 201) return
    waiting += 1
    tally.tickets += 1
    tally.people += party
    if (follows) follow(JSON.parse(answer.body).result, line.port)
  }

  async function call(desk: (typeof desks)[number], due: number): Promise<void> {
    // nobody taps Next if nobody waits
    if (waiting === 0 && desk.seen.length === 0) return
    const message = { command: 'call-next', id: randomUUID(), input: { desk: desk.id, seen: desk.seen } }
    const reply = await known(
      () => patiently(marshal.ask('command', message)),
      ({ problem }) => problem?.code === 'unavailable',
    )
    const problem = reply?.ok ? null : (reply?.problem?.code ?? 'no answer')
    // two desks may tap for the same last ticket
    answered(due, problem === 'nobody-waiting' ? null : problem)
    if (!reply?.ok) return
    const { called, finished } = reply.result
    waiting -= called.length
    tally.changes += following.size
    desk.seen = called
    // a served person puts the phone away
    for (const number of finished) putAway(number)
  }

  /** The final answer; null: none. */
  async function known<Answer>(
    ask: () => Promise<Answer | null>,
    isInDoubt: (answer: Answer) => boolean,
  ): Promise<Answer | null> {
    const first = performance.now()
    for (;;) {
      const answer = await ask()
      if (answer !== null && !isInDoubt(answer)) return answer
      if (performance.now() - first > GIVEN_UP) return answer
      tally.repeated += 1
      await agenda.until(performance.now() + AGAIN)
    }
  }

  /** Null if the connection ends, or no answer comes in time. */
  function patiently<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
    const tooLong = agenda.until(performance.now() + PATIENCE).then(() => null)
    return Promise.race([asked.catch(() => null), tooLong])
  }

  function answered(due: number, problem: string | null): void {
    tally.commands += 1
    tally.took.push(performance.now() - due)
    if (problem) tally.refused[problem] = (tally.refused[problem] ?? 0) + 1
  }

  function follow({ ticket, token }: { ticket: { number: string }; token: string }, port: number): void {
    if (tally.phones >= stage.mostPhones) {
      tally.unfollowed += 1
      return
    }
    tally.phones += 1
    tally.changes += 1
    const { number } = ticket
    const shown = () => {
      tally.phoneViews += 1
      heard()
    }
    const ended = () => {
      tally.phones -= 1
      if (following.delete(number)) tally.cut += 1
    }
    const auth = { view: 'ticket', site, number, token }
    following.set(
      number,
      rawClient({ port, auth, headers: from, heard: shown, ended }).catch(() => null),
    )
  }

  function putAway(number: string): void {
    const phone = following.get(number)
    following.delete(number)
    void phone?.then((client) => client?.close())
  }
}

/** One after another, in the order of the calls. */
function turns(): (act: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve()
  return (act) => {
    last = last.then(act)
    return last
  }
}
