import * as v from 'valibot'
import { furnish } from '../draft/furnish.ts'
import { textsOf } from '../nouns/site-texts.ts'
import { formatOfTexts } from '../nouns/text.ts'
import { event } from './event.ts'
import { SiteSettings } from './event-fields.ts'

export const settingsChanged = event('settings-changed', {
  since: 1,
  needs: ({ site }) => formatOfTexts(...textsOf(site)),
  shape: v.object({ site: SiteSettings }),
  apply: (draft, { site }) => furnish(draft, site),
  undo: 'nothing',
})
