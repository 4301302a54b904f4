import * as v from 'valibot'
import { command, refuse } from '../command.ts'
import { isUnderWay } from '../find.ts'
import { onOneLine, plain } from '../plain.ts'
import { Text } from '../site.ts'

/** Words as somebody typed them. They are said on one line. */
const Said = v.pipe(Text.entries.en, v.transform(onOneLine), plain)
/** Minutes: a whole service day at most. */
const MOST_MINUTES = 720

export const announce = command('announce', {
  by: ['marshal'],
  input: v.strictObject({
    text: v.strictObject({ 'zh-CN': Said, en: Said }),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES)),
  }),
  decide(day, { text, minutes }, { at }) {
    if (!isUnderWay(day)) return refuse('day-closed')
    return [{ type: 'announced', text, until: at + minutes * 60_000 }]
  },
})
