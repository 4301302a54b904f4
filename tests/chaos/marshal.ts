// A marshal's tablet: sees the site, and gives commands that its page offers for that view.

import { setTimeout as pause } from 'node:timers/promises'
import type { CommandName } from '../../shared/day/commands/index.ts'
import { TurnAwayReason } from '../../shared/day/nouns/checks.ts'
import { CallReason, PassOverReason } from '../../shared/day/nouns/ticket.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Cluster } from './cluster.ts'
import { dateIn } from './given-twice.ts'
import type { Heard } from './history.ts'
import { ask } from './http.ts'
import { type Person, type PersonParts, personWith } from './person.ts'
import { openViewer, type Viewer } from './viewer.ts'

/** The last queue and desk are added and removed by settings. */
export const DESKS = ['1', '2', '3', '4']
export const QUEUES = ['A', 'G', 'B']

type Input = object | null
type Verb = (view: MarshalView | null, pick: number) => readonly [CommandName, Input]

/** What a marshal does for the view on the tablet; null if the view does not allow it. */
const verbs = {
  next: (view, pick) => {
    const desk = pickOf(DESKS, pick)
    return ['call-next', view && { desk, seen: callingAt(view, desk) }]
  },
  'blind next': (_, pick) => ['call-next', { desk: pickOf(DESKS, pick), seen: [] }],
  'next few': (view, pick) => {
    const desk = pickOf(DESKS, pick)
    return ['call-next', view && { desk, seen: callingAt(view, desk), people: 1 + (pick % 6) }]
  },
  'call one': (view, pick) => {
    const desk = pickOf(DESKS, pick)
    const choice = [...waitingIn(view), ...standingIn(view), ...(view?.missed ?? []), ...(view?.held ?? [])]
    const more = { desk, seen: view ? callingAt(view, desk) : [], reason: pickOf(CallReason.options, pick) }
    return ['call-one', numbered(choice, pick, more)]
  },
  'let others first': (view, pick) => [
    'pass-over',
    numbered(view?.desks.flatMap(({ next }) => next) ?? [], pick, {
      reason: pickOf(PassOverReason.options, pick),
      ...(pick % 2 ? { desk: pickOf(DESKS, pick) } : {}),
    }),
  ],
  recall: (view, pick) => ['recall', numbered(calledIn(view), pick)],
  arrive: (view, pick) => ['arrive', numbered(calledIn(view), pick)],
  finish: (view, pick) => ['finish', numbered(calledIn(view), pick)],
  'turn away': (view, pick) => {
    const called = calledTo(view)
    const party = called[pick % Math.max(1, called.length)]?.party ?? 1
    const some = pick % 3 ? { people: 1 + (pick % party) } : {}
    const more = { why: pickOf(TurnAwayReason.options, pick), seen: party, ...some }
    return ['turn-away', numbered(calledIn(view), pick, more)]
  },
  'call anyway': (view, pick) => {
    const desk = pickOf(DESKS, pick)
    const more = { desk, seen: view ? callingAt(view, desk) : [], reason: pickOf(CallReason.options, pick) }
    return ['call-one', numbered(waitingIn(view), pick, { ...more, anyway: true })]
  },
  seat: (view, pick) => ['seat', numbered([...waitingIn(view), ...(view?.held ?? [])], pick)],
  prolong: (view, pick) => [
    'prolong-observation',
    numbered(seatedIn(view), pick, { minutes: 1 + (pick % 3) }),
  ],
  'let go': (view, pick) => [
    'end-observation',
    numbered(seatedIn(view), pick, pick % 3 ? { early: true } : {}),
  ],
  'unwell for them': (view, pick) => ['unwell', numbered(seatedIn(view), pick)],
  'go to them': (view, pick) => {
    const unwell = view?.alarms.flatMap((alarm) => (alarm.kind === 'unwell' ? [alarm.number] : []))
    return ['take-unwell', numbered(unwell ?? [], pick)]
  },
  'call staff': (_, pick) => ['call-emergency', pick % 3 ? { desk: pickOf(DESKS, pick) } : {}],
  'go to staff': (view, pick) => {
    const called = view?.alarms.flatMap((alarm) => (alarm.kind === 'emergency' ? [alarm.desk] : [])) ?? []
    const desk = called[pick % Math.max(1, called.length)]
    return ['take-emergency', desk === undefined ? null : desk === null ? {} : { desk }]
  },
  'count in': (_, pick) => ['count-inside', { people: 1 + (pick % 3), way: 'in' }],
  'count out': (_, pick) => ['count-inside', { people: 1 + (pick % 3), way: 'out' }],
  miss: (view, pick) => ['miss', numbered(calledIn(view), pick)],
  'pass over': (view, pick) => ['miss', numbered(standingIn(view), pick)],
  return: (view, pick) => ['return-ticket', numbered(view?.missed ?? [], pick, { places: pick % 5 })],
  resume: (view, pick) => ['resume', numbered(view?.held ?? [], pick)],
  hold: (view, pick) => ['hold', numbered(standingIn(view), pick, { minutes: 1 + (pick % 5) })],
  transfer: (view, pick) => [
    'transfer',
    numbered(waitingIn(view), pick, { queue: pickOf(QUEUES, pick >> 3) }),
  ],
  undo: (view, pick) => {
    const desk = view?.desks.filter(({ undo }) => undo)[pick % 3]
    return ['undo', desk?.undo ? { desk: desk.id, of: desk.undo.of } : null]
  },
  'walk-in': (_, pick) => ['take-ticket', { queue: pickOf(QUEUES, pick), party: 1 + (pick % 10) }],
  help: (view, pick) => {
    const asked = view?.help[pick % Math.max(1, view.help.length)]
    return ['give-help', asked ? { number: asked.number, need: asked.need } : null]
  },
  remind: (_, pick) => ['remind-spacing', { queue: pickOf(QUEUES, pick) }],
  crowding: (_, pick) => ['report-crowding', { queue: pickOf(QUEUES, pick), from: 1 + (pick % 3), to: 3 }],
  uncrowd: (_, pick) => ['clear-crowding', { queue: pickOf(QUEUES, pick) }],
  announce: (_, pick) => [
    'announce',
    { text: { 'zh-CN': `请带好身份证 ${pick}`, en: `Bring your card ${pick}` }, minutes: 5 },
  ],
  pause: (_, pick) => ['pause-queue', { queue: pickOf(QUEUES, pick) }],
  unpause: (_, pick) => ['resume-queue', { queue: pickOf(QUEUES, pick) }],
  'close day': () => ['close-day', {}],
  'close desk': (_, pick) => ['close-desk', { desk: pickOf(DESKS, pick) }],
  'open desk': (_, pick) => ['open-desk', { desk: pickOf(DESKS, pick) }],
  'rest desk': (view, pick) => {
    const desk = pickOf(DESKS, pick)
    return ['rest-desk', { desk, ...(view && pick % 2 ? { finish: callingAt(view, desk) } : {}) }]
  },
  'take desk': (view, pick) => {
    const desk = pickOf(DESKS, pick)
    return ['take-desk', { desk, from: view?.desks.find(({ id }) => id === desk)?.marshal?.id ?? null }]
  },
} as const satisfies Record<string, Verb>

