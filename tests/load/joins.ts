// Joins per second: residents who take a number, each answered once it is on disk.

import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'

/** As many as a phone network brings at once to one site. */
const TOGETHER = 64

/** Sends so many joins, `TOGETHER` at a time, and returns how many a second were answered 201. Throws when one was not. */
export async function joinsPerSecond(base: string, site: string, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER })
  const url = new URL(`/api/sites/${site}/commands/take-ticket`, base)
  let sent = 0
  const started = performance.now()
  const lane = async () => {
    while (sent < count) {
      sent += 1
      await join(url, agent)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, lane))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return count / seconds
}

function join(url: URL, agent: Agent): Promise<void> {
  const body = JSON.stringify({
    queue: 'A',
    party: 2,
    needs: [],
    device: randomBytes(16).toString('base64url'),
  })
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 201 ? resolve() : reject(new Error(`join: ${response.statusCode}`)),
      )
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
