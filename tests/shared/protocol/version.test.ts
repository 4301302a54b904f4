import { createHash } from 'node:crypto'
import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { MarshalView } from '../../../shared/day/views/marshal.ts'
import { ScreenView } from '../../../shared/day/views/screen.ts'
import { OverviewView, SiteView } from '../../../shared/day/views/site.ts'
import { SitesView } from '../../../shared/day/views/sites.ts'
import { TicketView } from '../../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'

/** The number of the last release. To be raised with each release. */
const RELEASED = 3

/**
 * Old pages reload when the number rises. If a command that a device may have stored is not accepted any more in its old
 * form, add its upcast to `commands/lifts.ts`.
 */
const hashes: Record<number, string> = {
  1: 'e0e25a2c6f1c855b',
  2: '900fe1752cebc132',
  3: 'fa7a22e64a7cb825',
  4: '0a4c39e2edf4f4ff',
}

test('the protocol number belongs to exactly these shapes of the views, and these commands', () => {
  const shapes = [MarshalView, ScreenView, OverviewView, SitesView, SiteView, TicketView]
  const views = shapes.map((shape) => toJsonSchema(shape, { errorMode: 'ignore' }))
  // devices keep commands over a release, so inputs and results are pinned as well
  const asked = Object.entries(commands)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { input, result }]) => [
      name,
      toJsonSchema(input, { errorMode: 'ignore', typeMode: 'input' }),
      toJsonSchema(result, { errorMode: 'ignore' }),
    ])
  const hash = createHash('sha256')
    .update(JSON.stringify([views, asked]))
    .digest('hex')
    .slice(0, 16)
  const toDo =
    PROTOCOL > RELEASED
      ? `${PROTOCOL} is not released yet: put the new hash in place of its old one`
      : `${PROTOCOL} is released: raise PROTOCOL, and add the hash of the new number`
  expect(hashes[PROTOCOL], toDo).toBe(hash)
})
