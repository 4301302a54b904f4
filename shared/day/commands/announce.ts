import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { onOneLine, plain } from '../nouns/plain.ts'
import { Wording } from '../nouns/site-text.ts'
import { textOf } from '../nouns/site-texts.ts'
import { inLanguageOrder, lackingIn, languagesOf } from '../nouns/text.ts'
import { command, refuse } from './command.ts'

/** Text as it was typed. It is shown on one line. */
const Said = v.pipe(Wording, v.transform(onOneLine), plain)
/** Minutes: a whole service day at most. */
const MOST_MINUTES = 720

export const announce = command('announce', {
  by: ['marshal'],
  input: v.strictObject({
    text: textOf(Said),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES)),
  }),
  decide(day, { text, minutes }, { at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    const languages = languagesOf(day.site)
    const missing = lackingIn(text, languages)
    if (missing.length)
      return refuse(
        'invalid',
        missing.map((language) => ({ path: `text.${language}`, rule: 'missing' })),
      )
    return [{ type: 'announced', text: inLanguageOrder(text, languages), until: at + minutes * 60_000 }]
  },
})
