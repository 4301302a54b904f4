// What the picture of a number says, in the reader's language.

import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { languages } from '../../../shared/languages.ts'
import { reachWords } from '../../../shared/text/reach-words.ts'
import { now } from '../../common/time/site-time.ts'
import { sayInFull } from '../../common/words/say-time.ts'
import { inWords, language, words } from '../../common/words/words.ts'
import { inlinedSite } from '../inlined-site.ts'

export interface Pictured {
  readonly dir: 'ltr' | 'rtl'
  readonly number: string
  /** Above the number. */
  readonly site: string
  /** Below the number. */
  readonly of: readonly string[]
  /** The site's page: the address alone gives nobody a number. */
  readonly address: string
  /** Below the code. */
  readonly notes: readonly string[]
}

export function pictured(
  site: string,
  view: Pick<TicketView, 'name' | 'number' | 'party' | 'queue' | 'queues'>,
): Pictured {
  const text = reachWords[language()]
  const { resident } = words()
  const queues = view.queues ?? inlinedSite()?.view.queues ?? []
  const queue = queues.find(({ id }) => id === view.queue)
  return {
    dir: languages[language()].dir,
    number: view.number,
    site: inWords(view.name),
    of: [
      queue ? inWords(queue.name) : view.queue,
      ...(view.party > 1 ? [resident.partyOf({ count: view.party })] : []),
      text.savedAt({ time: sayInFull(now(), language()) }),
    ],
    address: `${location.origin}/s/${encodeURIComponent(site)}`,
    notes: [text.pictureTrue, text.pictureFind({ lost: resident.lost })],
  }
}
