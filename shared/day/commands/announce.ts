import * as v from 'valibot'
import { isUnderWay } from '../nouns/find.ts'
import { inLanguageOrder, languagesOf } from '../nouns/text.ts'
import { command, refuse } from './command.ts'
import { SaidText, unsaidIn } from './said.ts'

/** Minutes: a whole service day at most. */
const MOST_MINUTES = 720

export const announce = command('announce', {
  by: ['marshal'],
  input: v.strictObject({
    text: SaidText,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES)),
  }),
  decide(day, { text, minutes }, { at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    const missing = unsaidIn(day.site, text, 'text')
    if (missing.length) return refuse('invalid', missing)
    const said = inLanguageOrder(text, languagesOf(day.site))
    return [{ type: 'announced', text: said, until: at + minutes * 60_000 }]
  },
})
