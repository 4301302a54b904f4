// A picture of each prompt, drawn with the motif, for people who cannot read it.

import { svg, type TemplateResult } from 'lit'
import type { ShownPrompt } from '../../../../shared/day/views/shapes.ts'

const APART = svg`<path class="stroke" d="M32 24h32M40 16l-8 8 8 8M56 16l8 8-8 8" />`

/** One drawing for each kind, 96 units wide and 48 high, in the colour of the words beside it. */
export const ICONS: Readonly<Record<ShownPrompt['kind'], TemplateResult>> = {
  // two people, and the distance between them
  routine: svg`<circle cx="14" cy="24" r="11" /><circle cx="82" cy="24" r="11" />${APART}`,
  // all marks are taken, and one person waits behind the gate
  full: svg`<circle cx="9" cy="24" r="8" /><circle cx="29" cy="24" r="8" /><circle cx="49" cy="24" r="8" />
    <path class="stroke" d="M64 5v38" /><circle class="stroke hollow" cx="82" cy="24" r="9" />`,
  // two people too close, ringed, and the places where they belong
  crowding: svg`<rect class="stroke hollow" x="21" y="4" width="54" height="40" rx="20" />
    <circle cx="38" cy="24" r="10" /><circle cx="57" cy="24" r="10" />
    <path class="stroke" d="M14 16l-8 8 8 8M82 16l8 8-8 8" />`,
  // one person asks: keep the distance
  asked: svg`<circle cx="14" cy="30" r="10" /><circle cx="82" cy="30" r="10" />
    <path class="stroke" d="M32 30h32M40 22l-8 8 8 8M56 22l8 8-8 8M34 10q14-9 28 0" />`,
}
