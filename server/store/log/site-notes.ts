// What an append leaves in the log of its site.

import type { Append } from '../ports/log.ts'
import type { Note } from '../ports/sites.ts'

/** The opening of a day with its first events, and settings that come with events: by whoever changed them, or opened the day. */
export function notesOf({ date, expected, records, settings }: Append): Note[] {
  const [first] = records
  const set = records.findLast(({ event }) => event.type === 'settings-changed') ?? first
  return [
    ...(expected === 0 && first
      ? [{ kind: 'opened' as const, date, body: '', at: first.at, actor: first.by.id }]
      : []),
    ...(settings && set
      ? [
          {
            kind: 'settings' as const,
            date: null,
            body: JSON.stringify(settings),
            at: set.at,
            actor: set.by.id,
          },
        ]
      : []),
  ]
}
