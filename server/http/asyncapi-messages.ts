// The messages of the socket besides the commands: an event's name, and its payload.

import * as v from 'valibot'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/live.ts'
import { type Json, ref, schemaOf } from './openapi-shapes.ts'

export interface MessageDoc {
  /** The event's name; `connect` for the handshake. */
  readonly name: string
  readonly summary: string
  readonly payload: Json
}

/** Every event except `view` and `command`, which have one message for each view and command. */
type Event = Exclude<keyof (ServerToClient & ClientToServer), 'view' | 'command'>

/** The types make sure that every event is described here. */
export const eventMessages: Readonly<Record<Event | 'timeAnswer', MessageDoc>> = {
  drain: {
    name: 'drain',
    summary: 'The server goes away for a moment: come back after this many milliseconds',
    payload: schemaOf(v.object({ after: v.number() })),
  },
  stale: {
    name: 'stale',
    summary: 'Views are old, since so many milliseconds; null: no more',
    payload: schemaOf(v.object({ ago: v.nullable(v.number()) })),
  },
  status: { name: 'status', summary: 'What a screen says of itself', payload: ref('ScreenStatus') },
  time: {
    name: 'time',
    summary: 'Asks for the time. It has no argument but the acknowledgement',
    payload: { type: 'null' },
  },
  timeAnswer: {
    name: 'time',
    summary: 'The time there, in milliseconds since 1970',
    payload: schemaOf(v.object({ now: v.number() })),
  },
}

export function handshakeMessage(view: string, shape: v.GenericSchema): MessageDoc {
  return { name: 'connect', summary: `The handshake's auth: ${view}`, payload: schemaOf(shape) }
}

export function viewMessage(summary: string, schema: string): MessageDoc {
  return { name: 'view', summary, payload: ref(schema) }
}
