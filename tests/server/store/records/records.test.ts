// The records over an engine that fails: the caller must learn that nothing was done.

import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Sql } from '../../../../server/store/ports/sql.ts'
import { recordsOver } from '../../../../server/store/records/records.ts'

const failure = new Error('the disk is full')

/** An engine whose statements each find and change this many rows, and fail after the first `sound` statements. */
function failing(sound: number, rows: 0 | 1) {
  let asked = 0
  const answer = async <Answer>(done: Answer): Promise<Answer> => {
    asked += 1
    if (asked > sound) throw failure
    return done
  }
  const sql: Sql = {
    rows: (shape) => answer(Array.from({ length: rows }, () => example(shape) as never)),
    run: () => answer(rows),
    together: (statements) => answer(statements.map(() => rows)),
  }
  return { tables: recordsOver(sql) as unknown as Asked, hasFailed: () => asked > sound }
}

/** A value of a row's shape; a row of no shape is anything. */
function example(shape: v.GenericSchema): unknown {
  if (v.isOfType('object', shape)) {
    const { entries } = shape as unknown as { entries: Record<string, v.GenericSchema> }
    return Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, example(one)]))
  }
  const values: Record<string, () => unknown> = {
    string: () => '1',
    number: () => 1,
    picklist: () => (shape as unknown as { options: unknown[] }).options[0],
    nullable: () => example((shape as unknown as { wrapped: v.GenericSchema }).wrapped),
    optional: () => undefined,
    instance: () => new Uint8Array(16),
  }
  return (values[shape.type] ?? anything)()
}

type Asked = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>

/** A value that can be read as a row, a list of one, a text or a number; fields of bytes by their names. */
function anything(): unknown {
  return new Proxy(() => 1, {
    get(_, name) {
      if (name === 'then') return undefined
      if (name === 'length') return 1
      if (name === 'head' || name === 'hash' || name === 'before') return new Uint8Array(16)
      if (name === 'toJSON' || name === Symbol.toPrimitive) return () => '1'
      if (name === Symbol.iterator) return () => [anything()].values()
      return anything()
    },
    apply: anything,
  })
}

test.each(Object.keys(failing(0, 0).tables))(
  '%s rejects, whichever of its statements fails',
  async (name) => {
    for (const rows of [0, 1] as const) {
      for (let sound = 0, goesOn = true; goesOn; sound++) {
        const { tables, hasFailed } = failing(sound, rows)
        const ask = tables[name]
        const said = await ask?.(...Array.from({ length: ask.length }, anything)).catch((error) => error)
        goesOn = hasFailed()
        if (goesOn) expect(said).toBe(failure)
        else expect(sound).toBeGreaterThan(0)
      }
    }
  },
)
