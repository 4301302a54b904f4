// The sheets that the figures of a period are written to, in their order.

export const SHEETS = [
  'summary',
  'sites',
  'groups',
  'kinds',
  'queues',
  'desks',
  'hours',
  'weekdays',
  'dates',
  'staff',
  'tickets',
] as const
export type SheetName = (typeof SHEETS)[number]
