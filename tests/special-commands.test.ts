// What is special about a command stands on the command. Whoever treats one apart by its name makes a rule that nobody finds.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands, innerCommands } from '../shared/day/commands/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const names = Object.keys({ ...commands, ...innerCommands })
const several = names.filter((name) => name.includes('-'))

/** The list and its rules; words by a command's name, which do not compile where one is missing. */
const BY_NAME = /^shared\/(?:day\/commands|text)\//
/** Held by the compiler to what stands on the commands. */
const HELD = 'client/marshal/outbox/special.ts'

test('no file of the server or of what is shared names a command', () => {
  const wrong = sourcesIn('server', 'shared').flatMap(({ path, text }) =>
    BY_NAME.test(path) ? [] : namedIn(text).map((name) => `${path}: ${name}`),
  )
  expect(wrong).toEqual([])
})

test('a page names a command to give it, and asks of none whether it is that', () => {
  const wrong = sourcesIn('client').flatMap(({ path, text }) =>
    path === HELD ? [] : comparedIn(text).map((name) => `${path}: ${name}`),
  )
  expect(wrong).toEqual([])
})

test('whoever asks for a command by its name is found out', () => {
  const naming = "give(commands['open-day']) // as 'call-one' does\nif (ask.command.name === 'undo') {}"
  expect(namedIn(naming)).toEqual(['open-day', 'undo'])
  const asking = `if (command === 'undo') a(); if ('take-ticket' !== name) b()
    switch (name) { case 'open-day': c() }
    const special = ['call-next', 'call-one'].includes(name)
    give('close-day', {}); action === 'leave'; give(paused ? 'resume-queue' : 'pause-queue')`
  expect(comparedIn(asking).sort()).toEqual(['call-next', 'call-one', 'open-day', 'take-ticket', 'undo'])
})

/** Which of the names stand in quotes, outside of comments. */
function quoted(which: readonly string[], text: string): string[] {
  return [...bare(text).matchAll(/(['"`])([a-z-]+)\1/g)].flatMap(([, , name]) =>
    name !== undefined && which.includes(name) ? [name] : [],
  )
}

/** Names that stand there at all: of one word only where a command is asked for it, since other things are called so too. */
function namedIn(text: string): string[] {
  return [...new Set([...quoted(several, text), ...comparedIn(text)])]
}

/** Names that are compared or listed: of one word only where it is compared with a command, since other things are called so too. */
function comparedIn(text: string): string[] {
  const code = bare(text)
  const compared = /[!=]==? *(['"`])([a-z-]+)\1|(['"`])([a-z-]+)\3 *[!=]==?|\bcase (['"`])([a-z-]+)\5/g
  const ofACommand = /\bcommand(?:\??\.name)? *[!=]==? *(['"`])([a-z-]+)\1/g
  const listed = [...code.matchAll(/\[[^[\]]*\]\.(?:includes|some|find)\b/g)].flatMap(([list]) =>
    quoted(several, list),
  )
  const found = [...code.matchAll(compared)]
    .map(([, , one, , other, , third]) => one ?? other ?? third ?? '')
    .filter((name) => several.includes(name))
  const single = [...code.matchAll(ofACommand)].map(([, , name]) => name ?? '')
  return [...new Set([...found, ...listed, ...single.filter((name) => names.includes(name))])]
}

function bare(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

interface Source {
  readonly path: string
  readonly text: string
}

function sourcesIn(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({
        path: `${folder}/${file}`,
        text: readFileSync(join(root, folder, file), 'utf8'),
      })),
  )
}
