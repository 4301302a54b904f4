import * as v from 'valibot'
import { expect, test } from 'vitest'
import { anyRow, checkRows } from '../../../server/store/check-rows.ts'

const Row = v.object({ name: v.string(), since: v.nullable(v.number()) })

test('rows of their shape are read as they are, without what was not asked for', () =>
  expect(checkRows(Row, [{ name: 'a', since: null, more: 1 }])).toEqual([{ name: 'a', since: null }]))

test('a row that has not its shape is refused by the name of the column, and what it holds is not said', () => {
  const read = () =>
    checkRows(Row, [
      { name: '王小丽', since: null },
      { name: '王小丽', since: '138 0000 0000' },
    ])
  expect(read).toThrow('a row of the store cannot be read: since')
  expect(read).not.toThrow('138')
  expect(() => checkRows(Row, [{ since: 1 }])).toThrow('name')
})

test('a row that may be damaged is taken as it is', () =>
  expect(checkRows(anyRow<{ since: number }>(), [{ since: 'x' }])).toEqual([{ since: 'x' }]))
