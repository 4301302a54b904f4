// The AsyncAPI document of the socket, from the list of commands and the shapes of the views. It describes the server: what it
// receives is what a viewer emits.

import type * as v from 'valibot'
import { commands } from '../../shared/day/commands/index.ts'
import { MarshalView } from '../../shared/day/views/marshal.ts'
import { ScreenView } from '../../shared/day/views/screen.ts'
import { OverviewView, SiteView } from '../../shared/day/views/site.ts'
import { SitesView } from '../../shared/day/views/sites.ts'
import { TicketView } from '../../shared/day/views/ticket.ts'
import { Handshake, ScreenStatus, type Views } from '../../shared/protocol/live.ts'
import { answerMessage, commandMessage } from './asyncapi-commands.ts'
import { eventMessages, handshakeMessage, type MessageDoc, viewMessage } from './asyncapi-messages.ts'
import { type Json, problemSchema, schemaOf } from './openapi-shapes.ts'

type ViewName = keyof Views

interface View {
  readonly name: string
  readonly shape: v.GenericSchema
  readonly says: string
  /** The roles in a command's `by` that a viewer of this view can have. */
  readonly as: readonly string[]
}

const views: Record<ViewName, View> = {
  overview: {
    name: 'OverviewView',
    shape: OverviewView,
    says: 'Every site, at most every ten seconds',
    as: [],
  },
  sites: {
    name: 'SitesView',
    shape: SitesView,
    says: 'Every site, first whole and then what is new; with the session of staff their sites, every five seconds at most',
    as: [],
  },
  site: {
    name: 'SiteView',
    shape: SiteView,
    says: 'One site for anybody, at most once a second',
    as: ['anyone'],
  },
  ticket: {
    name: 'TicketView',
    shape: TicketView,
    says: 'One ticket for its holder; called, lined or prompted at once, else at most once a second',
    as: ['anyone', 'holder'],
  },
  screen: { name: 'ScreenView', shape: ScreenView, says: 'What a paired screen shows, at once', as: [] },
  marshal: {
    name: 'MarshalView',
    shape: MarshalView,
    says: "What a marshal works with, at once; with the session's cookie",
    as: ['marshal'],
  },
}

/** The document for `/api/asyncapi.json`. */
export function asyncApi(): Json {
  const messages = allMessages()
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Yimi, live',
      version: '0.1.0',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description:
        'Over socket.io 4 (protocol 5), transport `websocket` only. A channel is what a connection asks to see: its handshake is the `auth` of the connection. The name of a message is the name of the event, its payload the first argument; a reply is the acknowledgement.',
    },
    defaultContentType: 'application/json',
    servers: {
      yimi: {
        host: '{host}',
        protocol: 'ws',
        pathname: '/socket.io/',
        description: 'The server that serves the pages; `wss` where its address is https',
        variables: { host: { description: 'Its host and port', examples: ['localhost:3000'] } },
      },
    },
    channels: Object.fromEntries(names.map((name) => [name, channel(name)])),
    operations: Object.fromEntries(names.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(messages),
      schemas: {
        ...Object.fromEntries(names.map((name) => [views[name].name, schemaOf(views[name].shape)])),
        ScreenStatus: schemaOf(ScreenStatus),
        Problem: problemSchema,
      },
      securitySchemes: {
        staff: { type: 'httpApiKey', in: 'cookie', name: 'yimi', description: "The session's cookie" },
      },
    },
  }
}

const names = Object.keys(views) as ViewName[]

function allMessages(): [string, MessageDoc][] {
  return [
    ...Handshake.options.map((option): [string, MessageDoc] => {
      const view = option.entries.view.literal
      return [`handshake.${view}`, handshakeMessage(view, option)]
    }),
    ...names.map((name): [string, MessageDoc] => [
      `view.${name}`,
      viewMessage(views[name].says, views[name].name),
    ]),
    ...Object.entries(eventMessages),
    ...Object.values(commands).flatMap((command): [string, MessageDoc][] => [
      [`command.${command.name}`, commandMessage(command)],
      [`answer.${command.name}`, answerMessage(command)],
    ]),
  ]
}

function channel(name: ViewName): Json {
  const { says } = views[name]
  const messages = [
    `handshake.${name}`,
    `view.${name}`,
    'drain',
    'stale',
    'time',
    'timeAnswer',
    ...(name === 'screen' ? ['status'] : []),
    ...commandsOf(name).flatMap((command) => [`command.${command}`, `answer.${command}`]),
  ]
  return {
    address: '/socket.io/',
    title: `view: '${name}'`,
    description: says,
    messages: Object.fromEntries(messages.map((id) => [id, { $ref: `#/components/messages/${id}` }])),
  }
}

function operationsOf(name: ViewName): [string, Json][] {
  const sends = (id: string, summary: string): [string, Json] => [
    `${name}.${id}`,
    operation(name, 'send', id === 'view' ? `view.${name}` : id, summary),
  ]
  return [
    [`${name}.handshake`, operation(name, 'receive', `handshake.${name}`, 'Connects, and says what it sees')],
    sends('view', views[name].says),
    sends('drain', 'The server goes away for a moment'),
    sends('stale', 'The server is cut off from what is true, or is not any more'),
    [
      `${name}.time`,
      { ...operation(name, 'receive', 'time', 'Asks what time it is there'), ...replied(name, 'timeAnswer') },
    ],
    ...(name === 'screen'
      ? [
          [`${name}.status`, operation(name, 'receive', 'status', 'Says how it is, every ten seconds')] as [
            string,
            Json,
          ],
        ]
      : []),
    ...commandsOf(name).map((command): [string, Json] => [
      `${name}.${command}`,
      {
        ...operation(name, 'receive', `command.${command}`, `Gives ${command}`),
        ...replied(name, `answer.${command}`),
      },
    ]),
  ]
}

function operation(name: ViewName, action: 'send' | 'receive', message: string, summary: string): Json {
  const isGuarded = name === 'marshal' && message === `handshake.${name}`
  return {
    action,
    summary,
    channel: { $ref: `#/channels/${name}` },
    messages: [{ $ref: `#/channels/${name}/messages/${message}` }],
    ...(isGuarded ? { security: [{ $ref: '#/components/securitySchemes/staff' }] } : {}),
  }
}

function replied(name: ViewName, message: string): Json {
  return {
    reply: {
      channel: { $ref: `#/channels/${name}` },
      messages: [{ $ref: `#/channels/${name}/messages/${message}` }],
    },
  }
}

/** The commands that a viewer of this view can give. */
function commandsOf(name: ViewName): string[] {
  const { as } = views[name]
  return Object.values(commands).flatMap(({ name: command, by }) =>
    by.some((who) => as.includes(who)) ? [command] : [],
  )
}
