import * as v from 'valibot'
import { event } from '../event.ts'
import { Settings } from '../event-fields.ts'
import { furnish } from '../furnish.ts'

export const settingsChanged = event('settings-changed', {
  since: 1,
  shape: v.object({ site: Settings }),
  apply: (draft, { site }) => furnish(draft, site),
  undo: 'nothing',
})
