// A simulated next version of Yimi: this one's sources in a folder of their own, with one event and one command added
// that this one does not know.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOG_FORMAT } from '../../shared/day/log/format.ts'

const TREE = join(import.meta.dirname, '../..')

export const NEXT = { format: LOG_FORMAT + 1, release: '9.8.7' }

export interface NextVersion {
  /** The file that its process runs. */
  readonly main: string
  dispose(): void
}

const EVENT = `import * as v from 'valibot'
import { event } from './event.ts'

export const bellRung = event('bell-rung', {
  since: ${NEXT.format},
  shape: v.object({ times: v.number() }),
  apply() {},
  undo: 'nothing',
})
`

const COMMAND = `import * as v from 'valibot'
import { command } from './command.ts'

export const ringBell = command('ring-bell', {
  by: ['marshal'],
  input: v.strictObject({}),
  decide: () => [{ type: 'bell-rung', times: 1 }],
})
`

/** Its command is \`ring-bell\`. */
export function nextVersion(): NextVersion {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-next-'))
  for (const part of ['server', 'shared', 'package.json'])
    cpSync(join(TREE, part), join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'dist'])
    if (existsSync(join(TREE, part))) symlinkSync(join(TREE, part), join(folder, part))
  const events = 'shared/day/events'
  write(`${events}/bell-rung.ts`, EVENT)
  change(
    `${events}/index.ts`,
    'export const events = {',
    "import { bellRung } from './bell-rung.ts'\nexport const events = {\n  'bell-rung': bellRung,",
  )
  change('shared/day/log/format.ts', `LOG_FORMAT = ${LOG_FORMAT}`, `LOG_FORMAT = ${NEXT.format}`)
  const commands = 'shared/day/commands'
  write(`${commands}/ring-bell.ts`, COMMAND)
  change(
    `${commands}/index.ts`,
    'export const commands = {',
    "import { ringBell } from './ring-bell.ts'\nexport const commands = {\n  'ring-bell': ringBell,",
  )
  change('package.json', /"version": "[^"]*"/, `"version": "${NEXT.release}"`)
  return {
    main: join(folder, 'server/main.ts'),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }

  function write(file: string, text: string): void {
    writeFileSync(join(folder, file), text)
  }

  /** Throws if the sources do not have the text that is to be replaced: then update the text here. */
  function change(file: string, from: string | RegExp, to: string): void {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} does not contain ${from}`)
    write(file, after)
  }
}
