// Every command by every kind of caller: which refusal comes first, and which actor the log records.

import { expect, test } from 'vitest'
import type { Actor } from '../../../server/access/actor.ts'
import { doorkeeperWith } from '../../../server/access/doorkeeper.ts'
import { keysFrom } from '../../../server/access/keys.ts'
import { passesWith } from '../../../server/access/passes.ts'
import { ticketTokensWith } from '../../../server/access/ticket-tokens.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { testClock } from '../../kit/test-clock.ts'

const DATE = '2026-11-23'
const keys = keysFrom('a secret of tests')
const tokens = ticketTokensWith(keys)
const door = doorkeeperWith({ keys, passes: passesWith(keys), tokens, clock: testClock() })

const on = (date: string, epoch = 0) => ({ date, epoch, epochOf: () => epoch })
const mine = tokens.issue('one', DATE, 'A001')
const staffed = (role: 'owner' | 'marshal' | 'viewer', site: string, token: string | null = null): Actor => ({
  kind: 'staff',
  staff: {
    id: `${role}-id`,
    name: role,
    role,
    sites: role === 'owner' ? [] : [site],
    allSites: false,
    passcode: '',
  },
  session: `${role}-session`,
  token,
  joins: [],
  device: null,
})
const resident = (token: string | null = null): Actor => ({
  kind: 'resident',
  token,
  joins: [],
  device: null,
})

const actors: Record<string, Actor> = {
  'nobody signed in': resident(),
  'the holder': resident(mine),
  "another ticket's holder": resident(tokens.issue('one', DATE, 'A002')),
  "yesterday's holder": resident(tokens.issue('one', '2026-11-22', 'A001')),
  "another site's holder": resident(tokens.issue('two', DATE, 'A001')),
  'a forger': resident('20261123.forged'),
  'the owner': staffed('owner', 'one'),
  'the marshal': staffed('marshal', 'one'),
  "another site's marshal": staffed('marshal', 'two'),
  'a viewer': staffed('viewer', 'one'),
  'a viewer with the ticket': staffed('viewer', 'one', mine),
  'the marshal with the ticket': staffed('marshal', 'one', mine),
  "the marshal with another site's ticket": staffed('marshal', 'one', tokens.issue('two', DATE, 'A001')),
  'a screen': {
    kind: 'screen',
    screen: {
      id: 's',
      site: 'one',
      name: 'gate',
      hash: '',
      pairedAt: 0,
      seen: null,
      scope: { desks: [], queues: [] },
    },
  },
}

/** For each kind of command: the refusal, or the actor. */
const expected: Record<string, [marshals: string, holders: string, anyones: string, holdersAlone: string]> = {
  'nobody signed in': ['not-signed-in', 'not-signed-in', 'resident device', 'not-signed-in'],
  'the holder': ['not-signed-in', 'resident A001', 'resident device', 'resident A001'],
  "another ticket's holder": ['not-signed-in', 'not-yours', 'resident device', 'not-yours'],
  "yesterday's holder": ['not-signed-in', 'ticket-over', 'resident device', 'ticket-over'],
  "another site's holder": ['not-signed-in', 'not-yours', 'resident device', 'not-yours'],
  'a forger': ['not-signed-in', 'not-yours', 'resident device', 'not-yours'],
  'the owner': ['owner owner-id', 'owner owner-id', 'owner owner-id', 'not-allowed'],
  'the marshal': ['marshal marshal-id', 'marshal marshal-id', 'marshal marshal-id', 'not-allowed'],
  "another site's marshal": ['not-allowed', 'not-allowed', 'resident device', 'not-allowed'],
  'a viewer': ['not-allowed', 'not-allowed', 'resident device', 'not-allowed'],
  'a viewer with the ticket': ['not-allowed', 'resident A001', 'resident device', 'resident A001'],
  'the marshal with the ticket': [
    'marshal marshal-id',
    'resident A001',
    'marshal marshal-id',
    'resident A001',
  ],
  "the marshal with another site's ticket": [
    'marshal marshal-id',
    'marshal marshal-id',
    'marshal marshal-id',
    'not-yours',
  ],
  'a screen': ['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
}

const kinds = [
  (by: readonly string[]) => by.join() === 'marshal',
  (by: readonly string[]) => by.includes('holder') && by.length > 1,
  (by: readonly string[]) => by.includes('anyone'),
  (by: readonly string[]) => by.join() === 'holder',
]

test('every command is of a kind in this table', () => {
  expect(Object.values(commands).filter(({ by }) => !kinds.some((is) => is(by)))).toEqual([])
  expect(Object.keys(expected)).toEqual(Object.keys(actors))
})

const rows = Object.values(commands).flatMap((command) =>
  Object.keys(actors).map((who) => ({ who, name: command.name, command })),
)

test.each(rows)('$name by $who', ({ who, command }) => {
  const wanted = expected[who]?.[kinds.findIndex((is) => is(command.by))]
  const admitted = door.admit(actors[who] as Actor, 'one', command)
  if (typeof admitted === 'string') return expect(admitted).toBe(wanted)
  const issuer = admitted.as({ number: 'A001', device: 'd'.repeat(22) }, on(DATE))
  if ('refused' in issuer) return expect(issuer.refused).toBe(wanted)
  const { role, id } = issuer.by
  const isDevice = id === issuer.device && role === 'resident'
  expect(`${role} ${isDevice ? 'device' : id}`).toBe(wanted)
})

test('the hash of a device differs each day and at each site, and is missing without a device', () => {
  const hash = (site: string, date: string, device?: string) => {
    const admitted = door.admit(resident(), site, commands['take-ticket'])
    if (typeof admitted === 'string') throw new Error(admitted)
    const issuer = admitted.as(device === undefined ? {} : { device }, on(date))
    return 'refused' in issuer ? issuer.refused : issuer.device
  }
  const all = [
    hash('one', DATE, 'a'.repeat(22)),
    hash('one', '2026-11-24', 'a'.repeat(22)),
    hash('two', DATE, 'a'.repeat(22)),
    hash('one', DATE, 'b'.repeat(22)),
  ]
  expect(new Set(all).size).toBe(4)
  expect(hash('one', DATE, 'a'.repeat(22))).toBe(all[0])
  expect(hash('one', DATE)).toBeNull()
  expect(all.join()).not.toContain('aaaa')
})
