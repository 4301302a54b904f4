// Says in words a command that waits, was refused or came too late.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { deskName } from '../common/words/kind-words.ts'
import { sayWhole } from '../common/words/say-problem.ts'
import { words } from '../common/words/words.ts'
import type { OutboxEntry } from './outbox/entry.ts'
import { isTap, TAP_LASTS } from './outbox/queue.ts'

/** Says a command. The compiler checks each sentence against its command's input; a kept entry is matched by its name. */
type Sentence = (facts: object) => string

/** The command in words. `view` knows the desk's place word at this site; null: there is no view yet. */
export function sayEntry({ command, input }: OutboxEntry, view: MarshalView | null): string {
  const { outbox } = words()
  const where = nameDesk(String(input['desk'] ?? ''), view)
  const sentence = own(outbox.commands as Readonly<Record<string, Sentence>>, command)
  if (sentence) return sentence({ ...input, where })
  // another release kept it: only the number, the desk or the queue can be said
  const about = [input['number'], 'desk' in input ? where : undefined, input['queue']]
  return [outbox.unknownAct({ command }), ...about.filter((one) => one !== undefined)].join(' · ')
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.keys(table).includes(name) ? table[name] : undefined
}

function nameDesk(desk: string, view: MarshalView | null): string {
  const place = view?.desks.find(({ id }) => id === desk)?.place
  return place ? deskName(desk, place) : `${words().marshal.desk} ${desk}`
}

/** The outcome so far, and the reason. */
export function sayFate(entry: OutboxEntry): string {
  const { command, at, fate } = entry
  const { outbox } = words()
  if (fate.is === 'done') return ''
  if (fate.is === 'refused') {
    return sayWhole(fate.problem)
  }
  if (fate.is === 'lapsed') {
    const why = outbox.lapsed[fate.why]
    if (fate.tried) return sentences(why, outbox.inDoubt)
    return fate.why === 'release'
      ? sentences(why, outbox.notDone, outbox.doAgain)
      : sentences(why, outbox.notDone)
  }
  if (!isTap(entry)) return outbox.waits
  const seconds = Math.max(0, Math.ceil((at + TAP_LASTS - Date.now()) / 1000))
  const said = outbox.tapWaits({ seconds })
  const also = own<string>(outbox.tapWaitsToo, command)
  return also === undefined ? said : sentences(said, also)
}

/** Sentences in a row. A Chinese full stop needs no space after it. */
export function sentences(...said: string[]): string {
  return said.join(' ').replace(/。 /g, '。')
}
