import * as v from 'valibot'
import { formatOfTexts } from '../nouns/text.ts'
import { event } from './event.ts'
import { Figure, SiteText } from './event-fields.ts'

export const announced = event('announced', {
  since: 1,
  needs: ({ text }) => formatOfTexts(text),
  shape: v.object({ text: SiteText, until: Figure }),
  apply(draft, { text, until }) {
    draft.announcement = { text, until }
  },
  undo: 'nothing',
})
