// A command that waits, was refused or came too late, in words.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { EntryFacts } from '../../shared/text/zh-CN/outbox.ts'
import { deskName } from '../common/kind-words.ts'
import type { Entry } from '../common/outbox/entry.ts'
import { isTap, TAP_LASTS } from '../common/outbox/queue.ts'
import { sayWhole } from '../common/say-problem.ts'
import { words } from '../common/words.ts'

/** What was asked for. `view` knows what the desk is called at this site; null: there is none yet. */
export function sayEntry({ command, input }: Entry, view: MarshalView | null): string {
  const { outbox } = words()
  const facts = input as unknown as EntryFacts & { desk?: string; party: number }
  if (command === 'take-ticket') return outbox.walkInEntry(facts)
  const sentences: Record<string, (facts: EntryFacts) => string> = outbox.commands
  return (sentences[command] ?? outbox.commands.other)({ ...facts, where: nameDesk(facts.desk ?? '', view) })
}

function nameDesk(desk: string, view: MarshalView | null): string {
  const place = view?.desks.find(({ id }) => id === desk)?.place
  return place ? deskName(desk, place) : `${words().marshal.desk} ${desk}`
}

/** What has come of it so far, and why. */
export function sayFate({ command, at, fate }: Entry): string {
  const { outbox } = words()
  if (fate.is === 'done') return ''
  if (fate.is === 'refused') {
    return sayWhole(fate.problem)
  }
  if (fate.is === 'lapsed') {
    const why = fate.why === 'time' ? outbox.lapsedTime : outbox.lapsedDay
    return sentences(why, fate.tried ? outbox.inDoubt : outbox.notDone)
  }
  if (!isTap(command)) return outbox.waits
  const seconds = Math.max(0, Math.ceil((at + TAP_LASTS - Date.now()) / 1000))
  const said = outbox.tapWaits({ seconds })
  return command === 'call-next' ? sentences(said, outbox.nextUnknown) : said
}

/** Sentences in a row. A Chinese stop has its blank in itself. */
export function sentences(...said: string[]): string {
  return said.join(' ').replace(/。 /g, '。')
}
