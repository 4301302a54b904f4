// What the wall says of when the site is open, in each of its languages.

import type { ScreenView } from '../../../shared/day/views/screen.ts'
import type { Language } from '../../../shared/languages.ts'
import { aheadWords } from '../../../shared/text/ahead-words.ts'
import { dateIn } from '../time/date-in.ts'
import { wordsIn } from '../words/loaded-words.ts'
import { breakNow, sayAhead, sayOpens } from '../words/say-ahead.ts'

/** Says it in a language; empty: there is nothing to say. */
export type SayOpening = (language: Language) => string

type Opening = Pick<ScreenView, 'day' | 'hours' | 'ahead' | 'timeZone' | 'over'>

/** Beside the site's name: its hours, or what is next. */
export function sayHoursOn({ hours, ahead, timeZone }: Opening, at: number): SayOpening {
  return (language) => {
    if (ahead) return sayAhead({ ahead, timeZone }, at, language)
    return hours ? wordsIn(language).screen.hours(hours) : ''
  }
}

/** In place of a call while nobody is called and nobody waits: when to come again, with thanks at the end of a day, until midnight. */
export function sayAgain(opening: Opening, at: number): SayOpening {
  const { hours, ahead, timeZone } = opening
  const isDone = isOverToday(opening, at)
  return (language) => {
    if (!ahead) return hours ? wordsIn(language).screen.hours(hours) : ''
    const opens = sayOpens({ ahead, timeZone }, at, language)
    const { thanks, both } = aheadWords[language]
    if (!isDone) return opens
    return opens ? both({ before: thanks, next: opens }) : thanks
  }
}

/**
 * Whether no more numbers are given on the date that it is. A day is shown until the next one opens: in the morning it is still
 * over, and "today" is no longer its date.
 */
export function isOverToday({ over, day, timeZone }: Opening, at: number): boolean {
  return over && day === dateIn(timeZone, at)
}

/** In place of a call in a break: when it goes on; empty: there is no break now. */
export function sayBreakOn({ ahead, timeZone }: Opening, at: number): SayOpening {
  return (language) =>
    ahead && breakNow({ ahead, timeZone }, at) ? sayAhead({ ahead, timeZone }, at, language) : ''
}
