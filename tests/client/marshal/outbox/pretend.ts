// A server that remembers ids as the real one does, and a connection to it that loses the messages that a test names.

import { Outbox, type ServerLink } from '../../../../client/marshal/outbox/outbox.ts'
import { memoryOutbox, type OutboxStore } from '../../../../client/marshal/outbox/store.ts'
import type { Reply } from '../../../../shared/protocol/live.ts'
import type { ProblemCode } from '../../../../shared/protocol/problems.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { problemOf } from '../../../../shared/text/problem.ts'

export interface PretendServer {
  day: string
  protocol: number
  /** The account that is signed in. */
  account: string | null
  refuses: ProblemCode | null
  /** The commands that the server knows; null: every one. */
  knows: readonly string[] | null
  /** The ids, in the order in which they came. */
  readonly asked: string[]
  /** The commands, in the order in which they were done. */
  readonly done: string[]
  answer(id: string, command: string): Reply
}

export function pretendServer(): PretendServer {
  const answers = new Map<string, Reply>()
  return {
    day: 'day-1',
    protocol: PROTOCOL,
    account: '王芳',
    refuses: null,
    knows: null,
    asked: [],
    done: [],
    answer(id, command) {
      this.asked.push(id)
      const before = answers.get(id)
      if (before) return before
      if (this.knows?.includes(command) === false)
        return { ok: false, problem: problemOf('unknown-command', 'en') }
      if (this.refuses) return { ok: false, problem: problemOf(this.refuses, 'en') }
      this.done.push(command)
      const reply: Reply = { ok: true, version: this.done.length, result: { of: command } }
      answers.set(id, reply)
      return reply
    },
  }
}

export interface PretendLine extends ServerLink {
  isDead: boolean
  losesAnswers: boolean
}

export function lineTo(server: PretendServer): PretendLine {
  return {
    isDead: false,
    protocol: () => server.protocol,
    losesAnswers: false,
    async day() {
      if (this.isDead) throw new Error('dead')
      return server.day
    },
    async account() {
      if (this.isDead) throw new Error('dead')
      return server.account
    },
    async send({ id, command }) {
      if (this.isDead) throw new Error('dead')
      const reply = server.answer(id, command)
      if (this.losesAnswers) throw new Error('lost')
      return reply
    },
  }
}

export function deadLine(): PretendLine {
  return { ...lineTo(pretendServer()), isDead: true }
}

interface Some {
  readonly server?: PretendServer
  readonly line?: PretendLine
  readonly store?: OutboxStore | Promise<OutboxStore>
}

/** An outbox with a clock that stands still. */
export function outboxOn({
  server = pretendServer(),
  line = lineTo(server),
  store = memoryOutbox(),
}: Some = {}) {
  const clock = { now: 0 }
  let last = 0
  const newId = () => {
    last += 1
    return `id-${last}`
  }
  const giver = () => server.account
  const parts = { site: 'xingfuli', line, store, now: () => clock.now, newId, giver }
  return { outbox: new Outbox({ ...parts, alone: (work) => work() }), server, line, clock }
}
