// Random days are only useful for a property if they have the events that it needs.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AllowedRole } from '../../../shared/day/commands/command.ts'
import { commands, innerCommands } from '../../../shared/day/commands/index.ts'
import type { By } from '../../../shared/day/log/recorded.ts'
import { moves, sites, walk } from './random-day.ts'

/** The same days in each run. */
const DAYS = fc.sample(fc.tuple(sites, moves), { seed: 20261128, numRuns: 400 })
/** How often a command has an effect in them: at least once in ten days, for each role that may give it. */
const LEAST = DAYS.length / 10
const LEAST_BY_EACH = DAYS.length / 100

/** The roles of each command; an owner may give every command of a marshal. */
const ROLES: Readonly<Record<AllowedRole, readonly By['role'][]>> = {
  anyone: ['resident'],
  holder: ['resident'],
  marshal: ['marshal', 'owner'],
  owner: ['owner'],
  clock: ['clock'],
}

test('every command has an effect in a fair share of the random days, for every role that may give it', () => {
  const done = new Map<string, number>()
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1)
  for (const [site, path] of DAYS) {
    walk(site, path, ({ command, by, decided }) => {
      if (decided.records.length === 0) return
      count(command.name)
      count(`${command.name} by ${by.role}`)
    })
  }
  const seldom = Object.values({ ...commands, ...innerCommands }).flatMap(({ name, by }) => {
    const roles = new Set(by.flatMap((who) => ROLES[who]))
    const least = [[name, LEAST], ...[...roles].map((role) => [`${name} by ${role}`, LEAST_BY_EACH])] as const
    return least.flatMap(([what, times]) => {
      const found = done.get(String(what)) ?? 0
      return found < Number(times) ? [`${what}: ${found}`] : []
    })
  })
  expect(seldom).toEqual([])
})
