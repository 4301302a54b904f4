// Sites for the benchmarks: made, opened and filled through the public API.

import { apiOf } from '../../scripts/demo/api.ts'
import { sampleSite } from '../kit/sample.ts'
import { PASSCODE } from './processes.ts'
import { rawHttp } from './wire/raw-http.ts'

export interface Holder {
  readonly site: string
  readonly number: string
  readonly token: string
}

export type Owner = Awaited<ReturnType<typeof ownerOf>>

/** The owner of a server, signed in. */
export async function ownerOf(base: string) {
  const api = apiOf(base)
  const { cookie = '' } = await api.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  const as = { cookie }
  const port = Number(new URL(base).port)
  let screens = 0

  return {
    cookie,
    /** A site whose numbers need no pass, unless set otherwise, with its day and its first desk open. */
    async site(id: string, presence: 'open' | 'pass' = 'open'): Promise<string> {
      await api.ask('PUT', `/api/sites/${id}/settings`, { ...sampleSite(), id, presence }, as)
      await api.command(id, 'open-day', {}, as)
      await api.command(id, 'open-desk', { desk: '1', queues: ['A'] }, as)
      return id
    },
    /** Takes this many numbers of queue A at each of these sites. */
    async numbers(sites: readonly string[], each: number): Promise<Holder[]> {
      const holders: Holder[] = []
      const left = sites.flatMap((site) => Array.from({ length: each }, () => site))
      const lane = async () => {
        const http = rawHttp(port)
        for (let site = left.pop(); site; site = left.pop()) {
          const path = `/api/sites/${site}/commands/take-ticket`
          const { body } = await http.ask('POST', path, { queue: 'A' }, as)
          const { result } = JSON.parse(body)
          holders.push({ site, number: result.ticket.number, token: result.token })
        }
        http.close()
      }
      await Promise.all(Array.from({ length: 32 }, lane))
      return holders
    },
    /**
     * The token of a screen paired to the site. Each request has an address of its own, since an address gets few codes
     * a minute.
     */
    async screen(site: string): Promise<string> {
      screens += 1
      const from = { 'x-forwarded-for': `198.18.${screens >> 8}.${screens & 255}` }
      const { body } = await api.ask('POST', '/api/screens', {}, from)
      await api.ask('POST', `/api/screens/${body.code}/pair`, { site, name: 'bench' }, { ...as, ...from })
      const claimed = await api.ask('GET', `/api/screens/claims/${body.claim}`, undefined, from)
      if (claimed.status !== 200) throw new Error(`the screen of ${site}: ${claimed.body.code}`)
      return claimed.body.token
    },
  }
}

export function siteNames(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
}
