import * as v from 'valibot'
import { command, refuse } from '../command.ts'
import { isUnderWay } from '../find.ts'
import { onOneLine, plain } from '../plain.ts'
import { Words } from '../site.ts'
import { textOf } from '../site-texts.ts'
import { inOrder, lackingIn, languagesOf } from '../text.ts'

/** Words as somebody typed them. They are said on one line. */
const Said = v.pipe(Words, v.transform(onOneLine), plain)
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
    return [{ type: 'announced', text: inOrder(text, languages), until: at + minutes * 60_000 }]
  },
})
