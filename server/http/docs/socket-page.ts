// The AsyncAPI document as a page.

import type { MessageDoc } from '../asyncapi-messages.ts'
import type { Json } from '../openapi-shapes.ts'
import { anchorOf, escaped } from './escaped.ts'
import { exampleOf } from './example.ts'
import { shown } from './shape.ts'

export interface AsyncApi {
  readonly info: { readonly description: string }
  readonly channels: Readonly<Record<string, { readonly title: string; readonly description: string }>>
  readonly operations: Readonly<Record<string, Operation>>
  readonly components: { readonly messages: Readonly<Record<string, MessageDoc>>; readonly schemas: Json }
}
interface Operation {
  readonly action: 'send' | 'receive'
  readonly summary: string
  readonly channel: { readonly $ref: string }
  readonly messages: readonly { readonly $ref: string }[]
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] }
}

export function socketBody({
  info,
  channels,
  operations,
  components: { messages, schemas },
}: AsyncApi): string {
  return `<h1>Live</h1><p>${info.description
    .split('`')
    .map((part, index) => (index % 2 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('')}</p>
<p>For programs: <a href="/api/asyncapi.json">AsyncAPI 3.0</a>. What shapes cannot say stands in the <a href="/api/docs#live">contract</a>.</p>
<h2 id="channels">Channels</h2>${Object.entries(channels).map(channel).join('')}
<h2 id="messages">Messages</h2>${Object.entries(messages).map(message).join('')}
<h2 id="schemas">Schemas</h2>${Object.entries(schemas).map(schemaPart).join('')}`

  function channel([id, { title, description }]: [string, AsyncApi['channels'][string]]): string {
    const auth = JSON.stringify(exampleOf(messages[`handshake.${id}`]?.payload ?? {}, schemas))
    const rows = Object.values(operations)
      .filter(({ channel: { $ref } }) => last($ref) === id)
      .map(row)
    return `<h3 id="${anchorOf(id)}"><code>${escaped(title)}</code></h3><p>${escaped(description)}</p>
<pre tabindex="0"><code>${escaped(`io({ transports: ['websocket'], auth: ${auth} })`)}</code></pre>
<div class="wide" tabindex="0"><table><thead><tr><th>from</th><th>message</th><th>means</th><th>acknowledged with</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  }

  function row({ action, summary, messages: [sent], reply }: Operation): string {
    const from = action === 'send' ? 'server' : 'viewer'
    return `<tr><td>${from}</td><td>${link(sent?.$ref)}</td><td>${escaped(summary)}</td><td>${link(reply?.messages[0]?.$ref)}</td></tr>`
  }

  function message([id, { name, summary, payload }]: [string, MessageDoc]): string {
    return `<details id="message-${anchorOf(id)}"><summary><code>${escaped(id)}</code> <span class="quiet">event ${escaped(name)}</span></summary><p>${escaped(summary)}</p>${shown(payload, schemas)}</details>`
  }

  function schemaPart([name, schema]: [string, unknown]): string {
    return `<details id="schema-${anchorOf(name)}"><summary><code>${escaped(name)}</code></summary>${shown(schema as Json, schemas)}</details>`
  }
}

function link(ref: string | undefined): string {
  if (ref === undefined) return ''
  const id = last(ref)
  return `<a href="#message-${anchorOf(id)}">${escaped(id)}</a>`
}

function last(ref: string): string {
  return ref.replace(/^.*\//, '')
}
