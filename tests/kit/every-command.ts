// One example of each command in which it has an effect: the events before it, who gives it, and its input. The site
// has the queues A, with two marks, and G, without a line, the desk 1, the room P with one seat, and a quota of 90 people at A.

import type { CommandName } from '../../shared/day/commands/index.ts'

type Given = readonly [command: CommandName, input: object, id?: string]

export interface Row {
  readonly who: 'anyone' | 'holder' | 'marshal'
  readonly before: readonly Given[]
  readonly input: object
}

const number = 'A001'
const waiting = 'A003'
const CALL = '6f1b1c62-5d2e-4c0f-9d6a-0a4d3b6f7e01'
const text = { 'zh-CN': '请站到树荫下', en: 'Stand in the shade' }

const open: readonly Given[] = [
  ['open-day', {}],
  ['open-desk', { desk: '1' }],
]
const three: readonly Given[] = [...open, ...Array<Given>(3).fill(['take-ticket', { queue: 'A' }])]
const atDesk: readonly Given[] = [...three, ['call-next', { desk: '1', seen: [] }, CALL]]

/** In the room P: one more than can sit there. */
const inRoom: readonly Given[] = [...open, ...Array<Given>(2).fill(['take-ticket', { queue: 'P' }])]

const visit: readonly Given[] = [...three, ['note-visit', { number }]]

const holder = (input: object, before = three): Row => ({ who: 'holder', before, input })
const marshal = (input: object, before = three): Row => ({ who: 'marshal', before, input })

export const everyCommand: Readonly<Record<CommandName, Row>> = {
  'open-day': marshal({}, []),
  'close-day': marshal({}),
  'stay-open': marshal({ until: '20:00' }),
  'take-ticket': { who: 'anyone', before: open, input: { queue: 'A', party: 2, device: 'a'.repeat(22) } },
  leave: holder({ number }),
  hold: holder({ number, minutes: 10 }),
  resume: holder({ number }, [...three, ['hold', { number }]]),
  'on-my-way': holder({ number }),
  'wish-soon': holder({ number: waiting, before: 3 }),
  'ask-help': holder({ number, need: 'wheelchair' }),
  'give-help': marshal({ number, need: 'code' }, [...three, ['ask-help', { number, need: 'code' }]]),
  'call-next': marshal({ desk: '1', seen: [] }),
  'call-one': marshal({ desk: '1', seen: [], number: waiting, reason: 'care' }),
  'pass-over': marshal({ desk: '1', number, reason: 'not-ready' }),
  recall: marshal({ number }, atDesk),
  arrive: marshal({ number }, atDesk),
  finish: marshal({ number }, atDesk),
  seat: marshal({ number: 'P002' }, inRoom),
  'prolong-observation': marshal({ number: 'P001', minutes: 10 }, inRoom),
  'end-observation': marshal({ number: 'P001', early: true }, inRoom),
  unwell: holder({ number }),
  'take-unwell': marshal({ number }, [...three, ['unwell', { number }]]),
  'call-emergency': marshal({ desk: '1' }, open),
  'take-emergency': marshal({}, [...open, ['call-emergency', {}]]),
  miss: marshal({ number }, atDesk),
  'turn-away': marshal({ number, why: 'fever' }, atDesk),
  'return-ticket': marshal({ number, places: 1 }, [...atDesk, ['miss', { number }]]),
  'come-back': holder({ number }, [...atDesk, ['miss', { number }]]),
  transfer: marshal({ number: waiting, queue: 'G' }),
  'open-desk': marshal({ desk: '1' }, [['open-day', {}]]),
  'close-desk': marshal({ desk: '1' }, atDesk),
  'rest-desk': marshal({ desk: '1', finish: [number] }, atDesk),
  'take-desk': marshal({ desk: '1', from: 'm1' }, [...atDesk, ['rest-desk', { desk: '1' }]]),
  'pause-queue': marshal({ queue: 'A' }),
  'resume-queue': marshal({ queue: 'A' }, [...three, ['pause-queue', { queue: 'A' }]]),
  'pause-site': marshal({ reason: 'weather' }),
  'resume-site': marshal({}, [...three, ['pause-site', { reason: 'lunch', until: 30 }]]),
  'remind-spacing': marshal({ queue: 'A' }),
  'report-crowding': marshal({ queue: 'A', from: 1, to: 2 }),
  'clear-crowding': marshal({ queue: 'A' }, [...three, ['report-crowding', { queue: 'A', from: 1, to: 2 }]]),
  announce: marshal({ text, minutes: 5 }),
  'end-announcement': marshal({}, [...three, ['announce', { text, minutes: 5 }]]),
  undo: marshal({ desk: '1', of: CALL }, atDesk),
  'allow-joins': marshal({ minutes: 5 }),
  'skip-numbers': marshal({ queue: 'A', count: 20 }),
  'take-in': marshal({ from: 'A9001', to: 'A9003' }, open),
  'count-inside': marshal({ people: 2, way: 'in' }),
  'note-visit': marshal({ number }),
  'tick-visit': marshal({ visit: 1 }, visit),
  'reopen-visit': marshal({ visit: 1 }, [...visit, ['tick-visit', { visit: 1 }]]),
  'set-quota': marshal({ queue: 'A', people: 60, why: 'delivery' }),
  'amend-ticket': { who: 'holder', before: three, input: { number: waiting, party: 4 } },
}
