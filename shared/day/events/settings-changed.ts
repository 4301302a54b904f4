import * as v from 'valibot'
import { event } from '../event.ts'
import { Settings } from '../event-fields.ts'
import { furnish } from '../furnish.ts'
import { textsOf } from '../site-texts.ts'
import { formatOfTexts } from '../text.ts'

export const settingsChanged = event('settings-changed', {
  since: 1,
  needs: ({ site }) => formatOfTexts(...textsOf(site)),
  shape: v.object({ site: Settings }),
  apply: (draft, { site }) => furnish(draft, site),
  undo: 'nothing',
})
