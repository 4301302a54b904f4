// A notice as its holder is told it: one sentence that needs no page around it.

import type { Site } from '../../../shared/day/nouns/site.ts'
import { textIn } from '../../../shared/day/nouns/text.ts'
import type { Notice } from '../../../shared/day/views/notices.ts'
import type { Language } from '../../../shared/languages.ts'
import { deskNameIn } from '../../../shared/text/desk-name.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { toldWords } from '../../../shared/text/told-words.ts'
import type { ToldWords } from '../../../shared/text/zh-CN/told.ts'

type Ticket = NonNullable<Notice['data']['ticket']>
interface Around {
  /** The whole name of the desk; empty: there is none. */
  readonly where: string
  readonly queue: string
}
type Sentence = (text: ToldWords, ticket: Ticket, around: Around) => string

/** What a holder is told, by the notice. What they have just done themselves, or stand beside, they are not told. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'ticket.soon': ({ soon }) => soon,
  'ticket.lined': ({ lined }) => lined,
  'ticket.called': ({ called }, _, { where }) => called({ where }),
  'ticket.recalled': ({ recalled }, _, { where }) => recalled({ where }),
  'ticket.missed': ({ missed }) => missed,
  'ticket.passed-over': ({ passedOver }) => passedOver,
  'ticket.returned': ({ returned }) => returned,
  // a reason: a marshal did it
  'ticket.held': ({ held }, { reason }) => (reason === null ? '' : held),
  'ticket.resumed': ({ resumed }) => resumed,
  'ticket.held-over': ({ resumed }) => resumed,
  'ticket.moved-on': ({ movedOn }, _, { queue }) => movedOn({ queue }),
  'ticket.transferred': ({ transferred }, _, { queue }) => transferred({ queue }),
  // back at the desk it needs no word
  'ticket.put-back': ({ undone }, { state }) => (state === 'waiting' || state === 'lined' ? undone : ''),
  // a day ends in the night: of that nobody is woken
  'ticket.left': ({ removed }, { reason }) => (reason === 'removed' ? removed : ''),
  'ticket.observed': ({ observed }) => observed,
}

/** The message of a notice in a language; empty: its holder is told nothing of it. */
export function sayNotice({ type, data: { ticket } }: Notice, site: Site, language: Language): string {
  const say = SENTENCES[type]
  if (!ticket || !say) return ''
  const { number, queue, desk, place } = ticket
  const named = site.queues.find(({ id }) => id === queue)?.name
  const around = {
    where: desk === null ? '' : deskNameIn(everyLanguage[language], desk, place),
    queue: named ? textIn(named, language) : queue,
  }
  const text = say(toldWords[language], ticket, around)
  return text && toldWords[language].sent({ who: number, site: textIn(site.name, language), text })
}