export type MarshalVerb = keyof typeof verbs
export const marshalVerbs = Object.keys(verbs) as MarshalVerb[]

export interface Marshal extends Person {
  act(verb: MarshalVerb, pick: number): void
  viewer(): Viewer
  cookie(): string
  /** Opens the day and every desk, unless they are open. */
  open(): Promise<void>
  /** Closes every desk: then no wait is known, and with time only prompts change. */
  closeDesks(): Promise<void>
  close(): void
}

/** Numbers left out beyond the highest that anybody shows: some may be on phones that no marshal has seen. */
const SPARE = 5

type Parts = Pick<PersonParts, 'name' | 'site' | 'cluster' | 'history' | 'odd'> & {
  readonly passcode: string
}

/** A marshal who is signed in. */
export async function marshalWith({ passcode, ...parts }: Parts): Promise<Marshal> {
  const { name, site, cluster, history } = parts
  let cookie = ''
  await signIn()
  const viewer = openViewer({
    name: `${name}'s tablet`,
    auth: () => ({ view: 'marshal', site }),
    headers: () => ({ cookie }),
    cluster,
    history,
    signIn,
  })
  const person = personWith({
    ...parts,
    role: 'marshal',
    device: null,
    viewer: () => viewer,
    headers: () => ({ cookie }),
    signIn,
  })

  return {
    ...person,
    viewer: () => viewer,
    cookie: () => cookie,
    close: () => viewer.close(),
    open,
    async closeDesks() {
      for (const desk of DESKS) await person.give('close-desk', { desk })
    },
    act: (verb: MarshalVerb, pick: number) =>
      person.soon(async () => {
        const view = (viewer.newest()?.view ?? null) as MarshalView | null
        if (pick % 3 === 0) await goOnCounting(view)
        if (pick % 4 === 0) await sayThatItIsRight(view)
        const [command, input] = verbs[verb](view, pick)
        if (input) await goOn(await person.give(command, input))
      }),
  }

  /** If the day has ended, they open it again. */
  async function goOn(heard: Heard): Promise<void> {
    if (heard.said === 'no' && (heard.code === 'day-closed' || heard.code === 'desk-closed')) await open()
  }

  /** After a restore they look at the highest number that people show, and leave out all numbers up to it and some more. */
  async function goOnCounting(view: MarshalView | null): Promise<void> {
    for (const { queue, last } of view?.unsure ?? []) {
      const highest = Math.max(0, ...history.sent.map(({ heard }) => numberIn(heard, queue, view?.day ?? '')))
      const count = Math.max(0, highest - Number(last?.slice(1) ?? 0)) + SPARE
      await person.give('skip-numbers', { queue, count })
    }
  }

  /** Whoever confirms it, this changes only the machine's clock: it leaves no event in a log. */
  async function sayThatItIsRight(view: MarshalView | null): Promise<void> {
    const clock = view?.alarms.find(({ kind }) => kind === 'clock')
    if (clock?.kind !== 'clock') return
    await ask(
      cluster.nodes[0]?.base ?? '',
      'POST',
      '/api/clock/confirm',
      { says: clock.says },
      { cookie },
    ).catch(() => null)
  }

  async function open(): Promise<void> {
    await person.give('open-day', {})
    for (const desk of DESKS) await person.give('open-desk', { desk })
  }

  async function signIn(): Promise<void> {
    cookie = await signedIn(cluster, name, passcode)
  }
}

