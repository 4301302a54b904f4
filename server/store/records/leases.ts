// Leases: what one node does for all, as long as it has said so lately.

import type { Sql } from '../ports/sql.ts'
import type { WebhookRecords } from '../ports/webhooks.ts'

export function leasesTable(sql: Sql): Pick<WebhookRecords, 'lease'> {
  return {
    lease: async (name, holder, at, until) =>
      (await sql.run(
        `INSERT INTO leases (name, holder, until) VALUES (?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
         WHERE leases.holder = excluded.holder OR leases.until <= ?`,
        name,
        holder,
        until,
        at,
      )) > 0,
  }
}
