// Webhooks, and what each is still to be told.

import * as v from 'valibot'
import type { Sql } from '../ports/sql.ts'
import type { WebhookRecords } from '../ports/webhooks.ts'
import { deliveriesTable } from './deliveries.ts'
import { leasesTable } from './leases.ts'

const Row = v.object({
  id: v.string(),
  url: v.string(),
  notices: v.nullable(v.string()),
  sites: v.nullable(v.string()),
  secrets: v.string(),
  since: v.string(),
  contact: v.number(),
  created_at: v.number(),
  paused: v.nullable(v.picklist(['owner', 'gone', 'failing'])),
  failing_since: v.nullable(v.number()),
  next_at: v.number(),
})

const Marked = v.object({ id: v.string(), url: v.string() })

export function webhooksTable(sql: Sql): WebhookRecords {
  return {
    webhooks: async () =>
      (await sql.rows(Row, 'SELECT * FROM webhooks ORDER BY created_at, id')).map(
        ({ contact, created_at: createdAt, failing_since: failingSince, next_at: nextAt, ...rest }) => ({
          ...rest,
          contact: contact === 1,
          createdAt,
          failingSince,
          nextAt,
        }),
      ),
    async putWebhook(hook) {
      await sql.run(
        `INSERT INTO webhooks (id, url, notices, sites, secrets, since, contact, created_at, paused, failing_since, next_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET url = excluded.url, notices = excluded.notices, sites = excluded.sites,
           secrets = excluded.secrets, contact = excluded.contact, paused = excluded.paused, failing_since = excluded.failing_since,
           next_at = excluded.next_at`,
        hook.id,
        hook.url,
        hook.notices,
        hook.sites,
        hook.secrets,
        hook.since,
        hook.contact ? 1 : 0,
        hook.createdAt,
        hook.paused,
        hook.failingSince,
        hook.nextAt,
      )
    },
    contactWebhook: async () =>
      (await sql.rows(Marked, 'SELECT id, url FROM webhooks WHERE contact = 1'))[0] ?? null,
    moveWebhook: async (id, { paused, failingSince, nextAt }) =>
      (await sql.run(
        'UPDATE webhooks SET paused = ?, failing_since = ?, next_at = ? WHERE id = ? AND paused IS NULL',
        paused,
        failingSince,
        nextAt,
        id,
      )) > 0,
    async removeWebhook(id) {
      const [, removed = 0] = await sql.together([
        ['DELETE FROM deliveries WHERE webhook = ?', id],
        ['DELETE FROM webhooks WHERE id = ?', id],
        // whoever is added later hears of nothing from before
        ['DELETE FROM told_days WHERE NOT EXISTS (SELECT 1 FROM webhooks)'],
      ])
      return removed > 0
    },
    ...deliveriesTable(sql),
    ...leasesTable(sql),
  }
}
