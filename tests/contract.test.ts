// docs/contract.md and the code name the same commands, addresses, settings, problem codes and events.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asyncApi } from '../server/http/asyncapi.ts'
import { openApi } from '../server/http/openapi.ts'
import { routes } from '../server/http/routes.ts'
import { commands } from '../shared/day/commands/index.ts'
import { Site } from '../shared/day/nouns/site.ts'
import { type ClientToServer, Handshake, type ServerToClient } from '../shared/protocol/live.ts'
import { problems } from '../shared/protocol/problems.ts'

const contract = readFileSync(new URL('../docs/contract.md', import.meta.url), 'utf8')
const document = openApi(routes) as { paths: Record<string, Record<string, unknown>> }

/** The types of the socket's events have no list at run time: these compile only with every event there is. */
const events: Record<keyof (ServerToClient & ClientToServer), true> = {
  view: true,
  drain: true,
  stale: true,
  command: true,
  status: true,
  time: true,
}

describe('docs/contract.md', () => {
  test('names every command, and no other', () => {
    expect(firstCells('## Commands')).toEqual(Object.keys(commands).sort())
  })

  test('names what each command answers', () => {
    const named = rowsOf('## Commands').flatMap(([cell = '', , , result = '']) =>
      quoted(cell).map((name) => [name, fieldsIn(quoted(result)[0] ?? '')]),
    )
    const answered = Object.values(commands).map(({ name, result }) => [name, Object.keys(result.entries)])
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(answered))
  })

  test('names every problem code at its status, and no other', () => {
    const named = rowsOf('## Problem codes').flatMap(([status = '', codes = '']) =>
      quoted(codes.split(', with')[0]!).map((code) => [code, Number(status)]),
    )
    expect(Object.fromEntries(named)).toEqual(problems)
  })

  test('names every address with its methods, and no other', () => {
    const named = [
      ...firstCells('## Pages').map((address) => `GET ${address}`),
      ...['Reading', 'Signing in', 'A number that was lost', 'Setting up', 'Webhooks'].flatMap((heading) =>
        rowsOf(`## ${heading}`).flatMap(([cell = '']) => operationsIn(cell)),
      ),
    ]
    const served = Object.entries(document.paths)
      .filter(([path]) => !path.includes('/commands/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    expect(named.sort()).toEqual(served.sort())
  })

  test('names every setting of a site, and no other', () => {
    const shape = contract.slice(contract.indexOf('type Site = {'))
    const named = names(shape.slice(shape.indexOf('{') + 1, shape.indexOf('\n}\n')))
    expect(named).toEqual(Object.keys(Site.entries).sort())
  })

  test('names every view that can be asked for, and every event of the socket, and no other', () => {
    const [views, said] = tablesOf('## Live')
    expect(views!.flatMap(([cell = '']) => cell.match(/view: '(\w+)'/)?.[1] ?? [])).toEqual(
      Handshake.options.map((option) => option.entries.view.literal),
    )
    expect(said!.flatMap(([cell = '']) => quoted(cell)).sort()).toEqual(Object.keys(events).sort())
  })

  test('has the same views, events and commands as the AsyncAPI document', () => {
    const { channels, components } = asyncApi() as {
      channels: object
      components: { messages: Record<string, { name: string }> }
    }
    expect(Object.keys(channels).sort()).toEqual(
      Handshake.options.map((option) => option.entries.view.literal).sort(),
    )
    const names = new Set(Object.values(components.messages).map(({ name }) => name))
    expect([...names].sort()).toEqual(['connect', ...Object.keys(events)].sort())
    const given = Object.keys(components.messages).flatMap((id) => id.match(/^command\.(.*)/)?.[1] ?? [])
    expect(given.sort()).toEqual(Object.keys(commands).sort())
  })
})

/** The tables below a heading, each as rows of cells without its head. */
function tablesOf(heading: string): string[][][] {
  const from = contract.indexOf(`\n${heading}\n`) + 1
  expect(from, heading).toBeGreaterThan(0)
  const end = contract.indexOf('\n## ', from)
  const tables = contract.slice(from, end < 0 ? undefined : end).matchAll(/(?:^\|.*\n)+/gm)
  return [...tables].map(([table]) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split(/(?<!\\)\|/).slice(1, -1)),
  )
}

function rowsOf(heading: string): string[][] {
  return tablesOf(heading).flat()
}

function firstCells(heading: string): string[] {
  return rowsOf(heading)
    .flatMap(([cell = '']) => quoted(cell))
    .sort()
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
}

/** The fields of `{ ticket: { number }, token }`, without those within. */
function fieldsIn(shape: string): string[] {
  const outer = shape.replace(/^\{|\}$/g, '').replaceAll(/\{[^{}]*\}/g, '')
  return [...outer.matchAll(/\w+/g)].map(([name]) => name)
}

/** `GET`, `PUT /address` are two operations at one address; so are `GET /address` (`PUT`). */
function operationsIn(cell: string): string[] {
  const address = cell.match(/\/[^`]*/)?.[0] ?? ''
  const isSeveral = (cell.match(/`[A-Z]+ \//g) ?? []).length > 1
  if (!isSeveral) return [...cell.matchAll(/`([A-Z]+)\b/g)].map(([, method]) => `${method} ${address}`)
  const found: string[] = []
  let waiting: string[] = []
  for (const said of quoted(cell)) {
    const [method = '', path] = said.split(' ')
    waiting.push(method)
    if (path === undefined) continue
    found.push(...waiting.map((each) => `${each} ${path}`))
    waiting = []
  }
  return found
}

/** The names of the fields of an object's type, without those of the types within. */
function names(fields: string): string[] {
  let bare = fields.replaceAll(/\/\/.*$/gm, '')
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replaceAll(/\{[^{}]*\}/g, 'object')
  }
  return [...bare.matchAll(/(?:^|;)\s*(\w+)\??(?=[:;\s]|$)/gm)].map(([, name]) => name!).sort()
}
