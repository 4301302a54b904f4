// Views as a server would send them, for states that would take an hour to reach.

import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { idleDesk } from '../../kit/idle-desk.ts'
import { waitOf } from '../../kit/wait.ts'

type Queue = ScreenView['queues'][number]

export function queueOf(
  id: string,
  changes: Partial<Queue> & { marks?: number; standing?: number } = {},
): Queue {
  const { marks = 31, standing = 0, ...rest } = changes
  const name = id === 'A' ? { 'zh-CN': '普通队列', en: 'General' } : { 'zh-CN': '绿色通道', en: 'Green lane' }
  return {
    id,
    name,
    waiting: standing + 12,
    wait: waitOf(12, 18),
    paused: false,
    line: { marks, standing, spacing: 1 },
    lit: [],
    crowded: null,
    ...rest,
  }
}

/** An open site with two queues and no people. */
export function viewOf(changes: Partial<ScreenView> = {}): ScreenView {
  return {
    day: '2022-04-10',
    version: 1,
    epoch: 0,
    protocol: PROTOCOL,
    name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' },
    languages: ['zh-CN', 'en'],
    timeZone: 'Asia/Shanghai',
    hours: { from: '08:00', to: '20:00', lastNumber: '19:30' },
    kind: 'testing',
    words: null,
    observation: null,
    open: true,
    over: false,
    desks: ['1', '2', '3'].map((id) => idleDesk(id)),
    unserved: null,
    calls: [],
    missed: [],
    missedAgain: [],
    soon: [],
    forward: [],
    queues: [queueOf('A', { waiting: 0, wait: null }), queueOf('G', { marks: 11, waiting: 0, wait: null })],
    rooms: [],
    prompt: null,
    announcement: null,
    inside: null,
    screen: null,
    pass: { url: 'https://yimi.example/q/xingfuli?k=1a2b3c4d5e6f7g8h9i0j', until: 0 },
    ...changes,
  }
}

const desks = ['2', '1', '3', '2', '1', '3', '2', '1']

/** Calls, newest first; those of one desk at one moment are in one row. */
export function callsOf(newest: number, count = desks.length): ScreenView['calls'] {
  return Array.from({ length: Math.min(count, newest) }, (_, index) => ({
    number: numberOf(newest - index),
    desk: desks[index % desks.length] ?? '1',
    place: 'sampling' as const,
    call: newest - index,
    at: 1_650_000_000_000 - index * 40_000,
  }))
}

export function numberOf(count: number): string {
  return `A${String(count).padStart(3, '0')}`
}

export const stages: Readonly<Record<string, ScreenView>> = {
  empty: viewOf(),
  half: viewOf({
    calls: callsOf(31, 5),
    forward: [
      { number: 'A047', mark: 14 },
      { number: 'A048', mark: 15 },
      { number: 'G007', mark: 4 },
    ],
    queues: [
      queueOf('A', { standing: 15, lit: [14, 15], waiting: 15, wait: waitOf(12, 18) }),
      queueOf('G', { marks: 11, standing: 4, lit: [4], waiting: 4, wait: waitOf(3, 6) }),
    ],
  }),
  full: viewOf({
    calls: callsOf(31),
    forward: [{ number: 'A062', mark: 31 }],
    queues: [
      queueOf('A', { standing: 31, lit: [31], waiting: 87, wait: waitOf(48, 65) }),
      queueOf('G', { marks: 11, standing: 11, waiting: 13, wait: waitOf(14, 22) }),
    ],
    prompt: { id: 4, kind: 'full', queue: 'A', until: 0 },
  }),
  crowded: viewOf({
    calls: callsOf(40),
    forward: [{ number: 'A069', mark: 28 }],
    queues: [
      queueOf('A', {
        standing: 28,
        lit: [28],
        waiting: 61,
        wait: waitOf(32, 44),
        crowded: { from: 5, to: 9 },
      }),
      queueOf('G', { marks: 11, standing: 5, waiting: 5, wait: waitOf(4, 9) }),
    ],
    prompt: { id: 5, kind: 'crowding', queue: 'A', from: 5, to: 9, until: 0 },
  }),
}
