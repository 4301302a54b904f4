// Invented rows of the list of sites.

import type { SiteAbout, SiteNow, SiteRow } from '../../shared/day/views/sites.ts'
import { waitOf } from './wait.ts'

/** A testing site that gives numbers and has one open desk. */
export function siteRow(id: string, changes: Partial<SiteRow> = {}): SiteRow {
  return {
    id,
    name: { 'zh-CN': `网点 ${id}`, en: `Site ${id}` },
    timeZone: 'Asia/Shanghai',
    kind: 'testing',
    place: null,
    group: null,
    hours: null,
    allDesks: 3,
    date: '2026-11-23',
    open: true,
    level: 'clear',
    waiting: 0,
    people: 0,
    wait: waitOf(5, 10),
    desks: 1,
    alarms: [],
    served: 0,
    ...changes,
  }
}

/** The row in the form that is sent. */
export function halvesOf(row: SiteRow): { id: string; about: SiteAbout; now: SiteNow } {
  const { id, name, timeZone, kind, place, group, hours, allDesks, date, ...now } = row
  return { id, about: { name, timeZone, kind, place, group, hours, allDesks, date }, now }
}
