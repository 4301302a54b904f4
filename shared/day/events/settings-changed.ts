import * as v from 'valibot'
import { furnish } from '../draft/furnish.ts'
import { formatOfSite } from '../nouns/site-format.ts'
import { event } from './event.ts'
import { SiteSettings } from './event-fields.ts'

export const settingsChanged = event('settings-changed', {
  since: 1,
  needs: ({ site }) => formatOfSite(site),
  shape: v.object({ site: SiteSettings }),
  apply: (draft, { site }) => furnish(draft, site),
  undo: 'nothing',
})
