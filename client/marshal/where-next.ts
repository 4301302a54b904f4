// Where those go on to whom a command finishes: what is known of it, and whether the desk has to say.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { inWords, words } from '../common/words/words.ts'
import { fieldOfFinished } from './outbox/special.ts'

type Queue = MarshalView['queues'][number]
type Shown = Pick<MarshalView, 'desks' | 'queues'>

/** The question to a marshal. */
export interface WhereNext {
  readonly numbers: readonly string[]
  /** The queues to which all of them may go on; none: they have to be finished one at a time. */
  readonly queues: readonly Queue[]
}

/** The numbers that a command finishes, as far as the tablet sees them. */
function finishedBy(
  command: string,
  input: Readonly<Record<string, unknown>>,
  { desks }: Shown,
): readonly string[] {
  const field = fieldOfFinished(command)
  const named = field === null ? [] : (input[field] ?? [])
  if (field === 'desk') return desks.find(({ id }) => id === named)?.calling.map(({ number }) => number) ?? []
  return [named].flat() as string[]
}

/** What has to be asked before a command is given; null: nothing. */
export function questionFor(command: string, input: object, view: Shown | null): WhereNext | null {
  if (!view) return null
  const numbers = finishedBy(command, input as Readonly<Record<string, unknown>>, view)
  const unsaid = numbers.flatMap((number) => {
    const queue = queueAt(view, number)
    return queue?.choose ? [{ number, queue }] : []
  })
  const [first, ...others] = unsaid
  if (!first) return null
  const ways = first.queue.then.filter((id) => others.every(({ queue }) => queue.then.includes(id)))
  return {
    numbers: unsaid.map(({ number }) => number),
    queues: ways.flatMap((id) => view.queues.filter((queue) => queue.id === id)),
  }
}

/** The queue in which a number was called that is at a desk. */
function queueAt({ desks, queues }: Shown, number: string): Queue | undefined {
  const called = desks.flatMap(({ calling }) => calling).find((one) => one.number === number)
  return queues.find(({ id }) => id === called?.queue)
}

/** The letter of a queue and its name. */
export function nameQueue({ id, name }: Pick<Queue, 'id' | 'name'>): string {
  return `${id} ${inWords(name)}`
}

/** Where the numbers at a desk go when they are finished, a sentence for each way; none at a site of one step. */
export function sayGoing(view: Shown, calling: readonly { readonly number: string }[]): string[] {
  if (view.queues.every(({ then }) => then.length === 0)) return []
  const ways = new Map<string, string[]>()
  const sayings = new Map<string, (of: { numbers: string }) => string>()
  for (const { number } of calling) {
    const queue = queueAt(view, number)
    const [key, say] = goingFrom(view, queue)
    ways.set(key, [...(ways.get(key) ?? []), number])
    sayings.set(key, say)
  }
  return [...ways].map(([key, numbers]) => sayings.get(key)?.({ numbers: numbers.join(' ') }) ?? '')
}

function goingFrom(
  { queues }: Shown,
  queue: Queue | undefined,
): [string, (of: { numbers: string }) => string] {
  const { where } = words()
  const then = queue?.then ?? []
  if (then.length === 0) return ['', where.ends]
  if (queue?.choose) return [`?${then.join('')}`, where.asks]
  if (then.length > 1) return [`<${then.join('')}`, where.goesShortest]
  const next = queues.find(({ id }) => id === then[0])
  return [then[0]!, ({ numbers }) => where.goes({ numbers, queue: next ? nameQueue(next) : then[0]! })]
}
