// What the shapes of all events have in common.

import type * as v from 'valibot'
import { expect, test } from 'vitest'
import { events } from '../../../shared/day/events/index.ts'

/** Fields with a text of any length, and what it is. If somebody types it for others than everybody, docs/privacy.md says who reads it. */
const unbounded: Readonly<Record<string, string>> = {
  'announced.text': 'what a marshal announces to everybody',
  'day-opened.site': 'the settings, whose texts everybody reads',
  'day-resumed.last': 'a record by queue',
  'handed-over.device': 'a hash',
  'queue-paused.words': 'what a marshal says of a pause, to everybody',
  'settings-changed.site': 'the settings, whose texts everybody reads',
  'site-paused.words': 'what a marshal says of a pause, to everybody',
  'ticket-taken.device': 'a hash',
  'undone.of': 'the id of a command',
}

interface Node {
  readonly type: string
  readonly entries?: Readonly<Record<string, Node>>
  readonly pipe?: readonly Node[]
  readonly wrapped?: Node
  readonly item?: Node
  readonly key?: Node
  readonly value?: Node
  readonly options?: readonly unknown[]
}

test('no shape of an event has a limit of length: an old log keeps what was allowed then', () =>
  expect(textFields().filter(({ actions }) => actions.includes('max_length'))).toEqual([]))

test('a text of any length in an event is listed, with what it holds', () => {
  const free = textFields().filter(({ actions }) => ['string', 'custom'].includes(actions.join()))
  expect([...new Set(free.map(({ field }) => field))].sort()).toEqual(Object.keys(unbounded).sort())
})

/** Every text in the shape of an event: its field, and the names of the checks on it. */
function textFields(): { field: string; actions: string[] }[] {
  return Object.values(events).flatMap(({ type, shape }) =>
    Object.entries(nodeOf(shape).entries ?? {}).flatMap(([name, node]) =>
      textsIn(node).map((actions) => ({ field: `${type}.${name}`, actions })),
    ),
  )
}

function textsIn(node: Node): string[][] {
  // a shape of our own may hold any text
  if (node.type === 'string' || node.type === 'custom')
    return [[node.type, ...(node.pipe ?? []).slice(1).map(({ type }) => type)]]
  const { wrapped, item, key, entries, options = [] } = node
  const inner = [wrapped, item, key, node.value, ...Object.values(entries ?? {}), ...options]
  return inner.filter(isNode).flatMap(textsIn)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'kind' in value
}

const nodeOf = (shape: v.GenericSchema) => shape as unknown as Node