/** The session cookie of a person who tries until they are signed in. */
export async function signedIn(cluster: Cluster, name: string, passcode: string): Promise<string> {
  for (let turn = 0; ; turn++) {
    const base = cluster.nodes[turn % cluster.nodes.length]?.base ?? ''
    const said = await ask(base, 'POST', '/api/session', { name, passcode }).catch(() => null)
    if (said?.cookie) return said.cookie
    if (said?.status === 401) throw new Error(`${name} may not sign in`)
    await pause(100)
  }
}

/** The number of a ticket that a person was given, without its letter; 0 if it is of another queue or day. */
function numberIn(heard: Heard, queue: string, day: string): number {
  if (heard.said !== 'yes' || !heard.token || dateIn(heard.token) !== day) return 0
  const { number } = (heard.result as { ticket: { number: string } }).ticket
  return number.startsWith(queue) ? Number(number.slice(1)) : 0
}

function pickOf(list: readonly string[], pick: number): string {
  return list[pick % list.length] ?? ''
}

function numbered(numbers: readonly string[], pick: number, more: object = {}): Input {
  const number = numbers[pick % Math.max(1, numbers.length)]
  return number ? { number, ...more } : null
}

function callingAt(view: MarshalView, desk: string): string[] {
  return view.desks.find(({ id }) => id === desk)?.calling.map(({ number }) => number) ?? []
}

function calledIn(view: MarshalView | null): string[] {
  return view?.desks.flatMap(({ calling }) => calling.map(({ number }) => number)) ?? []
}

function calledTo(view: MarshalView | null): readonly { readonly number: string; readonly party: number }[] {
  return view?.desks.flatMap(({ calling }) => calling) ?? []
}

function seatedIn(view: MarshalView | null): string[] {
  return view?.rooms.flatMap(({ tickets }) => tickets.map(({ number }) => number)) ?? []
}

function standingIn(view: MarshalView | null): string[] {
  return view?.queues.flatMap(({ standing }) => standing.map(({ number }) => number)) ?? []
}

function waitingIn(view: MarshalView | null): string[] {
  return view?.queues.flatMap(({ next }) => next.map(({ number }) => number)) ?? []
}
