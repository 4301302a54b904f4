// The documents of HTTP and of the socket, and the pages of them that a running server shows.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asyncApi } from '../../../server/http/asyncapi.ts'
import { exampleOf } from '../../../server/http/docs/example.ts'
import { markdown } from '../../../server/http/docs/markdown.ts'
import { openApi } from '../../../server/http/openapi.ts'
import { type Json, schemaOf } from '../../../server/http/openapi-shapes.ts'
import { routes } from '../../../server/http/routes.ts'
import { type AnyCommand, commands } from '../../../shared/day/commands/index.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { MarshalView } from '../../../shared/day/views/marshal.ts'
import { ScreenView } from '../../../shared/day/views/screen.ts'
import { OverviewView, SiteView } from '../../../shared/day/views/site.ts'
import { SitesView } from '../../../shared/day/views/sites.ts'
import { TicketView } from '../../../shared/day/views/ticket.ts'
import { CommandMessage, Handshake, ScreenStatus } from '../../../shared/protocol/live.ts'
import { openWorld, type World } from '../../kit/world.ts'

interface Message {
  readonly name: string
  readonly payload: Json
}
interface Operation {
  readonly action: string
  readonly messages: readonly { readonly $ref: string }[]
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] }
}
const live = asyncApi() as unknown as {
  readonly channels: Record<string, { readonly messages: Record<string, Json> }>
  readonly operations: Record<string, Operation>
  readonly components: { readonly messages: Record<string, Message>; readonly schemas: Json }
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

describe('the AsyncAPI document', () => {
  test('is served, and all its references can be resolved', async () => {
    const { status, body, text } = await world.anyone.ask('GET', '/api/asyncapi.json')
    expect([status, body.asyncapi]).toEqual([200, '3.0.0'])
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(refs.length).toBeGreaterThan(200)
    for (const path of refs) {
      const found = path.split('/').reduce((part, key) => part?.[key], body)
      expect(found, path).toBeTypeOf('object')
    }
  })

  test('has an operation for every message of every channel, and no other', () => {
    for (const [channel, { messages }] of Object.entries(live.channels)) {
      const used = Object.entries(live.operations)
        .filter(([name]) => name.startsWith(`${channel}.`))
        .flatMap(([, { messages: sent, reply }]) => [...sent, ...(reply?.messages ?? [])])
        .map(({ $ref }) => $ref)
      expect(used.sort()).toEqual(
        Object.keys(messages)
          .map((id) => `#/channels/${channel}/messages/${id}`)
          .sort(),
      )
    }
  })

  test('lets each viewer give the commands that its roles may give', () => {
    const given = (channel: string) =>
      Object.keys(live.channels[channel]!.messages)
        .filter((id) => id.startsWith('command.'))
        .map((id) => id.slice('command.'.length))
    const by = (...who: string[]) =>
      Object.values(commands)
        .filter((command) => command.by.some((one: string) => who.includes(one)))
        .map(({ name }) => name)
    expect(given('site')).toEqual(by('anyone'))
    expect(given('ticket')).toEqual(by('anyone', 'holder'))
    expect(given('marshal')).toEqual(by('marshal'))
    for (const channel of ['overview', 'sites', 'screen']) expect(given(channel)).toEqual([])
  })
})

describe('an example', () => {
  const named: [string, v.GenericSchema][] = [
    ...Object.values(commands).map(({ name, input }: AnyCommand): [string, v.GenericSchema] => [name, input]),
    ...Handshake.options.map((one): [string, v.GenericSchema] => [
      `auth of ${one.entries.view.literal}`,
      one,
    ]),
    ...Object.entries({
      Site,
      SiteView,
      SitesView,
      OverviewView,
      TicketView,
      ScreenView,
      MarshalView,
      ScreenStatus,
    }),
  ]
  test.each(named)('of %s has its shape', (_, shape) => {
    expect(v.safeParse(shape, exampleOf(schemaOf(shape), {})).issues).toBeUndefined()
  })

  test.each(Object.values(commands).map(({ name }) => name))('of %s over the socket is a message', (name) => {
    const { payload } = live.components.messages[`command.${name}`]!
    const example = exampleOf(payload, live.components.schemas) as { input: object }
    expect(v.is(CommandMessage, example)).toBe(true)
    expect(v.is(commands[name].input, example.input)).toBe(true)
  })
})

describe('the pages', () => {
  test.each(['/api/docs', '/api/docs/http', '/api/docs/socket'])(
    '%s has its style within the policy, no script, and every link of it works',
    async (address) => {
      const { status, headers, text } = await world.anyone.ask('GET', address)
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? ''
      const hash = createHash('sha256').update(style).digest('base64')
      expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`)
      expect(text).not.toMatch(/<script| style="| on\w+="/)
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, to = ''] of text.matchAll(/<a href="([^"]*)"/g)) {
        if (to.startsWith('#')) expect(ids).toContain(to.slice(1))
        else expect((await world.anyone.ask('GET', to.replace(/#.*/, ''))).status, to).toBe(200)
      }
    },
  )

  test('name every operation of HTTP and every message of the socket', async () => {
    const http = (await world.anyone.ask('GET', '/api/docs/http')).text
    const { paths } = openApi(routes) as { paths: Record<string, object> }
    for (const path of Object.keys(paths)) expect(http).toContain(`<code>${path}</code>`)
    const socket = (await world.anyone.ask('GET', '/api/docs/socket')).text
    for (const id of Object.keys(live.components.messages)) expect(socket).toContain(`<code>${id}</code>`)
  })

  test('show the contract whole: each of its rows and items, and no markup', () => {
    const text = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8')
    const page = markdown(text)
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
    const count = (of: string, what: RegExp) => [...of.matchAll(what)].length
    expect(count(page, /<li>/g)).toBe(count(prose, /^- /gm))
    expect(count(page, /<tr>/g)).toBe(count(prose, /^\|(?!---)/gm))
    expect(count(page, /<pre /g)).toBe(count(text, /^```\w/gm))
    expect(count(page, /<h\d /g)).toBe(count(prose, /^#/gm))
    const words = page.replaceAll(/<pre[\s\S]*?<\/pre>|<code>.*?<\/code>/g, '')
    expect(words).not.toMatch(/\*\*|`|\]\(|^\||^- /m)
  })
})

test('text that is not Markdown stays as it is typed, and no text becomes an element', () => {
  expect(markdown('a < b & "c" <script>')).toBe('<p>a &#60; b &#38; &#34;c&#34; &#60;script&#62;</p>')
  expect(markdown('see `**a** | <b>` and **`x` y**')).toBe(
    '<p>see <code>**a** | &#60;b&#62;</code> and <b><code>x</code> y</b></p>',
  )
})
