// What webhooks are still to be told, and what became of what they were told.

import * as v from 'valibot'
import type { Sql, Statement } from '../ports/sql.ts'
import type { NewDelivery, StoredDelivery, ToldUpTo, WebhookRecords } from '../ports/webhooks.ts'

const Row = v.object({
  webhook: v.string(),
  seq: v.number(),
  id: v.string(),
  subject: v.string(),
  type: v.string(),
  body: v.string(),
  created_at: v.number(),
  state: v.picklist(['waiting', 'arrived', 'dead']),
  tries: v.number(),
  next_at: v.number(),
  answer: v.nullable(v.string()),
})

const Counted = v.object({ count: v.number() })
/** Beyond it nobody needs the number: a million would be counted for half a second. */
const MOST_COUNTED = 10_000

const ToldRow = v.object({ site: v.string(), date: v.string(), version: v.number() })

type Deliveries = Reading & Writing
type Reading = Pick<
  WebhookRecords,
  'toldDays' | 'dueDeliveries' | 'deliveries' | 'delivery' | 'countDeliveries'
>
type Writing = Pick<WebhookRecords, 'keepTold' | 'addDeliveries' | 'moveDelivery' | 'eraseDeliveries'>

export function deliveriesTable(sql: Sql): Deliveries {
  return { ...reading(sql), ...writing(sql) }
}

function reading(sql: Sql): Reading {
  const found = async (...statement: Statement) => (await sql.rows(Row, ...statement)).map(deliveryOf)
  return {
    async toldDays() {
      const rows = await sql.rows(ToldRow, 'SELECT site, date, version FROM told_days ORDER BY site')
      return Object.fromEntries(rows.map(({ site, ...told }): [string, ToldUpTo] => [site, told]))
    },
    dueDeliveries: (webhook, at, most) =>
      found(
        `SELECT * FROM deliveries AS due WHERE webhook = ? AND state = 'waiting' AND next_at <= ?
         AND NOT EXISTS (SELECT 1 FROM deliveries AS earlier WHERE earlier.webhook = due.webhook AND earlier.subject = due.subject
           AND earlier.state = 'waiting' AND earlier.seq < due.seq AND earlier.next_at > ?)
         ORDER BY seq LIMIT ?`,
        webhook,
        at,
        at,
        most,
      ),
    deliveries(webhook, { before = Number.MAX_SAFE_INTEGER, state, most }) {
      const [of, values] = state ? [' AND state = ?', [state]] : ['', []]
      const text = `SELECT * FROM deliveries WHERE webhook = ? AND seq < ?${of} ORDER BY seq DESC LIMIT ?`
      return found(text, webhook, before, ...values, most)
    },
    delivery: async (webhook, id) =>
      (await found('SELECT * FROM deliveries WHERE id = ? AND webhook = ?', id, webhook))[0] ?? null,
    async countDeliveries(webhook) {
      const count = async (state: 'waiting' | 'dead') => {
        // the state stands in the statement, so that it is the index of that state that is counted
        const text = `SELECT count(*) AS count FROM (SELECT 1 FROM deliveries WHERE webhook = ? AND state = '${state}' LIMIT ?) AS found`
        return (await sql.rows(Counted, text, webhook, MOST_COUNTED))[0]?.count ?? 0
      }
      return { waiting: await count('waiting'), dead: await count('dead') }
    },
  }
}

function writing(sql: Sql): Writing {
  return {
    async keepTold(site, { date, version }, deliveries) {
      await sql.together([
        [
          `INSERT INTO told_days (site, date, version) VALUES (?, ?, ?)
           ON CONFLICT (site) DO UPDATE SET date = excluded.date, version = excluded.version`,
          site,
          date,
          version,
        ],
        ...deliveries.map(added),
      ])
    },
    async addDeliveries(deliveries) {
      await sql.together(deliveries.map(added))
    },
    async moveDelivery(webhook, seq, { state, tries, nextAt, answer }) {
      await sql.run(
        'UPDATE deliveries SET state = ?, tries = ?, next_at = ?, answer = ? WHERE webhook = ? AND seq = ?',
        state,
        tries,
        nextAt,
        answer,
        webhook,
        seq,
      )
    },
    eraseDeliveries: (before, most) =>
      sql.run(
        'DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE created_at < ? ORDER BY created_at LIMIT ?)',
        before,
        most,
      ),
  }
}

/** The number comes from those that are there: a copy of the store into another engine goes on with it. */
function added({ webhook, id, subject, type, body, createdAt }: NewDelivery): Statement {
  return [
    `INSERT INTO deliveries (webhook, seq, id, subject, type, body, created_at, state, tries, next_at)
     SELECT CAST(? AS TEXT), COALESCE(MAX(seq), 0) + 1, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
       CAST(? AS BIGINT), 'waiting', 0, 0
     FROM deliveries WHERE webhook = ?
     ON CONFLICT (id) DO NOTHING`,
    webhook,
    id,
    subject,
    type,
    body,
    createdAt,
    webhook,
  ]
}

function deliveryOf({
  created_at: createdAt,
  next_at: nextAt,
  ...rest
}: v.InferOutput<typeof Row>): StoredDelivery {
  return { ...rest, createdAt, nextAt }
}
