// A command that waits, was refused or came too late, in words.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import { deskName } from '../common/words/kind-words.ts'
import { sayWhole } from '../common/words/say-problem.ts'
import { words } from '../common/words/words.ts'
import type { OutboxEntry } from './outbox/entry.ts'
import { isTap, TAP_LASTS } from './outbox/queue.ts'

/** What it says of a command: the compiler holds each to its own input, which what is kept has by its name. */
type Sentence = (facts: object) => string

/** What was asked for. `view` knows what the desk is called at this site; null: there is none yet. */
export function sayEntry({ command, input }: OutboxEntry, view: MarshalView | null): string {
  const { outbox } = words()
  const where = nameDesk(String(input['desk'] ?? ''), view)
  const sentence = own(outbox.commands as Readonly<Record<string, Sentence>>, command)
  if (sentence) return sentence({ ...input, where })
  // another release kept it: what is known of it is whom it is about
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

/** What has come of it so far, and why. */
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

/** Sentences in a row. A Chinese stop has its blank in itself. */
export function sentences(...said: string[]): string {
  return said.join(' ').replace(/。 /g, '。')
}
