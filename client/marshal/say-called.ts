import type { Result } from '../../shared/day/commands/index.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { words } from '../common/words/words.ts'
import { nameQueue } from './where-next.ts'

type Called = Result<'call-next' | 'call-one'>

/** The outcome of a call in words: the numbers that it called, or else those that it finished, and where they went on to. */
export function sayCalled({ called, finished, moved = [] }: Called, queues: MarshalView['queues']): string {
  const { marshal: text, where } = words()
  const went = queues.flatMap((queue) => {
    const numbers = moved.flatMap((one) => (one.queue === queue.id ? [one.number] : []))
    return numbers.length ? [where.went({ numbers: numbers.join(' '), queue: nameQueue(queue) })] : []
  })
  if (called.length) return [text.called({ numbers: called.join(' ') }), ...went].join(' · ')
  const over = finished.filter((number) => moved.every((one) => one.number !== number))
  return [...(over.length ? [text.finished({ numbers: over.join(' ') })] : []), ...went].join(' · ')
}
