import * as v from 'valibot'

/** What a desk's last command did: a marshal reads it on the button that undoes it. Pages have a text for each. */
export const DeskAct = v.picklist([
  'called',
  'recalled',
  'arrived',
  'finished',
  'moved-on',
  'missed',
  'returned',
  'passed-over',
  'transferred',
  'held',
  'removed',
  'turned-away',
  'amended',
  'opened',
  'closed',
  'rested',
  'taken',
])
export type DeskAct = v.InferOutput<typeof DeskAct>
